package neo4j

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

func TestSplit(t *testing.T) {
	got := split("// a; comment;\nCREATE A\n  FOR B;\n\nCREATE C;\n// end\nCREATE D")
	want := []string{"CREATE A\nFOR B\n", "CREATE C\n", "CREATE D\n"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Every key and every claim has its constraint, and every claim its way back from the article.
func TestMigrationAgreesWithRegistry(t *testing.T) {
	s := openEmpty(t)
	want := map[string]bool{"UNIQUENESS SchemaMigration version": true, "UNIQUENESS Decisions one": true, "UNIQUENESS Tally topic": true}
	for _, n := range graph.Nodes() {
		want[fmt.Sprintf("UNIQUENESS %s %s", n.Label, n.Key)] = true
	}
	indexed := map[string]bool{"REPORTS block date": true, "REPORTS account": true}
	for _, e := range graph.Edges() {
		if e.Claim {
			want[fmt.Sprintf("RELATIONSHIP_UNIQUENESS %s id", e.Type)] = true
			indexed[fmt.Sprintf("%s article", e.Type)] = true
		}
	}
	got := map[string]bool{}
	for _, r := range must(t, s, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties RETURN type + ' ' + labelsOrTypes[0] + ' ' + properties[0] AS c", nil) {
		got[r.Values[0].(string)] = true
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("constraints (-want +got):\n%s", diff)
	}
	for _, r := range must(t, s, "SHOW INDEXES YIELD entityType, type, labelsOrTypes, properties, state WHERE entityType = 'RELATIONSHIP' AND type <> 'LOOKUP' RETURN reduce(name = labelsOrTypes[0], p IN properties | name + ' ' + p), state", nil) {
		delete(indexed, r.Values[0].(string))
		if r.Values[1] != "ONLINE" {
			t.Errorf("index on %v is %v after Migrate", r.Values[0], r.Values[1])
		}
	}
	if len(indexed) > 0 {
		t.Errorf("no index on %v", indexed)
	}
}

func TestMigrateOnce(t *testing.T) {
	s := openBare(t)
	before, err := s.Migrations(t.Context())
	if err != nil || slices.ContainsFunc(before, func(m graph.Migration) bool { return m.Applied }) {
		t.Fatalf("an empty database has %+v, %v", before, err)
	}
	done, err := s.Migrate(t.Context())
	if err != nil || len(done) != len(before) {
		t.Fatalf("applied %+v, %v; want all %d", done, err, len(before))
	}
	if done, err = s.Migrate(t.Context()); err != nil || len(done) != 0 {
		t.Errorf("applied again %+v, %v", done, err)
	}
	if counts, err := s.Counts(t.Context()); err != nil || len(counts) != 0 {
		t.Errorf("the schema shows in the counts: %v, %v", counts, err)
	}
	if d := digest(t, s); len(d.Counts) != 0 {
		t.Errorf("the schema shows in the digest: %v", d)
	}
}

// A migration that was cut short after some of its statements is taken up again.
func TestMigrateResumes(t *testing.T) {
	s := openBare(t)
	must(t, s, split(queries.Migrations("cypher")[0].Text)[0], nil)
	if done, err := s.Migrate(t.Context()); err != nil || len(done) == 0 {
		t.Errorf("applied %+v, %v", done, err)
	}
}

// What a graph of before counts is added up when tallies come to it, from the beginning when that was cut short.
func TestMigrateTallies(t *testing.T) {
	s := openEmpty(t)
	fill(t, s, storetest.Sample(43, 60), graph.Added)
	const all = `MATCH (t:Tally)
RETURN t.topic + '|' + t.a + '|' + t.b + ' ' + t.consultations + ' ' + t.own + ' ' + coalesce(toString(t.first), '') + ' ' + coalesce(toString(t.last), '') AS tally
ORDER BY tally`
	tallies := func() (out []string) {
		for _, r := range must(t, s, all, nil) {
			out = append(out, r.Values[0].(string))
		}
		return out
	}
	want := tallies()
	must(t, s, "MATCH (t:Tally) WHERE t.topic < 'n' DELETE t", nil)
	must(t, s, "MATCH (t:Tally) SET t.consultations = 99", nil)
	must(t, s, "MATCH (m:SchemaMigration {version: 8}) DELETE m", nil)
	if done, err := s.Migrate(t.Context()); err != nil || len(done) != 1 {
		t.Fatalf("applied %+v, %v", done, err)
	}
	if diff := cmp.Diff(want, tallies()); diff != "" || len(want) < 80 {
		t.Errorf("%d tallies (-written +migrated):\n%s", len(want), diff)
	}
}

func TestSchemaThatDoesNotFit(t *testing.T) {
	s := openEmpty(t)
	tests := []struct{ name, damage, says string }{
		{"newer", "CREATE (:SchemaMigration {version: 9999, name: 'V9999__later.cypher', checksum: 'x'})", "version 9999, newer"},
		{"other text", "MATCH (m:SchemaMigration {version: 1}) SET m.checksum = 'x'", "V0001__graph.cypher was applied with another text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			must(t, s, "MATCH (m:SchemaMigration) DELETE m", nil)
			if _, err := s.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			must(t, s, tt.damage, nil)
			_, err := Open(t.Context(), s.o)
			wantFault(t, err, graph.ErrSchema, tt.says)
			_, err = s.Migrate(t.Context())
			wantFault(t, err, graph.ErrSchema, tt.says)
		})
	}
}

// A database without our schema holds no graph: it is not answered for as if it were an empty one.
func TestWithoutSchema(t *testing.T) {
	s := openBare(t)
	_, err := s.Put(t.Context(), graph.Facts{Article: graph.Article{ID: "a", Text: "t"}})
	wantFault(t, err, graph.ErrSchema, "not applied")
	_, err = s.Counts(t.Context())
	wantFault(t, err, graph.ErrSchema, "not applied")
	for _, err = range s.Elements(t.Context()) {
		wantFault(t, err, graph.ErrSchema, "not applied")
	}
	for _, err = range s.Ask(t.Context(), graph.Question{Cypher: "RETURN 1 AS n"}) {
		wantFault(t, err, graph.ErrSchema, "not applied")
	}
}
