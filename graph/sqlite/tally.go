package sqlite

import (
	"database/sql"

	"github.com/entente-graph/entente/graph"
)

const (
	aboveOf = `SELECT t.id, b.broader FROM topic AS t LEFT JOIN broader AS b ON b.topic = t.id`
	// talksOf reads of the consultations of ?1 (numbers) what they count for: 0 and its day, 1 and a party, 2 and a topic.
	talksOf = `SELECT c.n, 0, CASE WHEN c.date_precision = 'day' THEN c.date END FROM json_each(?1) AS j CROSS JOIN consultation AS c ON c.n = j.value WHERE c.planned = 0
UNION ALL
SELECT p.consultation, 1, p.actor FROM json_each(?1) AS j CROSS JOIN took_part_in AS p ON p.consultation = j.value
UNION ALL
SELECT d.consultation, 2, d.topic FROM json_each(?1) AS j CROSS JOIN discussed AS d ON d.consultation = j.value`
	discussing = `SELECT DISTINCT c.id FROM discussed AS d JOIN consultation AS c ON c.n = d.consultation WHERE d.topic IN (SELECT value FROM json_each(?1))`
	untally    = `DELETE FROM tally WHERE topic IN (SELECT value FROM json_each(?1))`
	retally    = `INSERT INTO tally (topic, a, b, consultations, own, first, last) VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?7, ''))
ON CONFLICT (a, b, topic) DO UPDATE SET
  consultations = consultations + excluded.consultations, own = own + excluded.own,
  first = coalesce(min(first, excluded.first), first, excluded.first), last = coalesce(max(last, excluded.last), last, excluded.last)`
	noTally = `DELETE FROM tally WHERE topic = ?1 AND a = ?2 AND b = ?3 AND consultations = 0`
	// dated looks for the first and last day anew where the one that went, ?4 or ?5, is one of them.
	dated = `UPDATE tally SET (first, last) = (
  WITH RECURSIVE below(topic) AS (
    SELECT ?1
    UNION
    SELECT broader.topic FROM broader JOIN below ON broader.broader = below.topic
  )
  SELECT min(c.date), max(c.date)
  FROM (SELECT consultation AS n FROM took_part_in WHERE actor = ?2 INTERSECT SELECT consultation FROM took_part_in WHERE actor = ?3) AS met
  JOIN consultation AS c ON c.n = met.n
  WHERE c.planned = 0 AND c.date_precision = 'day'
    AND EXISTS (SELECT 1 FROM discussed AS d WHERE d.consultation = c.n AND d.topic IN (SELECT topic FROM below))
)
WHERE topic = ?1 AND a = ?2 AND b = ?3 AND (first = ?4 OR last = ?5)`
)

// Above gives all topics, each with those right above it.
func (w *writer) Above() (map[string][]string, error) {
	above := map[string][]string{}
	err := w.each(func(rows *sql.Rows) error {
		var topic string
		var broader sql.NullString
		err := rows.Scan(&topic, &broader)
		up := above[topic] // a topic stands there also with nothing above it
		if broader.Valid {
			up = append(up, broader.String)
		}
		above[topic] = up
		return err
	}, aboveOf)
	return above, err
}

// Talks reads what consultations count for.
func (w *writer) Talks(ids []graph.ConsultationID) ([]graph.Talk, error) {
	numbers := make([]int64, 0, len(ids))
	for _, c := range ids {
		n, err := w.known(graph.Ref{Label: graph.LabelConsultation, Key: string(c)})
		if err != nil {
			return nil, err
		}
		if n != 0 {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) == 0 {
		return nil, nil
	}
	list, err := jsonText(numbers)
	if err != nil {
		return nil, err
	}
	var out []graph.Talk
	at := map[int64]int{}
	err = w.each(func(rows *sql.Rows) error {
		var n, what int64
		var value sql.NullString
		if err := rows.Scan(&n, &what, &value); err != nil {
			return err
		}
		i, held := at[n]
		switch {
		case what == 0:
			at[n] = len(out)
			out = append(out, graph.Talk{Day: value.String})
		case !held: // it is planned
		case what == 1:
			out[i].Parties = append(out[i].Parties, value.String)
		default:
			out[i].Topics = append(out[i].Topics, value.String)
		}
		return nil
	}, talksOf, list)
	return out, err
}

// Discussing gives the consultations that name one of some topics.
func (w *writer) Discussing(topics []string) ([]graph.ConsultationID, error) {
	return listed[graph.ConsultationID](w, discussing, topics)
}

// Untally deletes the tallies of some topics.
func (w *writer) Untally(topics []string) error {
	list, err := jsonText(topics)
	if err != nil {
		return err
	}
	return w.exec(untally, list)
}

// Retally changes tallies.
func (w *writer) Retally(changes []graph.Retally) error {
	for _, r := range changes {
		err := w.exec(retally, r.Topic, r.A, r.B, r.Consultations, r.Own, r.First, r.Last)
		if err == nil && r.Consultations < 0 {
			err = w.exec(noTally, r.Topic, r.A, r.B)
		}
		if err == nil && r.WentFirst+r.WentLast != "" {
			err = w.exec(dated, r.Topic, r.A, r.B, r.WentFirst, r.WentLast)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
