package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// statements are the texts that a store sends, made from the registry. Each takes any number of rows, so that it is
// planned once; one for each label and type is planned sooner than one for all. Hints name the index where the server may prefer another, which it
// does while a graph is small, and then keeps the plan.
type statements struct {
	lock      string            // waits for writers, and has them wait
	begin     string            // the same in a write, which then looks its articles up
	standing  string            // the reports of some windows, by consultation
	linked    string            // the same of some articles and consultations
	named     string            // the article of an id or address
	nodesOf   string            // nodes by label, without texts
	nodes     map[string]string // merges nodes, by group
	moves     map[string]string // re-points the edges of accounts, by type
	edges     map[string]string // makes edges, by group, and counts them
	stale     string            // deletes consultations
	versions  string            // the articles of some addresses
	mark      string            // says whether an article is superseded, and who read it
	unread    string            // articles that are to be read again
	articles  string            // articles with their texts
	remove    string            // deletes an article
	touches   string            // where the accounts of some articles stand
	retract   string            // deletes the claims of articles and tells what they reached
	sweep     string            // deletes nodes that no claim reaches
	spellings string            // the names of nodes that claims still give them
	rename    string            // writes them
	counts    string            // counts nodes and accounts
	strays    string            // counts what the streams pass over
	stream    map[string]string // all nodes of a label, all edges of a type
}

// articleProps are what is read of an article beside its text and paths.
const articleProps = `.id, .title, .url, .publisher, .readoutOf, .language, .published, .extractor, .superseded`

func newStatements() statements {
	s := statements{
		lock: `MATCH (m:SchemaMigration)
SET m.name = m.name`,
		begin: `MATCH (m:SchemaMigration {version: $version})
SET m.name = m.name
WITH m
OPTIONAL MATCH (d:Decisions {one: 1})
OPTIONAL MATCH (a:Article)
USING INDEX a:Article(id)
WHERE a.id IN $articles
RETURN d.hash AS decided, collect(a {` + articleProps + `}) AS stands`,
		named: `CALL {
  MATCH (a:Article {id: $place})
  RETURN a, 1 AS rank
  UNION
  MATCH (a:Article {urlKey: $urlKey})
  WHERE a.superseded IS NULL
  RETURN a, 2 AS rank
}
RETURN a {` + articleProps + `, .text, path: a.paths[0]} AS article
ORDER BY rank
LIMIT 1`,
		versions: `MATCH (a:Article)
USING INDEX a:Article(urlKey)
WHERE a.urlKey IN $urlKeys
RETURN a {` + articleProps + `} AS article`,
		mark: `MATCH (a:Article {id: $article})
SET a.superseded = $superseded, a.extractor = $extractor`,
		unread: `MATCH (a:Article)
WHERE a.id > $after AND (a.extractor IS NULL AND a.superseded IS NULL OR $version <> '' AND coalesce(a.extractor, '') <> $version)
RETURN a {` + articleProps + `, .text, path: a.paths[0]} AS article
ORDER BY a.id
LIMIT $n`,
		touches: `MATCH ()-[r:REPORTS]->()
USING INDEX SEEK r:REPORTS(article)
WHERE r.article IN $articles
RETURN DISTINCT r.block AS block, r.date AS date, r.same IS NOT NULL AS marked`,
		stale: `UNWIND $keys AS key
MATCH (c:Consultation {id: key})
DELETE c`,
		articles: `MATCH (a:Article)
WHERE a.id > $after
RETURN a {` + articleProps + `, .text, path: a.paths[0]} AS article
ORDER BY a.id
LIMIT $n`,
		remove: `MATCH (a:Article {id: $article})
DELETE a`,
		nodes: map[string]string{}, moves: map[string]string{}, edges: map[string]string{}, stream: map[string]string{},
	}
	s.strays = strays()
	s.ofNodes()
	s.ofEdges()
	s.keepPlans()
	return s
}

const planOnce = "CYPHER replan=skip\n"

