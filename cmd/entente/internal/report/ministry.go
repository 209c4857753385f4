package report

import (
	"context"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
)

var ministryKind = Kind{
	Name: "ministry", Names: []string{"MINISTRY"}, Least: 1, Of: Body,
	Short: "The consultations of a ministry or another body",
	Long: `Writes what the graph knows of the consultations in which a ministry, or another body, acted: with whom, beside
which bodies, and about what. MINISTRY is an id (entente query ministry/bodies), its name, or a country for its foreign ministry.`,
	Example: []string{"AZE/energy-ministry"},
	Read:    readMinistry,
}

func readMinistry(ctx context.Context, rq Request) (*paper.Report, error) {
	body, err := rq.ministry(ctx, rq.Names[0])
	if err != nil {
		return nil, err
	}
	ids, err := rq.ids(ctx, "ministry/timeline", "consultation", map[string]string{"ministry": body.Key})
	if err != nil {
		return nil, err
	}
	owner, _, _ := strings.Cut(body.Key, "/")
	code := graph.ActorCode(owner)
	m, err := gather(ctx, rq, "ministry", ids, code)
	if err != nil {
		return nil, err
	}
	m.Title = rq.body(body.Key, body.Name)
	m.heading()
	partners := m.count(m.held(), partnersOf(code))
	m.total("partners", len(partners))
	m.timeline()
	m.byYear("partners", "country", "note.heldonly", partners)
	m.people(code)
	m.topics()
	m.bodies()
	return m.Report, nil
}

// body names a body with whose it is: those of the taxonomy in the language of the report, others as
// the graph calls them.
func (rq Request) body(key, known string) string {
	owner, id, _ := strings.Cut(key, "/")
	if rq.Words.Has("body." + id) {
		known = rq.Words.Say("body." + id)
	}
	return known + " (" + rq.Words.Actor(graph.ActorCode(owner), "") + ")"
}

// ministry finds the body that a text means: by its id; a country's foreign ministry; the only one of
// that name; the only one whose name holds it.
func (rq Request) ministry(ctx context.Context, text string) (paper.Named, error) {
	wanted := text
	if code, err := named.Actor(text); err == nil {
		wanted = string(code) + "/foreign-ministry"
	}
	folded := graph.Fold(text)
	var whole, within []paper.Named
	for r, err := range ask.All(ctx, rq.Store, "ministry/bodies", nil) {
		if err != nil {
			return paper.Named{}, err
		}
		b := paper.Named{Key: r.Text("id"), Name: r.Text("name")}
		if b.Key == wanted {
			return b, nil
		}
		for _, name := range []string{b.Name, rq.body(b.Key, b.Name)} {
			switch f := graph.Fold(name); {
			case f == folded:
				whole = add(whole, b)
			case folded != "" && strings.Contains(" "+f+" ", " "+folded+" "):
				within = add(within, b)
			}
		}
	}
	found := whole
	if len(found) == 0 {
		found = within
	}
	if len(found) == 1 {
		return found[0], nil
	}
	not := &named.NotOne{What: "ministry or other body", Text: text, Many: len(found) > 1, Advice: "ministries and their ids: entente query ministry/bodies"}
	for _, b := range found {
		not.Near = append(not.Near, named.Candidate{ID: b.Key, Name: b.Name})
	}
	return paper.Named{}, not
}
