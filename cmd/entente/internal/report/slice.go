package report

import (
	"context"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
)

// slice are the ids of the consultations of the request's part that were held. Of a part by countries or topics those of other
// days are among them, which [gather] leaves out; of others they are the latest, one more than the limit.
func (rq Request) slice(ctx context.Context) ([]string, error) {
	var countries, topics []map[string]string
	for _, c := range rq.Part.Countries {
		countries = append(countries, map[string]string{"country": string(c)})
	}
	for _, t := range rq.Part.Topics {
		topics = append(topics, map[string]string{"topic": string(t)})
	}
	took, err := rq.met(ctx, "country/timeline", "consultation", 0, countries...)
	if err != nil {
		return nil, err
	}
	talked, err := rq.met(ctx, "topic/timeline", "consultation", 0, topics...)
	switch {
	case err != nil:
		return nil, err
	case len(countries) > 0 && len(topics) > 0:
		return both(took, talked), nil
	case len(countries) > 0:
		return took, nil
	case len(topics) > 0:
		return talked, nil
	}
	most := 0
	if rq.Limit > 0 {
		most = rq.Limit + 1
	}
	return rq.met(ctx, "consultation/list", "id", most, map[string]string{"from": string(rq.Part.Since), "to": string(rq.Part.Until)})
}

// met are those of a canned query's rows, asked with each of some values, in which one met, each once; at most so many of them,
// 0 for all.
func (rq Request) met(ctx context.Context, query, column string, most int, given ...map[string]string) ([]string, error) {
	var out []string
	for _, values := range given {
		for r, err := range ask.All(ctx, rq.Store, query, values) {
			if err != nil {
				return nil, err
			}
			if !r.Yes("planned") && rq.Part.Met(graph.Kind(r.Text("kind"))) {
				out = append(out, r.Text(column))
			}
			if most > 0 && len(out) == most {
				break
			}
		}
	}
	return unique(out), nil
}

// both are those of a list that are in another, too.
func both(a, b []string) []string {
	in := map[string]bool{}
	for _, id := range b {
		in[id] = true
	}
	var out []string
	for _, id := range a {
		if in[id] {
			out = append(out, id)
		}
	}
	return out
}

// met are the consultations of the report as the network measures take them.
func (m *material) met() *metric.Held {
	var meetings []metric.Meeting
	names := map[graph.Ref]string{}
	for at, c := range m.Consultations {
		t := m.told[at]
		one := metric.Meeting{ID: c.ID, Kind: c.Kind, Date: c.Dating.Date, End: c.Dating.End, Actors: t.sides}
		for _, s := range t.seats {
			one.Seats = append(one.Seats, metric.Seat{Actor: s.side, Official: graph.OfficialID(s.official)})
			names[graph.Ref{Label: graph.LabelOfficial, Key: s.official}] = s.name
		}
		for _, topic := range t.topics {
			one.Topics = append(one.Topics, graph.TopicID(topic.Key))
		}
		meetings = append(meetings, one)
	}
	return metric.Of(meetings, names)
}

// days tell of which days the request is: " from 1 January 2024 to 31 December 2025"; empty for all.
func (rq Request) days() string {
	w, out := rq.Words, ""
	if rq.Part.Since != "" {
		out += " " + w.Say("since", w.Day(rq.Part.Since))
	}
	if rq.Part.Until != "" {
		out += " " + w.Say("until", w.Day(rq.Part.Until))
	}
	return out
}

// part tells of which part the request is, behind what it is of: ", with Italy or Japan, about trade, from 1 January 2024".
func (rq Request) part() string {
	w, out := rq.Words, ""
	add := func(key string, names []string) {
		if len(names) > 0 {
			out += ", " + w.Say(key, w.Or(names))
		}
	}
	var countries, topics, kinds []string
	for _, c := range rq.Part.Countries {
		countries = append(countries, w.Actor(c, ""))
	}
	for _, t := range rq.Part.Topics {
		topics = append(topics, w.Topic(string(t), ""))
	}
	for _, k := range rq.Part.Kinds {
		kinds = append(kinds, w.Say("kind."+string(k)))
	}
	add("slice.countries", countries)
	add("slice.topics", topics)
	add("slice.kinds", kinds)
	if days := rq.days(); days != "" {
		out += "," + days
	}
	return out
}
