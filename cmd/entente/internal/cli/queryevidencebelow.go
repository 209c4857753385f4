package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
)

// below writes the quotes for people: of each consultation once, row by row where the rows are sums.
func (v *evidence) below(w io.Writer, width int) error {
	var b strings.Builder
	shown := map[string]bool{}
	for _, t := range v.told {
		again := []string{}
		if t.row != "" && len(t.ids) > 0 {
			fmt.Fprintf(&b, "\n%s: %s\n", t.row, count(len(t.ids)+t.more, "consultation", "consultations"))
		}
		for _, id := range t.ids {
			key := fmt.Sprint(id, t.fact, t.quotes[id])
			if shown[key] {
				again = append(again, render.ShortID(id))
				continue
			}
			shown[key] = true
			fmt.Fprintf(&b, "\n%s%s\n", render.ShortID(id), t.fact)
			account := ""
			for _, q := range t.quotes[id] {
				if q.account != account {
					account = q.account
					fmt.Fprintf(&b, "  %s\n", cited(q))
				}
				b.WriteString("    " + render.Hang("“"+render.Visible(q.quote)+"”", width, "    ") + "\n")
			}
		}
		if t.row != "" && len(again) > 0 {
			fmt.Fprintf(&b, "\nquoted above: %s\n", strings.Join(again, ", "))
		}
		if t.more > 0 {
			fmt.Fprintf(&b, "\n%d more: %s\n", t.more, strings.Join(t.rest, "; "))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cited names the article of a quote as far as it is known.
func cited(q quotation) string {
	said := []string{}
	for _, s := range []string{q.publisher, q.url} {
		if s != "" {
			said = append(said, render.Visible(s))
		}
	}
	return strings.TrimSpace(strings.Join(said, ", ") + " [" + render.ShortID(q.account) + "]")
}
