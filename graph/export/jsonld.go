package export

import (
	"bufio"
	"encoding/json"
	"io"
	"net/url"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// vocabulary is the @context of JSON-LD documents; it stands in each, so that reading one needs no network.
const vocabulary = `{"@vocab":"https://schema.org/","prov":"http://www.w3.org/ns/prov#","rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#",` +
	`"skos":"http://www.w3.org/2004/02/skos/core#","entente":"urn:entente:term:"}`

// linkedTypes are the types of nodes; a consultation is an Event.
var linkedTypes = map[graph.Label][]string{
	graph.LabelOfficial: {"Person"}, graph.LabelBody: {"Organization"}, graph.LabelTopic: {"DefinedTerm", "skos:Concept"}, graph.LabelCity: {"City"},
	graph.LabelConsultation: {"Event"}, graph.LabelArticle: {"NewsArticle", "prov:Entity"},
}

// link is the property that stands for a type of relationship; back means that it leads from the end to the beginning.
type link struct {
	property string
	back     bool
}

var links = map[graph.Type]link{
	graph.TypeReports: {"about", false}, graph.TypeTookPartIn: {"attendee", true}, graph.TypeAttended: {"attendee", true},
	graph.TypeRepresents: {"affiliation", false}, graph.TypeServesIn: {"worksFor", false}, graph.TypeBelongsTo: {"parentOrganization", false},
	graph.TypeActedIn: {"contributor", true}, graph.TypeDiscussed: {"about", false}, graph.TypeConcerned: {"entente:concerned", false},
	graph.TypeHeldIn: {"location", false}, graph.TypeIn: {"containedInPlace", false}, graph.TypeBroader: {"skos:broader", false},
}

// JSONLD writes a graph as JSON-LD: nodes as schema.org's Event, Person, Organization, Country, City, NewsArticle and
// DefinedTerm; each fact as a property of its node and, for each article that tells it, as an rdf:Statement that
// prov:wasDerivedFrom the article, with the quote as its prov:value and the bytes it stands in. Texts of articles are
// left out. Elements are streamed: memory does not grow with the graph, but for the ids of a slice that is not all of it.
func JSONLD(w io.Writer, s Source) error {
	elements, err := Part(s.Elements, s.Slice)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	_, _ = b.WriteString(`{"@context":` + vocabulary + `,"@graph":[`)
	between := "\n"
	for e, err := range elements {
		if err != nil {
			return err
		}
		for _, object := range linked(e) {
			line, err := json.Marshal(object)
			if err != nil {
				return err
			}
			_, _ = b.WriteString(between)
			_, _ = b.Write(line)
			between = ",\n"
		}
	}
	_, _ = b.WriteString("\n]}\n")
	return b.Flush()
}

// linked are the node objects of an element.
func linked(e graph.Element) []map[string]any {
	if e.Node != nil {
		return []map[string]any{linkedNode(e.Node)}
	}
	r, l := e.Edge, links[e.Edge.Type]
	subject, object := r.From, r.To
	if l.back {
		subject, object = object, subject
	}
	out := []map[string]any{{"@id": urn(subject), l.property: ref(urn(object))}}
	id := text(r.Props, "id")
	if id == "" {
		return out // of the taxonomy
	}
	statement := map[string]any{
		"@id": "urn:entente:claim:" + url.PathEscape(id), "@type": []string{"rdf:Statement", "prov:Entity"},
		"rdf:subject": ref(urn(subject)), "rdf:predicate": ref(term(l.property)), "rdf:object": ref(urn(object)),
		"prov:wasDerivedFrom": ref(urn(graph.Ref{Label: graph.LabelArticle, Key: text(r.Props, "article")})), "prov:value": text(r.Props, "quote"),
	}
	for _, p := range []string{"start", "end", "spans", "role", "rank", "host", "head", "basis", "account"} {
		if v := r.Props[p]; v != nil && v != "" {
			statement["entente:"+p] = v
		}
	}
	return append(out, statement)
}

func linkedNode(n *graph.Node) map[string]any {
	o := map[string]any{"@id": urn(n.Ref), "@type": linkedTypes[n.Label], "identifier": n.Key}
	put := func(name string, v any) {
		switch v := v.(type) {
		case nil:
			return
		case string:
			if v == "" {
				return
			}
		case graph.Date:
			if v == "" {
				return
			}
		case []string:
			if len(v) == 0 {
				return
			}
		}
		o[name] = v
	}
	put("name", n.Props["name"])
	switch n.Label {
	case graph.LabelActor:
		// A country is a place to schema.org, and a side of an event is an organization.
		o["@type"] = []string{"Country", "GovernmentOrganization"}
		if graph.ActorCode(n.Key).IsOrganization() {
			o["@type"] = []string{"Organization"}
		}
		put("alternateName", inLanguages(n.Props))
	case graph.LabelTopic:
		put("skos:prefLabel", inLanguages(n.Props))
	case graph.LabelConsultation:
		start, end := dayOf(n.Props, "date"), dayOf(n.Props, "end")
		if p := graph.Precision(text(n.Props, "datePrecision")); start != "" && p != graph.PrecisionDay {
			put("entente:earliest", start)
			put("entente:latest", end)
			start, end = reduced(start, end, p)
		}
		put("startDate", start)
		put("endDate", end)
		put("additionalType", "urn:entente:kind:"+text(n.Props, "kind"))
		if planned, _ := n.Props["planned"].(bool); planned {
			o["eventStatus"] = ref("https://schema.org/EventScheduled")
		}
		for _, p := range []string{"mode", "round", "datePrecision", "dateBasis", "monthDay", "planned", "plover", "cameo"} {
			put("entente:"+p, n.Props[p])
		}
	case graph.LabelArticle:
		put("headline", n.Props["title"])
		put("url", n.Props["url"])
		put("inLanguage", n.Props["language"])
		put("datePublished", dayOf(n.Props, "published"))
		if p := text(n.Props, "publisher"); p != "" {
			o["publisher"] = map[string]any{"@type": "Organization", "name": p}
		}
		put("entente:readoutOf", n.Props["readoutOf"])
	default:
		put("alternateName", n.Props["names"])
		put("entente:type", n.Props["type"])
	}
	return o
}

// reduced are the days of an event whose day is not sure as a reader of schema.org may take them: as "2024" or "2024-06", for
// 2024-01-01 to 2024-12-31 would be an event of a year. They are empty for a span that lies in no one year.
func reduced(start, end graph.Date, p graph.Precision) (graph.Date, graph.Date) {
	const year, month = len("2024"), len("2024-06")
	for _, n := range []int{month, year} {
		if n == month && p == graph.PrecisionYear || len(start) < n || len(end) < n {
			continue
		}
		if start[:n] == end[:n] {
			return start[:n], end[:n]
		}
	}
	return "", ""
}

// inLanguages are the labels of a node in the languages that it has them in.
func inLanguages(props map[string]any) any {
	var out []map[string]string
	for _, l := range []string{"En", "Fr"} {
		if s := text(props, "name"+l); s != "" {
			out = append(out, map[string]string{"@language": strings.ToLower(l), "@value": s})
		}
	}
	if out == nil {
		return nil
	}
	return out
}

func urn(r graph.Ref) string {
	return "urn:entente:" + strings.ToLower(string(r.Label)) + ":" + url.PathEscape(r.Key)
}

func ref(id string) map[string]string { return map[string]string{"@id": id} }

// term is a property's whole name.
func term(property string) string {
	if prefix, _, is := strings.Cut(property, ":"); is && prefix != "" {
		return property
	}
	return "https://schema.org/" + property
}
