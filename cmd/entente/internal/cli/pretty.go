package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
)

// mark is a stretch of a text that is evidence of a kind of fact.
type mark struct {
	start, end int
	kind       string
}

// inks are the colours of the kinds on a terminal, as SGR parameters.
var inks = map[string]string{
	"party": "34", "official": "1;35", "body": "36", "topic": "32", "date": "33", "place": "33", "mentioned": "31",
}

// writePretty shows a text with its evidence marked, in colour or as [words](kind), and then
// what it reports.
func writePretty(w io.Writer, x extract.Extraction, colour bool) error {
	var b strings.Builder
	b.WriteString("── " + render.Visible(nameOf(x)) + "\n\n")
	writeMarked(&b, x.Document.Text, marks(x.Events), colour)
	b.WriteString("\n\n")
	if len(x.Events) == 0 {
		b.WriteString("no event\n")
	}
	for i, e := range x.Events {
		writeEvent(&b, i+1, e)
	}
	for _, warning := range x.Warnings {
		b.WriteString("warning: " + render.Visible(warning.Message) + "\n")
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// nameOf is what the user calls an article: its path and its own id, or else its hash.
func nameOf(x extract.Extraction) string {
	switch path, ref := value(x.Document.Path), value(x.Document.Ref); {
	case path == "":
		return x.Document.ID
	case strings.HasSuffix(path, ".jsonl") && ref != "":
		return path + " " + ref
	default:
		return path
	}
}

func marks(events []extract.Event) []mark {
	var out []mark
	// Evidence is often a sentence; where it holds the name itself, that alone is marked.
	add := func(kind, name string, spans []extract.Span) {
		for _, s := range spans {
			m := mark{s.Start, s.End, kind}
			if at := strings.Index(s.Quote, name); name != "" && at >= 0 {
				m.start, m.end = s.Start+at, s.Start+at+len(name)
			}
			out = append(out, m)
		}
	}
	for _, e := range events {
		if e.Date != nil {
			add("date", "", e.Date.Evidence)
		}
		if e.Place != nil {
			add("place", value(e.Place.Name), e.Place.Evidence)
		}
		for _, p := range e.Parties {
			add("party", "", p.Evidence)
			for _, b := range p.Bodies {
				add("body", b.Name, b.Evidence)
			}
			for _, o := range p.Officials {
				add("official", o.Name, o.Evidence)
			}
		}
		for _, t := range e.Topics {
			add("topic", "", t.Evidence)
		}
		for _, m := range e.Mentioned {
			add("mentioned", "", m.Evidence)
		}
	}
	return out
}

// writeMarked cuts the text where a mark begins or ends; of several marks over one piece the
// shortest says most.
func writeMarked(b *strings.Builder, text string, all []mark, colour bool) {
	cuts := []int{0, len(text)}
	for _, m := range all {
		cuts = append(cuts, m.start, m.end)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	open, kind := 0, ""
	for i, from := range cuts[:len(cuts)-1] {
		here := kindAt(all, from)
		if here != kind {
			writePiece(b, text[open:from], kind, colour)
			open, kind = from, here
		}
		if i == len(cuts)-2 {
			writePiece(b, text[open:], kind, colour)
		}
	}
}

func kindAt(all []mark, at int) string {
	best := mark{}
	for _, m := range all {
		if m.start <= at && at < m.end && (best.kind == "" || m.end-m.start < best.end-best.start) {
			best = m
		}
	}
	return best.kind
}

func writePiece(b *strings.Builder, piece, kind string, colour bool) {
	piece = render.Visible(piece)
	switch {
	case piece == "" || kind == "":
		b.WriteString(piece)
	case colour:
		// A terminal's colour ends with the line in some pagers.
		for i, line := range strings.Split(piece, "\n") {
			if i > 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(b, "\x1b[%sm%s\x1b[0m", inks[kind], line)
		}
	default:
		fmt.Fprintf(b, "[%s](%s)", piece, kind)
	}
}

// caption is an event in one line.
func caption(e extract.Event) string {
	parts := []string{e.Kind, when(e)}
	if e.Planned {
		parts[0] = "planned " + e.Kind
	}
	if e.Round != nil {
		parts = append(parts, fmt.Sprintf("round %d", *e.Round))
	}
	if e.Mode != nil {
		parts = append(parts, strings.ReplaceAll(*e.Mode, "_", " "))
	}
	if p := e.Place; p != nil {
		parts = append(parts, strings.Join(slices.DeleteFunc([]string{value(p.Name), value(p.Country)}, func(s string) bool { return s == "" }), ", "))
	}
	return strings.Join(parts, " · ")
}

func writeEvent(b *strings.Builder, n int, e extract.Event) {
	fmt.Fprintf(b, "%d. %s\n", n, render.Visible(caption(e)))
	for _, p := range e.Parties {
		host := ""
		if p.Host {
			host = " (host)"
		}
		fmt.Fprintf(b, "   %s%s\n", render.Visible(p.Actor), host)
		for _, body := range p.Bodies {
			fmt.Fprintf(b, "     %s\n", render.Visible(body.Name))
		}
		for _, o := range p.Officials {
			line := o.Name
			if o.Role != nil {
				line += ", " + *o.Role
			}
			if o.Head {
				line += " (head)"
			}
			fmt.Fprintf(b, "     %s\n", render.Visible(line))
		}
	}
	writeList(b, "topics", len(e.Topics), func(i int) string { return e.Topics[i].ID })
	writeList(b, "mentioned", len(e.Mentioned), func(i int) string { return e.Mentioned[i].Actor })
}

func writeList(b *strings.Builder, name string, n int, item func(int) string) {
	if n == 0 {
		return
	}
	items := make([]string, n)
	for i := range items {
		items[i] = item(i)
	}
	fmt.Fprintf(b, "   %s: %s\n", name, render.Visible(strings.Join(items, ", ")))
}

// when is the date in words with what it rests on.
func when(e extract.Event) string {
	var d *graph.Dating
	basis := ""
	if e.Date != nil {
		d = &graph.Dating{Start: e.Date.Start, End: e.Date.End, Precision: graph.Precision(e.Date.Precision)}
		basis = " (" + e.Date.Basis + ")"
	}
	return graph.InWords(d, value(e.MonthDay)) + basis
}

// value is empty for nil.
func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
