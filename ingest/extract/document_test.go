package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

func TestDatelines(t *testing.T) {
	const report = "Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré le ministre islandais de la Pêche, Jon Jonsson."
	for _, test := range []struct {
		name, head, url string
		want            string // place, date, publisher, read-out of
	}{
		{"place, day and agency on a line", "Bakou, 10 juin, AZERTAC\n", "", "Bakou, --06-10, AZERTAC, "},
		{"with a year", "Bakou, 10 juin 2025, AZERTAC\n", "", "Bakou, 2025-06-10, AZERTAC, "},
		{"in capitals, ended by a full stop", "EREVAN, 22 JUIN, ARMENPRESS. ", "", "EREVAN, --06-22, ARMENPRESS, "},
		{"with the agency in brackets and a dash", "TUNIS, 28 septembre 2023 (TAP) - ", "", "TUNIS, 2023-09-28, TAP, "},
		{"a place and a dash", "ALGER - ", "", "ALGER, , , "},
		{"a place and a day", "Tbilissi, 5 décembre\n", "", "Tbilissi, --12-05, , "},
		{"none", "", "", ""},
		{"under a label and a title", "POLITIQUE\nDeux ministres parlent de pêche\nBakou, 10 juin, AZERTAC\n", "", "Bakou, --06-10, AZERTAC, "},
		{"a publisher by its address", "", "https://azertag.az/fr/xeber/1", "AZERTAC, "},
		{"a publisher by a part of its domain", "", "https://en.azertag.az/1", "AZERTAC, "},
		{"an address that only ends like a domain", "", "https://notazertag.az/1", ""},
		{"a ministry's read-out", "", "https://www.diplomatie.gouv.fr/1", "Ministère de l'Europe et des Affaires étrangères, FRA"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := read(t, source.Article{Body: test.head + report, URL: test.url}).Document
			var got []string
			if d.Dateline != nil {
				got = append(got, str(d.Dateline.Place), str(d.Dateline.Date))
			}
			if d.Dateline != nil || d.Publisher != nil {
				got = append(got, str(d.Publisher), str(d.ReadoutOf))
			}
			if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The article itself goes through unchanged.
func TestDocument(t *testing.T) {
	d := read(t, full).Document
	text := full.Title + "\n" + full.Body
	for _, test := range []struct{ name, want, got string }{
		{"id", string(graph.NewArticleID(text, "2024-05-03")), d.ID},
		{"path", full.Path, str(d.Path)},
		{"ref", full.Ref, str(d.Ref)},
		{"url", full.URL, str(d.URL)},
		{"title", full.Title, str(d.Title)},
		{"published", full.Published, str(d.Published)},
		{"language", "fr", d.Language},
		{"text", text, d.Text},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, test.got); d != "" {
				t.Error(d)
			}
		})
	}
}

// A language without a lexicon gives no event, and does no harm.
func TestUnknownLanguage(t *testing.T) {
	x := extract.Extract(text.Document{ID: "sha256:0", Language: "is", Text: "Ráðherrarnir hittust í Osló."})
	if len(x.Events) != 0 || x.Events == nil || x.Document.Text == "" {
		t.Errorf("got %+v", x)
	}
}
