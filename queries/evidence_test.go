package queries

import (
	"slices"
	"testing"
)

// unproven are the queries whose rows no consultation tells, with why. A new query has evidence, or stands here.
var unproven = map[string]string{
	"consultation/evidence": "its rows are the quotes",
	"quality/coverage":      "it counts articles, those without an event, too",
}

// Every query tells by which consultations its rows are told: in a column, or by filters that find them.
func TestEveryQueryHasEvidence(t *testing.T) {
	for _, q := range All() {
		has := len(q.Evidence) > 0
		holds := slices.ContainsFunc(q.Columns, func(c Column) bool { return c.Of == Consultation })
		switch why := unproven[q.ID]; {
		case why == "" && !has && !holds:
			t.Errorf("%s has no evidence: write @evidence in its header, or say in unproven why there is none", q.ID)
		case why != "" && (has || holds):
			t.Errorf("%s has evidence, and is listed as without (%s)", q.ID, why)
		case has && holds:
			t.Errorf("%s: @evidence is of rows without a column of consultations", q.ID)
		}
	}
	for id := range unproven {
		if q, err := Find(id); err != nil || q.ID != id {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// Filters are parameters of the query that finds the consultations, and take the texts that headers give them.
func TestEvidenceFilters(t *testing.T) {
	of, err := Find(ConsultationsOf)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range All() {
		for _, e := range q.Evidence {
			given := map[string]string{}
			for _, f := range e {
				given[f.Name] = f.Text // a filter that is known later binds as an empty one or a number
				if f.Text == "" && slices.ContainsFunc(of.Params, func(p Param) bool { return p.Name == f.Name && p.Type == "INTEGER" }) {
					given[f.Name] = "1"
				}
			}
			if _, err := of.Bind(given); err != nil {
				t.Errorf("%s: @evidence: %v", q.ID, err)
			}
		}
	}
}