// keepPlans has the server plan what a write needs once, and not again whenever the graph has grown: there is one way to
// look things up by their keys, and a plan takes longer than to write a hundred articles by it.
func (s *statements) keepPlans() {
	for _, text := range []*string{
		&s.begin, &s.versions, &s.standing, &s.linked, &s.nodesOf, &s.stale, &s.mark, &s.touches, &s.retract,
		&s.sweep, &s.spellings, &s.rename,
	} {
		*text = planOnce + *text
	}
	for _, texts := range []map[string]string{s.nodes, s.moves, s.edges} {
		for name, text := range texts {
			texts[name] = planOnce + text
		}
	}
}

func (s *statements) ofNodes() {
	var nodesOf, sweep, rename, counts []string
	for _, n := range graph.Nodes() {
		for _, sub := range append([]graph.Label{""}, n.Subs...) {
			s.nodes[group(string(n.Label), string(sub))] = mergeNodes(n, sub)
		}
		small := slices.DeleteFunc(slices.Clone(n.Props), func(p graph.Prop) bool { return p.Name == "text" })
		nodesOf = append(nodesOf, fmt.Sprintf(`UNWIND $keys.%[1]s AS key
MATCH (n:%[1]s {%[2]s: key})
RETURN '%[1]s' AS label, key, labels(n) AS labels, n {%[3]s} AS props`, n.Label, n.Key, projection(small)))
		if n.Label != graph.LabelArticle && n.Label != graph.LabelConsultation {
			sweep = append(sweep, sweepNodes(n))
		}
		if n.NamedBy != "" {
			rename = append(rename, fmt.Sprintf(`CALL {
  UNWIND $rows.%[1]s AS row
  MATCH (n:%[1]s {%[2]s: row.key})
  SET n += row.props
}`, n.Label, n.Key))
		}
		counted := []graph.Label{n.Label}
		if n.Label == graph.LabelActor {
			counted = n.Subs
		}
		for _, l := range counted {
			counts = append(counts, fmt.Sprintf("MATCH (n:%[1]s)\nRETURN '%[1]s' AS name, count(n) AS n", l))
		}
		s.stream[string(n.Label)] = fmt.Sprintf(`MATCH (n:%[1]s)
WHERE n.%[2]s IS NOT NULL
RETURN n.%[2]s AS key, labels(n) AS labels, properties(n) AS props
ORDER BY n.%[2]s`, n.Label, n.Key)
	}
	counts = append(counts, "MATCH (:Article)-[r:REPORTS]->()\nRETURN 'REPORTS' AS name, count(r) AS n")
	s.nodesOf, s.counts = strings.Join(nodesOf, "\nUNION ALL\n"), strings.Join(counts, "\nUNION ALL\n")
	s.sweep, s.rename = strings.Join(sweep, "\n"), strings.Join(rename, "\n")
}

