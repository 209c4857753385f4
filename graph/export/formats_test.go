package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// hostile are names that break what does not escape them, by the key of their node; shown is how labels show them.
var hostile = map[string]string{
	"AZE":           `<b>"A" & 'B'</b> ]]></y:NodeLabel><!-- ?>`,
	"CAN":           "two\nlines, a\ttab; and \\N \\\" \\u0027 \\",
	"org:X%":        "'}) DETACH DELETE n; // \x00\x1b[31m\u0085",
	"AZE/o":         "\u202eمحمد العربي\u202c \u200fעברית",
	"CAN/o":         "=HYPERLINK(\"x\")",
	"AZE/ministry":  "{{x}} $y `z` %d &lt;&#65;",
	`to"pic\>`:      "quote's \u2028 end",
	"geonames:1":    "Ville-É\ufffe 🏛",
	"c#1":           "A – B, meeting",
	"c#2":           "A – B – C, \"round\"",
	"c#3":           "A, planned",
	"sha256:beef":   "<title>",
	"sha256:beef-2": "</script><script>alert(1)</script>",
}

var shown = strings.NewReplacer("\x00", "\ufffd", "\x1b", "\ufffd", "\u0085", "\ufffd", "\ufffe", "\ufffd")

// hostileWorld has three consultations, of which one has no date and one is planned, told by two articles. Two edges
// of different kinds join c#2 and CAN.
func hostileWorld() export.Elements {
	ref := func(l graph.Label, key string) graph.Ref { return graph.Ref{Label: l, Key: key} }
	named := func(l graph.Label, key string, sub graph.Label, more ...any) graph.Element {
		props := map[string]any{"name": hostile[key]}
		for i := 0; i+1 < len(more); i += 2 {
			props[more[i].(string)] = more[i+1]
		}
		return node(l, key, sub, props)
	}
	n := 0
	claim := func(typ graph.Type, article string, account int, from, to graph.Ref, more ...any) graph.Element {
		n++
		props := map[string]any{
			"id": fmt.Sprintf("r%02d", n), "article": article, "account": fmt.Sprintf("%s#%d", article, account),
			"start": int64(0), "end": int64(4), "quote": "a \"b\"\n\x01<c>",
		}
		for i := 0; i+1 < len(more); i += 2 {
			props[more[i].(string)] = more[i+1]
		}
		return edge(typ, from, to, props)
	}
	aze, can, org := ref(graph.LabelActor, "AZE"), ref(graph.LabelActor, "CAN"), ref(graph.LabelActor, "org:X%")
	a, b := ref(graph.LabelOfficial, "AZE/o"), ref(graph.LabelOfficial, "CAN/o")
	body, about, city := ref(graph.LabelBody, "AZE/ministry"), ref(graph.LabelTopic, `to"pic\>`), ref(graph.LabelCity, "geonames:1")
	one, two, three := ref(graph.LabelConsultation, "c#1"), ref(graph.LabelConsultation, "c#2"), ref(graph.LabelConsultation, "c#3")
	first, second := ref(graph.LabelArticle, "sha256:beef"), ref(graph.LabelArticle, "sha256:beef-2")
	day := graph.Date("2025-06-10")
	return stream(
		named(graph.LabelActor, "AZE", "Country", "nameEn", "Azerbaijan", "nameFr", "l'Azerbaïdjan"),
		named(graph.LabelActor, "CAN", "Country"),
		named(graph.LabelActor, "org:X%", "Organization"),
		named(graph.LabelOfficial, "AZE/o", "", "names", []string{"a'b", "c\\"}),
		named(graph.LabelOfficial, "CAN/o", ""),
		named(graph.LabelBody, "AZE/ministry", "Ministry", "type", "ministry"),
		named(graph.LabelTopic, `to"pic\>`, ""),
		node(graph.LabelTopic, "wide", "", map[string]any{"name": "Wide"}),
		named(graph.LabelCity, "geonames:1", ""),
		named(graph.LabelConsultation, "c#1", "", "kind", "meeting", "plover", "CONSULT:visit", "cameo", "042", "date", day, "end", graph.Date("2025-06-12"),
			"datePrecision", "day", "planned", false),
		named(graph.LabelConsultation, "c#2", "", "kind", "meeting", "plover", "CONSULT:multilateral", "cameo", "040", "planned", false, "round", int64(2)),
		named(graph.LabelConsultation, "c#3", "", "kind", "meeting", "plover", "AGREE", "cameo", "036", "date", graph.Date("2026-01-01"),
			"end", graph.Date("2026-01-31"), "datePrecision", "month", "planned", true),
		named(graph.LabelArticle, "sha256:beef", "", "title", "<title>", "url", "https://a.example/?a=1&b='", "publisher", "A & B", "language", "en", "published", day,
			"text", "a \"b\"\n\x01<c>"),
		named(graph.LabelArticle, "sha256:beef-2", ""),
		claim(graph.TypeReports, first.Key, 1, first, one), claim(graph.TypeReports, first.Key, 2, first, three),
		claim(graph.TypeReports, second.Key, 1, second, one), claim(graph.TypeReports, second.Key, 2, second, two),
		claim(graph.TypeTookPartIn, first.Key, 1, aze, one, "host", true), claim(graph.TypeTookPartIn, first.Key, 1, can, one, "host", false),
		claim(graph.TypeTookPartIn, first.Key, 2, aze, three),
		claim(graph.TypeTookPartIn, second.Key, 1, aze, one), claim(graph.TypeTookPartIn, second.Key, 1, can, one),
		claim(graph.TypeTookPartIn, second.Key, 2, aze, two), claim(graph.TypeTookPartIn, second.Key, 2, can, two), claim(graph.TypeTookPartIn, second.Key, 2, org, two),
		claim(graph.TypeAttended, first.Key, 1, a, one, "actor", "AZE", "role", "minister of \"x\"", "rank", "minister"),
		claim(graph.TypeAttended, first.Key, 1, b, one, "actor", "CAN", "rank", "legislator"),
		claim(graph.TypeRepresents, first.Key, 1, a, aze), claim(graph.TypeServesIn, first.Key, 1, a, body), claim(graph.TypeBelongsTo, first.Key, 1, body, aze),
		claim(graph.TypeDiscussed, first.Key, 1, one, about), claim(graph.TypeConcerned, second.Key, 2, two, can),
		claim(graph.TypeHeldIn, first.Key, 1, one, city), claim(graph.TypeHeldIn, second.Key, 2, two, can), claim(graph.TypeIn, first.Key, 1, city, aze),
		edge(graph.TypeBroader, about, ref(graph.LabelTopic, "wide"), map[string]any{}),
	)
}

