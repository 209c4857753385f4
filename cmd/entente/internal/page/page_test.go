package page_test

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/entente-graph/entente/cmd/entente/internal/page"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

const talks = "Des consultations politiques entre la Norvège et l'Islande se sont tenues hier à Oslo. " +
	"La délégation islandaise était conduite par Jon Jonsson, directeur politique au ministère islandais des Affaires étrangères.\n" +
	"Les parties ont parlé de tourisme et de la situation au Soudan."

func written(t *testing.T, articles ...source.Article) string {
	t.Helper()
	var all []page.Article
	for _, a := range articles {
		a.Language = "fr"
		doc, err := text.Prepare(a, text.Defaults{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract.Extract(doc)
		out := page.Article{Name: a.Path, Extraction: x}
		for range x.Events {
			out.Captions = append(out.Captions, "caption of "+a.Path)
		}
		all = append(all, out)
	}
	var b bytes.Buffer
	if err := page.Write(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	tag    = regexp.MustCompile(`<[^>]*>`)
	marked = regexp.MustCompile(`(?s)<mark class="k-([a-z]+)" id="([^"]+)" title="([^"]*)">(.*?)</mark>`)
	href   = regexp.MustCompile(`href="#(a[0-9]+-[0-9]+)"`)
	styles = regexp.MustCompile(`(?s)<style>.*</style>`)
)

// plain is what stands between tags.
func plain(s string) string { return html.UnescapeString(tag.ReplaceAllString(s, "")) }

// Marks have the kind, the facts and the rules; the text is whole; every link leads to a mark.
func TestMarks(t *testing.T) {
	got := written(t, source.Article{Path: "a.txt", Title: "Consultations norvégo-islandaises", Body: talks, Published: "2024-05-03"}, source.Article{Path: "b.txt", Body: "Il a plu."})
	kinds, ids := map[string]string{}, map[string]bool{}
	for _, g := range marked.FindAllStringSubmatch(got, -1) {
		kinds[html.UnescapeString(g[4])] = g[1]
		if ids[g[2]] {
			t.Errorf("two marks are called %s", g[2])
		}
		ids[g[2]] = true
		if !strings.Contains(g[3], ": ") {
			t.Errorf("a mark that tells no fact and rule: %q", g[3])
		}
	}
	for words, kind := range map[string]string{
		"Oslo": "place", "hier": "date", "tourisme": "topic", "Soudan": "mentioned", "consultations politiques": "event", "ministère islandais des Affaires étrangères": "body",
	} {
		if kinds[words] != kind {
			t.Errorf("%q is marked as %q, want %q", words, kinds[words], kind)
		}
	}
	links := href.FindAllStringSubmatch(got, -1)
	if len(links) < 10 {
		t.Errorf("%d links to marks", len(links))
	}
	for _, l := range links {
		if !ids[l[1]] {
			t.Errorf("a link to %s, and no such mark", l[1])
		}
	}
	if !strings.Contains(got, "no verb or noun of an event in title and lead") {
		t.Error("nothing tells why the second article is silent")
	}
	shown := plain(got)
	for _, line := range strings.Split(talks, "\n") {
		if !strings.Contains(shown, line) {
			t.Errorf("not whole on the page: %q", line)
		}
	}
}

// The words of the event keep their colour where the publisher's own side quotes them too.
func TestPublishersSide(t *testing.T) {
	got := written(t, source.Article{Path: "a.txt", URL: "https://www.diplomatie.gouv.fr/fr/a", Published: "2024-05-02", Body: "Des consultations politiques avec la Norvège se sont tenues le 2 mai."})
	var kinds []string
	for _, g := range marked.FindAllStringSubmatch(got, -1) {
		if strings.Contains(g[3], "party FRA: publisher&#39;s own side") {
			kinds = append(kinds, g[1])
		}
	}
	if strings.Join(kinds, " ") != "event" {
		t.Errorf("the words of the event are marked as %q", kinds)
	}
}

// Nothing of a text, its title, path or address is more than text on the page.
func TestHostile(t *testing.T) {
	const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>{{.Name}}</mark></style>` + "\u202e\x1b[31m"
	for _, test := range []struct {
		name string
		in   source.Article
	}{
		{"text", source.Article{Path: "a", Body: attack + " " + talks + attack}},
		{"a name", source.Article{Path: "a", Body: strings.ReplaceAll(talks, "Jon Jonsson", "Jon <b>Jonsson</b>")}},
		{"a quote", source.Article{Path: "a", Body: strings.ReplaceAll(talks, "ministère islandais", "ministère <script>islandais")}},
		{"title", source.Article{Path: "a", Title: "Consultations" + attack, Body: talks}},
		{"path", source.Article{Path: attack, Body: talks}},
		{"address", source.Article{Path: "a", Body: talks, URL: "javascript:alert(1)"}},
		{"address with quotes", source.Article{Path: "a", Body: talks, URL: "https://example.org/" + attack}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := styles.ReplaceAllString(written(t, test.in), "")
			want := map[string]bool{}
			for _, t := range tag.FindAllString(styles.ReplaceAllString(written(t, source.Article{Path: "a", Title: "x", Body: talks, URL: "https://example.org/"}), ""), -1) {
				want[name(t)] = true
			}
			for _, x := range tag.FindAllString(got, -1) {
				if !want[name(x)] || strings.Contains(x, "onerror='") || strings.Contains(x, "javascript:") {
					t.Errorf("the text has become %s", x)
				}
			}
			if strings.ContainsAny(got, "\u202e\x1b") {
				t.Error("a character that is obeyed and not shown")
			}
		})
	}
}

// name is a tag without its attributes.
func name(tag string) string { return strings.Trim(strings.Fields(tag)[0], "<>") }

// The page needs nothing from elsewhere.
func TestSelfContained(t *testing.T) {
	got := written(t, source.Article{Path: "a.txt", Body: talks})
	for _, bad := range []string{"<script", "<link", "src=", "@import", "url("} {
		if strings.Contains(got, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	if !strings.Contains(got, "default-src 'none'") {
		t.Error("the page may load things")
	}
}