func (s *statements) ofEdges() {
	var retract, spellings []string
	for _, e := range graph.Edges() {
		for _, to := range e.To {
			s.edges[group(string(e.Type), string(to))] = makeEdges(e, to)
		}
		s.stream[string(e.Type)] = streamEdges(e)
		if !e.Claim {
			continue
		}
		retract = append(retract, fmt.Sprintf(`MATCH (a:%[1]s)-[r:%[2]s]->(b)
USING INDEX SEEK r:%[2]s(article)
WHERE r.article IN $articles
DELETE r
RETURN '%[1]s' AS fromLabel, a.%[3]s AS from, %[4]s AS toLabel, %[5]s AS to`,
			e.From, e.Type, keyOf(e.From), labelOf("b", e.To), anyKeyOf("b", e.To)))
		if e.From == graph.LabelConsultation || e.To[0] == graph.LabelConsultation {
			s.moves[string(e.Type)] = moveEdges(e)
		}
	}
	for _, n := range graph.Nodes() {
		if n.NamedBy != "" {
			spellings = append(spellings, fmt.Sprintf(`UNWIND $keys.%[1]s AS key
MATCH (n:%[1]s {%[2]s: key})
UNWIND n.names AS name
WITH n, key, name
WHERE EXISTS {(n)-[r:%[3]s]-() WHERE r.name = name}
RETURN '%[1]s' AS label, key, collect(name) AS names`, n.Label, n.Key, n.NamedBy))
		}
	}
	s.standing = fmt.Sprintf(`UNWIND $windows AS w
MATCH (a:Article)-[r:REPORTS]->(c:Consultation)
USING INDEX SEEK r:REPORTS(block, date)
WHERE r.block = w.block AND r.date >= w.from AND r.date <= w.to
WITH DISTINCT c, r
WITH c, collect(r {%s}) AS reports
RETURN c.id AS id, reports`, projection(settled()))
	s.linked = fmt.Sprintf(`CALL {
  UNWIND $articles AS article
  MATCH (:Article {id: article})-[r:REPORTS]->(c:Consultation)
  RETURN c, r
  UNION
  UNWIND $consultations AS consultation
  MATCH (:Article)-[r:REPORTS]->(c:Consultation {id: consultation})
  RETURN c, r
}
WITH c, collect(r {%s}) AS reports
RETURN c.id AS id, reports`, projection(settled()))
	s.retract, s.spellings = strings.Join(retract, "\nUNION ALL\n"), strings.Join(spellings, "\nUNION ALL\n")
}

// strays counts what no stream gives: nodes without a key, claims without an article or an id.
func strays() string {
	var out []string
	for _, n := range graph.Nodes() {
		out = append(out, fmt.Sprintf("MATCH (n:%[1]s)\nWHERE n.%[2]s IS NULL\nRETURN '%[1]s' AS name, count(n) AS n", n.Label, n.Key))
	}
	for _, e := range graph.Edges() {
		if e.Claim {
			out = append(out, fmt.Sprintf("MATCH (:%[1]s)-[r:%[2]s]->()\nWHERE r.article IS NULL OR r.id IS NULL\nRETURN '%[2]s' AS name, count(r) AS n", e.From, e.Type))
		}
	}
	return strings.Join(out, "\nUNION ALL\n")
}

// group names the rows of one MERGE.
func group(label, second string) string {
	if second == "" {
		return label
	}
	return label + "_" + second
}

func mergeNodes(n graph.NodeType, sub graph.Label) string {
	labels := "" // the second label that the node has now, and no other
	if sub != "" {
		labels = fmt.Sprintf("\nSET n:%s", sub)
	}
	for _, other := range n.Subs {
		if other != sub {
			labels += fmt.Sprintf("\nREMOVE n:%s", other)
		}
	}
	return fmt.Sprintf(`UNWIND $rows AS row
MERGE (n:%s {%s: row.key})
SET n += row.props%s`, n.Label, n.Key, labels)
}

// makeEdges creates the claims of articles, which have none yet, and merges knowledge.
func makeEdges(e graph.EdgeType, to graph.Label) string {
	verb, set := "MERGE", ""
	if e.Claim {
		verb, set = "CREATE", "\nSET r = row.props"
	}
	return fmt.Sprintf(`UNWIND $rows AS row
MATCH (a:%s {%s: row.from})
MATCH (b:%s {%s: row.to})
%s (a)-[r:%s]->(b)%s
RETURN count(*) AS written`, e.From, keyOf(e.From), to, keyOf(to), verb, e.Type, set)
}

// moveEdges makes an account's edges of one type anew at another consultation: Neo4j cannot
// re-point a relationship.
func moveEdges(e graph.EdgeType) string {
	old, anew := "(x)-[r:%s]->(:Consultation {id: move.from})", "(x)-[s:%s]->(to)"
	if e.From == graph.LabelConsultation {
		old, anew = "(:Consultation {id: move.from})-[r:%s]->(x)", "(to)-[s:%s]->(x)"
	}
	return fmt.Sprintf(`UNWIND $rows AS move
MATCH `+old+`
WHERE r.account = move.account
MATCH (to:Consultation {id: move.to})
WITH x, r, to, properties(r) AS props
DELETE r
CREATE `+anew+`
SET s = props`, e.Type, e.Type)
}

