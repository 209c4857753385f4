package neo4j

import (
	"fmt"

	"github.com/entente-graph/entente/graph"
)

const (
	toldOf = planOnce + `MATCH (:Article)-[r:REPORTS]->(c:Consultation)
USING INDEX SEEK r:REPORTS(article)
WHERE r.article IN $articles
RETURN DISTINCT c.id AS id`
	aboveOf = planOnce + `MATCH (t:Topic)
RETURN t.id AS id, [(t)-[:BROADER]->(b:Topic) | b.id] AS above`
	talksOf = planOnce + `UNWIND $consultations AS key
MATCH (c:Consultation {id: key})
WHERE NOT c.planned
RETURN key AS id, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day,
  [(p:Actor)-[:TOOK_PART_IN]->(c) | p.code] AS parties, [(c)-[:DISCUSSED]->(t:Topic) | t.id] AS topics`
	discussing = `UNWIND $topics AS topic
MATCH (:Topic {id: topic})<-[:DISCUSSED]-(c:Consultation)
RETURN DISTINCT c.id AS id`
	untally = `MATCH (t:Tally)
WHERE t.topic IN $topics AND t.a >= '' AND t.b >= ''
DELETE t`
	retally = planOnce + `UNWIND $rows AS row
MERGE (t:Tally {topic: row.topic, a: row.a, b: row.b})
ON CREATE SET t.consultations = row.consultations, t.own = row.own, t.first = row.first, t.last = row.last
ON MATCH SET t.consultations = t.consultations + row.consultations, t.own = t.own + row.own,
  t.first = CASE WHEN t.first IS NULL OR row.first < t.first THEN row.first ELSE t.first END,
  t.last = CASE WHEN t.last IS NULL OR row.last > t.last THEN row.last ELSE t.last END`
	noTally = planOnce + `UNWIND $rows AS row
MATCH (t:Tally {topic: row.topic, a: row.a, b: row.b})
WHERE t.consultations = 0
DELETE t`
	// dated looks for the first and last day anew where one that went is one of them.
	dated = planOnce + `UNWIND $rows AS row
MATCH (t:Tally {topic: row.topic, a: row.a, b: row.b})
WHERE t.first = row.wentFirst OR t.last = row.wentLast
OPTIONAL MATCH (a:Actor {code: row.a})-[:TOOK_PART_IN]->(c:Consultation)
WHERE NOT c.planned AND c.datePrecision = 'day' AND EXISTS {(c)<-[:TOOK_PART_IN]-(:Actor {code: row.b})}
  AND EXISTS {(c)-[:DISCUSSED]->(:Topic)-[:BROADER*0..]->(:Topic {id: row.topic})}
WITH t, min(c.date) AS first, max(c.date) AS last
SET t.first = first, t.last = last`
)

// Told gives the consultations that some articles tell of.
func (w *writer) Told(ids []graph.ArticleID) ([]graph.ConsultationID, error) {
	return w.consultations(toldOf, map[string]any{"articles": texts(ids)})
}

// Discussing gives the consultations that name one of some topics.
func (w *writer) Discussing(topics []string) ([]graph.ConsultationID, error) {
	return w.consultations(discussing, map[string]any{"topics": topics})
}

func (w *writer) consultations(cypher string, params map[string]any) ([]graph.ConsultationID, error) {
	rows, err := w.rows(cypher, params)
	if err != nil {
		return nil, err
	}
	return idsIn[graph.ConsultationID](rows, "id")
}

// Above gives all topics, each with those right above it.
func (w *writer) Above() (map[string][]string, error) {
	rows, err := w.rows(aboveOf, nil)
	if err != nil {
		return nil, err
	}
	above := make(map[string][]string, len(rows))
	for _, row := range rows {
		topic, _ := row["id"].(string)
		list, _ := row["above"].([]any)
		if above[topic], err = listOf[string](list); err != nil {
			return nil, err
		}
	}
	return above, nil
}

// Talks reads what consultations count for.
func (w *writer) Talks(ids []graph.ConsultationID) ([]graph.Talk, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := w.rows(talksOf, map[string]any{"consultations": texts(ids)})
	if err != nil {
		return nil, err
	}
	out := make([]graph.Talk, len(rows))
	for i, row := range rows {
		id, _ := row["id"].(string)
		day, err := dayOf(row["day"])
		if err != nil {
			return nil, fmt.Errorf("consultation %s: %w", id, err)
		}
		parties, _ := row["parties"].([]any)
		topics, _ := row["topics"].([]any)
		out[i] = graph.Talk{Day: day}
		if out[i].Parties, err = listOf[string](parties); err == nil {
			out[i].Topics, err = listOf[string](topics)
		}
		if err != nil {
			return nil, fmt.Errorf("consultation %s: %w", id, err)
		}
	}
	return out, nil
}

func dayOf(v any) (string, error) {
	day, err := decode(graph.DateType, v)
	date, _ := day.(graph.Date)
	return string(date), err
}

// Untally deletes the tallies of some topics.
func (w *writer) Untally(topics []string) error {
	_, err := w.rows(untally, map[string]any{"topics": topics})
	return err
}

// Retally changes tallies.
func (w *writer) Retally(changes []graph.Retally) error {
	rows := grouped{}
	for _, r := range changes {
		row := map[string]any{"topic": r.Topic, "a": r.A, "b": r.B, "consultations": r.Consultations, "own": r.Own}
		for name, day := range map[string]string{"first": r.First, "last": r.Last, "wentFirst": r.WentFirst, "wentLast": r.WentLast} {
			if day == "" {
				continue
			}
			date, err := encode(graph.Date(day))
			if err != nil {
				return fmt.Errorf("tally of %s, %s and %s: %w", r.Topic, r.A, r.B, err)
			}
			row[name] = date
		}
		rows.add("1 tally", row)
		if r.Consultations < 0 {
			rows.add("2 none", row)
		}
		if r.WentFirst+r.WentLast != "" {
			rows.add("3 dated", row)
		}
	}
	_, err := w.each(map[string]string{"1 tally": retally, "2 none": noTally, "3 dated": dated}, rows)
	return err
}
