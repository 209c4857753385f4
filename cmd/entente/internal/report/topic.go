package report

import (
	"context"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/queries"
)

var topicKind = Kind{
	Name: "topic", Names: []string{"TOPIC"}, Least: 1, Of: queries.Topic,
	Short: "Who talked about a topic, and what else with it",
	Long: `Writes what the graph knows of the talks on a topic, or one below it: who had them and how often in each year, what
else was talked about, and which third countries. TOPIC is an id (energy) or a name, in any language that entente reads.`,
	Example: []string{"energy"},
	Read:    readTopic,
}

func readTopic(ctx context.Context, rq Request) (*paper.Report, error) {
	id, err := named.Topic(rq.Names[0])
	if err != nil {
		return nil, err
	}
	ids, err := rq.ids(ctx, "topic/timeline", "consultation", map[string]string{"topic": string(id)})
	if err != nil {
		return nil, err
	}
	m, err := gather(ctx, rq, "topic", ids)
	if err != nil {
		return nil, err
	}
	m.Title = rq.Words.Topic(string(id), "")
	m.heading()
	sides := m.count(m.talks(), func(c paper.Consultation, _ told) []paper.Named { return c.Sides })
	m.total("countries", len(sides))
	m.timeline()
	m.byYear("pairs", "pair", "note.planned", m.count(m.talks(), pairsOf))
	m.shares("sides", "country", sides)
	m.shares("together", "topic", m.count(m.talks(), func(_ paper.Consultation, t told) []paper.Named {
		return slices.DeleteFunc(slices.Clone(t.topics), func(n paper.Named) bool { return n.Key == string(id) })
	}))
	m.shares("third", "country", m.count(m.talks(), thirdOf))
	m.bodies()
	return m.Report, nil
}