// sweepNodes deletes nodes that no edge reaches; of a taxonomy, those that no claim reaches
// from below, with what stands above them.
func sweepNodes(n graph.NodeType) string {
	above, below := "", "(n)--()"
	for _, e := range graph.Edges() {
		if !e.Claim && e.From == n.Label {
			above = fmt.Sprintf("-[:%s*0..]->(n:%s)", e.Type, n.Label)
			below = fmt.Sprintf("(n)<-[:%s*0..]-()-[:%s]-()", e.Type, strings.Join(claimsAt(n.Label), "|"))
		}
	}
	first := "n"
	if above != "" {
		first = ""
	}
	return fmt.Sprintf(`CALL {
  UNWIND $keys.%[1]s AS key
  MATCH (%[2]s:%[1]s {%[3]s: key})%[4]s
  WITH DISTINCT n
  WHERE NOT EXISTS { %[5]s }
  DETACH DELETE n
}`, n.Label, first, n.Key, above, below)
}

func claimsAt(l graph.Label) []string {
	var out []string
	for _, e := range graph.Edges() {
		at := e.From == l
		for _, to := range e.To {
			at = at || to == l
		}
		if e.Claim && at {
			out = append(out, string(e.Type))
		}
	}
	return out
}

// streamEdges walks along the index on article, by a hint: the server would rather sort all of a type in its memory.
func streamEdges(e graph.EdgeType) string {
	to, order := "b:"+string(e.To[0]), "r.article, r.id"
	where := fmt.Sprintf("\nUSING INDEX r:%s(article)\nWHERE r.article IS NOT NULL AND r.id IS NOT NULL", e.Type)
	if len(e.To) > 1 {
		to = "b"
	}
	if !e.Claim {
		where, order = "", fmt.Sprintf("a.%s, b.%s", keyOf(e.From), keyOf(e.To[0]))
	}
	return fmt.Sprintf(`MATCH (a:%s)-[r:%s]->(%s)%s
RETURN a.%s AS from, %s AS toLabel, %s AS to, properties(r) AS props
ORDER BY %s`, e.From, e.Type, to, where, keyOf(e.From), labelOf("b", e.To), anyKeyOf("b", e.To), order)
}

// labelOf tells which of some labels a variable's node has.
func labelOf(variable string, labels []graph.Label) string {
	if len(labels) == 1 {
		return "'" + string(labels[0]) + "'"
	}
	out := "CASE"
	for _, l := range labels {
		out += fmt.Sprintf(" WHEN %s:%s THEN '%s'", variable, l, l)
	}
	return out + " END"
}

// anyKeyOf is the key of a variable's node, which has one of some labels.
func anyKeyOf(variable string, labels []graph.Label) string {
	if len(labels) == 1 {
		return variable + "." + keyOf(labels[0])
	}
	out := "CASE"
	for _, l := range labels {
		out += fmt.Sprintf(" WHEN %s:%s THEN %s.%s", variable, l, variable, keyOf(l))
	}
	return out + " END"
}

func keyOf(l graph.Label) string {
	for _, n := range graph.Nodes() {
		if n.Label == l {
			return n.Key
		}
	}
	panic("neo4j: no node type " + l)
}

// settled are the properties of a report that settling needs: all but its evidence.
func settled() []graph.Prop {
	out := []graph.Prop{{Name: "article"}, {Name: "account"}}
	for _, e := range graph.Edges() {
		if e.Type == graph.TypeReports {
			out = append(out, e.Props...)
		}
	}
	return out
}

func projection(props []graph.Prop) string {
	names := make([]string, len(props))
	for i, p := range props {
		names[i] = "." + p.Name
	}
	return strings.Join(names, ", ")
}
