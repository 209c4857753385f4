package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/lexicon"
)

func TestLayoutOf(t *testing.T) {
	labels := Set([]string{"politique", "économie", "monde"})
	long := strings.Repeat("des mots et encore ", 20) + "des mots"
	type layout struct {
		Labels []string
		Title  string
		Body   string
	}
	for _, test := range []struct {
		name, text, title string
		want              layout
	}{
		{"a sentence", "Les ministres se sont vus. Ils ont parlé.", "", layout{Body: "Les ministres se sont vus. Ils ont parlé."}},
		{"a title", "Oslo reçoit Reykjavik\nLes ministres se sont vus.", "", layout{nil, "Oslo reçoit Reykjavik", "Les ministres se sont vus."}},
		{"a title and an empty line", "Oslo reçoit Reykjavik\n\nIls se sont vus.", "", layout{nil, "Oslo reçoit Reykjavik", "\nIls se sont vus."}},
		{"a label and a title", "POLITIQUE\nOslo reçoit Reykjavik\nIls se sont vus.", "", layout{[]string{"POLITIQUE"}, "Oslo reçoit Reykjavik", "Ils se sont vus."}},
		{"a label in small letters", "Économie :\nOslo reçoit Reykjavik\nIls se sont vus.", "", layout{[]string{"Économie :"}, "Oslo reçoit Reykjavik", "Ils se sont vus."}},
		{"an unknown label in capitals", "À LA UNE\nOslo reçoit Reykjavik\nIls se sont vus.", "", layout{[]string{"À LA UNE"}, "Oslo reçoit Reykjavik", "Ils se sont vus."}},
		{"two labels", "MONDE\nPOLITIQUE\nOslo reçoit Reykjavik\nIls se sont vus.", "", layout{[]string{"MONDE", "POLITIQUE"}, "Oslo reçoit Reykjavik", "Ils se sont vus."}},
		{"a label glued to a sentence", "POLITIQUELes ministres se sont vus à Oslo.", "", layout{[]string{"POLITIQUE"}, "", "Les ministres se sont vus à Oslo."}},
		{"a label glued to a title", "MONDEOslo reçoit Reykjavik\nIls se sont vus.", "", layout{[]string{"MONDE"}, "Oslo reçoit Reykjavik", "Ils se sont vus."}},
		{"a label glued to an article and its apostrophe", "PolitiqueL’accord est signé.", "", layout{[]string{"Politique"}, "", "L’accord est signé."}},
		{"capitals that are no label", "ONULes ministres se sont vus.", "", layout{Body: "ONULes ministres se sont vus."}},
		{"a dateline is no title", "Oslo, 2 mai (NTB)\nIls se sont vus.", "", layout{Body: "Oslo, 2 mai (NTB)\nIls se sont vus."}},
		{"a dateline with an article is no title", "Oslo, le 2 mai 2024\nIls se sont vus.", "", layout{Body: "Oslo, le 2 mai 2024\nIls se sont vus."}},
		{"a label, then a dateline", "POLITIQUE\nOslo, 2 mai, NTB\nIls se sont vus.", "", layout{[]string{"POLITIQUE"}, "", "Oslo, 2 mai, NTB\nIls se sont vus."}},
		{"a known title that ends like a sentence", "Ils se sont vus.\nLes ministres ont parlé.", "Ils se sont vus.", layout{nil, "Ils se sont vus.", "Les ministres ont parlé."}},
		{"a line too long for a title", long + "\nIls se sont vus.", "", layout{Body: long + "\nIls se sont vus."}},
		{"a line of several sentences", "Ils se sont vus. Ils ont parlé\nFin.", "", layout{Body: "Ils se sont vus. Ils ont parlé\nFin."}},
		{"a line that a colon ends", "Communiqué du ministère :\nIls se sont vus.", "", layout{Body: "Communiqué du ministère :\nIls se sont vus."}},
		{"nothing", "", "", layout{}},
		{"labels alone", "POLITIQUE\nMONDE", "", layout{[]string{"POLITIQUE", "MONDE"}, "", ""}},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := LayoutOf(test.text, test.title, labels)
			got := layout{Title: l.Title.Text, Body: test.text[l.BodyOffset:]}
			for _, label := range append(l.Labels, l.Title) {
				if test.text[label.Start:label.End] != label.Text {
					t.Errorf("%+v quotes %q", label, test.text[label.Start:label.End])
				}
			}
			for _, label := range l.Labels {
				got.Labels = append(got.Labels, label.Text)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// A label that stands alone below the title is none of the text: the dateline stands behind it.
func TestLabelBelowTitle(t *testing.T) {
	const s = "Entretien à Oslo\n\nRésumé\nLe 12 mai 2025 – Oslo\n"
	if got := LayoutOf(s, "Entretien à Oslo", map[string]bool{"resume": true}); s[got.BodyOffset:] != "Le 12 mai 2025 – Oslo\n" {
		t.Errorf("the body is %q", s[got.BodyOffset:])
	}
}

// No label of a language is so long that it is passed over.
func TestLongestLabel(t *testing.T) {
	for _, code := range lexicon.Languages() {
		l, _ := lexicon.For(code)
		for _, label := range l.Labels {
			if len(label) > longestLabel {
				t.Errorf("%s: %q has %d bytes", code, label, len(label))
			}
		}
	}
}
