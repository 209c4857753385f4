package neo4j

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// BenchmarkPlans asks the canned queries that are about something (a pair, a country, an official, a topic, ...) about what
// the graph has most of, and prints what PROFILE says of each: how it finds where to begin, what it read, how long it
// took once planned.
func BenchmarkPlans(b *testing.B) {
	all, s := benchFacts(b), openEmpty(b)
	put(b, s, all)
	most := mostOf(b, s)
	for b.Loop() {
		fmt.Printf("| query | begins with | read (db hits) | rows | ms |\n| --- | --- | ---: | ---: | ---: |\n")
		for _, q := range queries.All() {
			if given := about(q, most); len(given) > 0 {
				fmt.Println(profiled(b, s, q, given))
			}
		}
		b.ReportMetric(0, "ns/op")
	}
}

// about are values for what a query has to be told.
func about(q queries.Query, most map[string]string) map[string]string {
	given := map[string]string{}
	for _, p := range q.Params {
		value, known := most[p.Name]
		switch {
		case !p.Required:
		case p.Name == "start":
			given[p.Name] = beginning(most[q.Group()])
		case known:
			given[p.Name] = value
		default:
			say("%s: mostOf has no value for $%s", q.ID, p.Name)
			return nil
		}
	}
	return given
}

// mostOf gives values for the parameters of queries: what most is said of.
func mostOf(b *testing.B, s *Store) map[string]string {
	b.Helper()
	out := map[string]string{}
	for names, cypher := range map[string]string{
		"a b":            "MATCH (a:Actor)-[:TOOK_PART_IN]->(c)<-[:TOOK_PART_IN]-(b:Actor) WHERE a.code < b.code RETURN a.code AS a, b.code AS b, count(*) AS n",
		"country":        "MATCH (a:Actor)-[:TOOK_PART_IN]->() RETURN a.code AS country, count(*) AS n",
		"official other": "MATCH (o:Official)-[:ATTENDED]->(c)<-[:ATTENDED]-(p:Official) WHERE o.id < p.id RETURN o.id AS official, p.id AS other, count(*) AS n",
		"topic":          "MATCH (t:Topic)<-[:DISCUSSED]-() RETURN t.id AS topic, count(*) AS n",
		"consultation":   "MATCH (c:Consultation)<-[r:REPORTS]-() RETURN c.id AS consultation, count(*) AS n",
		"article":        "MATCH (a:Article)-[r:REPORTS]->() RETURN a.id AS article, count(*) AS n",
		"where":          "MATCH (a:Article) WHERE a.url IS NOT NULL RETURN a.url AS `where`, 1 AS n",
	} {
		result, err := driver.ExecuteQuery(b.Context(), s.driver, cypher+" ORDER BY n DESC LIMIT 1", nil, driver.EagerResultTransformer)
		if err != nil || len(result.Records) == 0 {
			b.Fatalf("%s: %v", names, err)
		}
		for _, name := range strings.Fields(names) {
			value, _ := result.Records[0].Get(name)
			out[name] = fmt.Sprint(value)
		}
	}
	return out
}

// beginning is an account's id without its number; other ids begin with all of them.
func beginning(id string) string {
	before, _, _ := strings.Cut(id, "#")
	return before
}

// profiled is a line about a query.
func profiled(b *testing.B, s *Store, q queries.Query, given map[string]string) string {
	b.Helper()
	values, err := q.Bind(given)
	if err != nil {
		b.Fatal(err)
	}
	params := map[string]any{}
	for name, v := range values {
		params[name] = v
		if day, ok := v.(queries.Date); ok {
			if params[name], err = encode(graph.Date(day)); err != nil {
				b.Fatal(err)
			}
		}
	}
	session := s.session(b.Context(), driver.AccessModeRead)
	defer release(b.Context(), session)
	run := func(cypher string) (driver.ResultSummary, int, time.Duration) {
		start := time.Now()
		result, err := session.Run(b.Context(), cypher, params)
		if err != nil {
			b.Fatalf("%s: %v", q.ID, err)
		}
		rows, err := result.Collect(b.Context())
		if err != nil {
			b.Fatalf("%s: %v", q.ID, err)
		}
		summary, err := result.Consume(b.Context())
		if err != nil {
			b.Fatalf("%s: %v", q.ID, err)
		}
		return summary, len(rows), time.Since(start)
	}
	summary, rows, _ := run("PROFILE " + q.Cypher)
	begins, hits := leaves(summary.Profile())
	fastest := time.Hour
	for range 5 {
		_, _, took := run(q.Cypher)
		fastest = min(fastest, took)
	}
	slices.Sort(begins)
	return fmt.Sprintf("| `%s` | %s | %d | %d | %.1f |", q.ID, strings.Join(slices.Compact(begins), ", "), hits, rows, fastest.Seconds()*1000)
}

// leaves are the operators that read the graph first, and all that a plan reads.
func leaves(p driver.ProfiledPlan) (begins []string, hits int64) {
	hits = p.DbHits()
	for _, child := range p.Children() {
		more, n := leaves(child)
		begins, hits = append(begins, more...), hits+n
	}
	name, _, _ := strings.Cut(p.Operator(), "@")
	if len(p.Children()) == 0 && name != "Argument" && name != "EmptyRow" {
		begins = append(begins, name)
	}
	return begins, hits
}
