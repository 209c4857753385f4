package cli

import (
	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/graph"
)

// actorCode reads what a user writes for a side; what may be several, or none, is wrong usage.
func actorCode(s string) (graph.ActorCode, error) {
	code, err := named.Actor(s)
	if err != nil {
		return "", misused(err)
	}
	return code, nil
}

// actorName is the English name of a code that [actorCode] gave.
func actorName(code graph.ActorCode) string {
	for _, a := range named.Actors() {
		if a.ID == string(code) {
			return a.Name
		}
	}
	return string(code)
}

// actorCodes reads several.
func actorCodes(names []string) ([]graph.ActorCode, error) {
	var out []graph.ActorCode
	for _, n := range names {
		code, err := actorCode(n)
		if err != nil {
			return nil, err
		}
		out = append(out, code)
	}
	return out, nil
}

// topicID reads a topic's id, label or term.
func topicID(s string) (graph.TopicID, error) {
	id, err := named.Topic(s)
	if err != nil {
		return "", misused(err)
	}
	return id, nil
}