func write(t *testing.T, name string, s export.Source) []byte {
	t.Helper()
	at := slices.IndexFunc(export.Formats(), func(f export.Format) bool { return f.Name == name })
	if at < 0 {
		t.Fatalf("no format %q", name)
	}
	var b bytes.Buffer
	if err := export.Formats()[at].Write(t.Context(), &b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFormats compares every format with its goldens, which testdata/peers gives to the programs that read them.
func TestFormats(t *testing.T) {
	for _, f := range export.Formats() {
		projections := export.Projections()
		if !f.Drawn {
			projections = projections[:1]
		}
		for _, p := range projections {
			name := string(p) + f.Ext
			if strings.HasSuffix(f.Name, "-csv") {
				name = string(p) + "-" + strings.TrimSuffix(f.Name, "-csv") + f.Ext
			}
			if f.Name == "html" {
				name = string(p) + ".page.json" // all else is the same in each page
			}
			t.Run(name, func(t *testing.T) {
				got := write(t, f.Name, export.Source{Elements: hostileWorld(), Projection: p})
				if f.Name == "html" {
					got = pageData(t, got)
				}
				golden := filepath.Join("testdata", "hostile", name)
				if *update {
					if err := os.WriteFile(golden, got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(want), string(got)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}

// TestHostileNames reads the names back from what is written.
func TestHostileNames(t *testing.T) {
	var want []string
	for _, name := range hostile {
		want = append(want, shown.Replace(name))
	}
	want = append(want, "Wide")
	slices.Sort(want)
	for name, read := range map[string]func([]byte) ([]string, error){
		"gexf":    func(b []byte) ([]string, error) { return attributes(b, "node", "label") },
		"graphml": func(b []byte) ([]string, error) { return contents(b, "NodeLabel") },
		"cytoscape": func(b []byte) ([]string, error) {
			var g struct {
				Elements struct {
					Nodes []struct{ Data struct{ Label string } }
				}
			}
			err := json.Unmarshal(b, &g)
			var out []string
			for _, n := range g.Elements.Nodes {
				out = append(out, n.Data.Label)
			}
			return out, err
		},
		"html": func(b []byte) ([]string, error) {
			var g struct{ Nodes []struct{ Label string } }
			err := json.Unmarshal(pageData(t, b), &g)
			var out []string
			for _, n := range g.Nodes {
				out = append(out, n.Label)
			}
			return out, err
		},
		"nodes-csv": func(b []byte) ([]string, error) {
			rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
			var out []string
			for _, r := range rows[min(1, len(rows)):] {
				if strings.HasPrefix(r[1], "=") {
					t.Errorf("a formula: %s", r[1])
				}
				out = append(out, strings.Replace(r[1], "'=", "=", 1))
			}
			return out, err
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := read(write(t, name, export.Source{Elements: hostileWorld()}))
			if err != nil {
				t.Fatal(err)
			}
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("labels (-want +got):\n%s", diff)
			}
		})
	}
}

// attributes are those of all elements of a name; contents are their texts.
func attributes(b []byte, element, name string) ([]string, error) {
	return walk(b, element, func(_ *xml.Decoder, e xml.StartElement) (string, error) {
		at := slices.IndexFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == name })
		return e.Attr[at].Value, nil
	})
}

func contents(b []byte, element string) ([]string, error) {
	return walk(b, element, func(d *xml.Decoder, e xml.StartElement) (s string, err error) {
		err = d.DecodeElement(&s, &e)
		return s, err
	})
}

func walk(b []byte, element string, value func(*xml.Decoder, xml.StartElement) (string, error)) ([]string, error) {
	var out []string
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == element {
			s, err := value(d, e)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
	}
}

func TestCypherTextIsALiteral(t *testing.T) {
	script := write(t, "cypher", export.Source{Elements: hostileWorld()})
	for _, c := range string(script) {
		if c < ' ' && c != '\n' || c >= 0x7f && c < 0xa0 || c == '\u2028' {
			t.Errorf("%q stands in the script", c)
		}
	}
	for _, want := range []string{
		`'\'}) DETACH DELETE n; // \u0000\u001B[31m\u0085'`, `'two\nlines, a\u0009tab; and \\N \\" \\u0027 \\'`,
	} {
		if !bytes.Contains(script, []byte(want)) {
			t.Errorf("the script has no %s", want)
		}
	}
}

// A format ends with the error of the graph, and with that of the disk.
func TestFormatsPassErrorsOn(t *testing.T) {
	broken := errors.New("connection lost")
	for _, f := range export.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			lost := func(yield func(graph.Element, error) bool) { yield(graph.Element{}, broken) }
			if err := f.Write(t.Context(), io.Discard, export.Source{Elements: lost}); !errors.Is(err, broken) {
				t.Errorf("error %v, want %v", err, broken)
			}
			if err := f.Write(t.Context(), full{}, export.Source{Elements: hostileWorld()}); !errors.Is(err, errFull) {
				t.Errorf("error %v, want %v", err, errFull)
			}
		})
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
