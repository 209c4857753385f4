package cli

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
)

// tally counts what a run of ingest reads, to tell the user what entered.
type tally struct {
	outcomes      map[graph.Outcome]int
	without       int // articles that report no event
	before, after map[string]int

	articles  int
	dry       bool                       // nothing is written: what would enter has to be remembered
	reports   []graph.Report             // of a dry run
	seen      map[string]map[string]bool // of a dry run, by the names of tallied: the keys
	pairs     map[[2]graph.ActorCode]int // how many accounts tell of both
	officials map[graph.OfficialID]int   // in how many accounts
	topics    map[graph.TopicID]int      // in how many accounts
}

// tallied are the lines of the summary: what they are called, and the labels they count.
var tallied = []struct {
	name   string
	labels []string
}{
	{"articles", []string{"Article"}},
	{"consultations", []string{"Consultation"}},
	{"officials", []string{"Official"}},
	{"bodies", []string{"Body"}},
	{"countries", []string{"Country"}},
	{"organizations", []string{"Organization"}},
	{"topics", []string{"Topic"}},
}

func newTally(dry bool) *tally {
	return &tally{
		dry:      dry,
		outcomes: map[graph.Outcome]int{}, seen: map[string]map[string]bool{},
		pairs: map[[2]graph.ActorCode]int{}, officials: map[graph.OfficialID]int{}, topics: map[graph.TopicID]int{},
	}
}

func (t *tally) add(r ingest.Read, outcome graph.Outcome) {
	f := r.Facts
	t.articles++
	t.outcomes[outcome]++
	if len(f.Accounts) == 0 {
		t.without++
	}
	for _, a := range f.Accounts {
		if t.dry {
			t.reports = append(t.reports, a.Report)
		}
		for _, p := range a.Parties {
			t.see("bodies", len(p.Bodies), func(i int) string { return string(p.Bodies[i].ID) })
			t.see("officials", len(p.Officials), func(i int) string { return string(p.Officials[i].ID) })
			for _, o := range p.Officials {
				t.officials[o.ID]++
			}
			t.seeActor(p.Actor)
		}
		for _, m := range a.Mentioned {
			t.seeActor(m.Actor)
		}
		t.see("topics", len(a.Topics), func(i int) string { return string(a.Topics[i].Topic.ID) })
		for _, c := range a.Topics {
			t.topics[c.Topic.ID]++
		}
		actors := slices.Sorted(slices.Values(a.Actors))
		for i := range actors {
			for _, b := range actors[i+1:] {
				t.pairs[[2]graph.ActorCode{actors[i], b}]++
			}
		}
	}
}

func (t *tally) see(what string, n int, key func(int) string) {
	if !t.dry {
		return
	}
	if t.seen[what] == nil {
		t.seen[what] = map[string]bool{}
	}
	for i := range n {
		t.seen[what][key(i)] = true
	}
}

func (t *tally) seeActor(a graph.Actor) {
	what := "countries"
	if a.Code.IsOrganization() {
		what = "organizations"
	}
	t.see(what, 1, func(int) string { return string(a.Code) })
}

// print tells what entered.
func (t *tally) print(out io.Writer) error {
	if t.outcomes[graph.Added]+t.outcomes[graph.Replaced] == 0 {
		_, err := fmt.Fprintf(out, "nothing changed: %s known already\n", count(t.articles, "article was", "articles were"))
		return err
	}
	parts := []string{fmt.Sprintf("%d new", t.outcomes[graph.Added])}
	for _, p := range []struct {
		n    int
		text string
	}{
		{t.outcomes[graph.Replaced], "read anew by other rules"},
		{t.outcomes[graph.Known], "known already"},
		{t.without, "without an event"},
	} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.text))
		}
	}
	var w strings.Builder
	fmt.Fprintf(&w, "read %s: %s\n\n%15s%9s%9s\n", count(t.articles, "article", "articles"), strings.Join(parts, ", "), "", "new", "in all")
	for _, row := range tallied {
		was, is := 0, 0
		for _, l := range row.labels {
			was, is = was+t.before[l], is+t.after[l]
		}
		if is > 0 {
			fmt.Fprintf(&w, "  %-13s%9s%9d\n", row.name, change(is-was), is)
		}
	}
	_, err := io.WriteString(out, w.String())
	return err
}

// change is "12", "-1" or, for none, "-".
func change(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

// printDry tells what would enter a graph that knows nothing yet.
func (t *tally) printDry(out io.Writer) error {
	var w strings.Builder
	fmt.Fprintf(&w, "read %s, %d without an event; nothing was written\n\n", count(t.articles, "article", "articles"), t.without)
	for _, row := range tallied {
		n := len(t.seen[row.name])
		switch row.name {
		case "articles":
			n = t.articles
		case "consultations":
			n = len(graph.Settle(t.reports))
		}
		if n > 0 {
			fmt.Fprintf(&w, "  %-13s%9d\n", row.name, n)
		}
	}
	_, err := io.WriteString(out, w.String())
	return err
}

// next proposes commands that have something to tell about what was read.
func (t *tally) next(at location) string {
	if len(t.officials)+len(t.topics)+len(t.pairs) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("\nask it:\n")
	propose(&b, at, "query pair/frequency")
	if pair, ok := most(t.pairs, func(a, b [2]graph.ActorCode) int { return slices.Compare(a[:], b[:]) }); ok {
		propose(&b, at, fmt.Sprintf("report dyad %s %s", pair[0], pair[1]))
	}
	if o, ok := most(t.officials, cmp.Compare[graph.OfficialID]); ok {
		propose(&b, at, "query official/meetings "+shellQuote(string(o)))
	}
	if topic, ok := most(t.topics, cmp.Compare[graph.TopicID]); ok {
		propose(&b, at, "query topic/discussed-by "+shellQuote(string(topic)))
	}
	return b.String()
}

// most is the key that was counted most, the first of equals.
func most[K comparable](counts map[K]int, order func(a, b K) int) (K, bool) {
	if len(counts) == 0 {
		var none K
		return none, false
	}
	return slices.MinFunc(slices.Collect(maps.Keys(counts)), func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), order(a, b))
	}), true
}

// shellQuote writes a word so that a shell takes it as it is.
func shellQuote(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/:.-_#", r)
	}
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) && s[0] != '#' {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
