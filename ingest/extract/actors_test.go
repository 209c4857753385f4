package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

func TestSides(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"by names", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo.", []string{"ISL", "NOR"}},
		{"by names in full", "Des consultations politiques entre le Royaume de Norvège et la République d'Islande se sont tenues à Oslo.", []string{"ISL", "NOR"}},
		{"by one compound adjective", "Des consultations politiques algéro-tunisiennes se sont tenues à Oslo.", []string{"DZA", "TUN"}},
		{"by joined names", "Consultations politiques Norvège-Islande à Oslo\nDes consultations politiques se sont tenues à Oslo.", []string{"ISL", "NOR"}},
		{"by joined names, the second of two words", "Consultations politiques Norvège-Burkina Faso à Oslo\nDes consultations politiques se sont tenues à Oslo.", []string{"BFA", "NOR"}},
		{"by adjectives of delegations", "Des consultations politiques se sont tenues à Oslo entre les délégations norvégienne et islandaise.", []string{"ISL", "NOR"}},
		{"by officials", "Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré la ministre de la Pêche de l'Islande, Anna Sveins.", []string{"ISL", "NOR"}},
		{"three", "Des consultations politiques entre la Norvège, l'Islande et le Danemark se sont tenues à Oslo.", []string{"DNK", "ISL", "NOR"}},
		{"an organization", "Des consultations politiques entre la Norvège et l'Union européenne se sont tenues à Oslo.", []string{"EU", "NOR"}},
		{"an abbreviation", "Le secrétaire général de l'ONU, Jean Dupin, a rencontré à Oslo le ministre norvégien des Affaires étrangères, Ola Nordmann.", []string{"NOR", "UN"}},
		{"countries with words in common", "Des consultations politiques entre la Guinée-Bissau et la Guinée équatoriale se sont tenues à Oslo.", []string{"GNB", "GNQ"}},
		{"adjectives with words in common", "Le ministre sud-soudanais de la Pêche, Deng Akol, a rencontré le ministre soudanais de la Pêche, Omar Hamid.", []string{"SDN", "SSD"}},
		{"a former state", "Des consultations politiques entre la Norvège et la Yougoslavie se sont tenues à Oslo.", []string{"NOR", "YUG"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, sides(event(t, test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}

// A side that only the publisher tells says so.
func TestSideOfPublisher(t *testing.T) {
	x := read(t, source.Article{
		URL: "https://www.diplomatie.gouv.fr/fr/a/b", Published: "2024-05-02",
		Body: "Des consultations politiques avec la Norvège se sont tenues le 2 mai.",
	})
	if len(x.Events) != 1 {
		t.Fatalf("%d events, want 1", len(x.Events))
	}
	got := map[string]string{}
	for _, p := range x.Events[0].Parties {
		got[p.Actor] = p.Basis
		if p.Basis == "publisher" {
			if d := cmp.Diff(x.Events[0].Evidence, p.Evidence); d != "" {
				t.Errorf("a side that is named nowhere quotes its event: %s", d)
			}
		}
	}
	if d := cmp.Diff(map[string]string{"FRA": "publisher", "NOR": "text"}, got); d != "" {
		t.Error(d)
	}
	if got := str(x.Document.ReadoutOf); got != "FRA" {
		t.Errorf("a read-out of %q, want FRA", got)
	}
}

func mentioned(e extract.Event) []string {
	var out []string
	for _, m := range e.Mentioned {
		out = append(out, m.Actor)
	}
	slices.Sort(out)
	return out
}

// A third country that is talked about never becomes a side.
func TestMentioned(t *testing.T) {
	const talks = "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo le 2 mai 2024. "
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"by name", talks + "Les parties ont évoqué la situation au Soudan.", []string{"SDN"}},
		{"by an adjective", talks + "Les parties ont évoqué la crise soudanaise.", []string{"SDN"}},
		{"two that are joined", talks + "Les parties ont évoqué la guerre entre le Soudan et l'Éthiopie.", []string{"ETH", "SDN"}},
		{"by a capital", talks + "Les parties ont évoqué leurs relations avec Khartoum.", []string{"SDN"}},
		{"an official of a third country", talks + "Les parties ont évoqué les propos du ministre soudanais de la Défense.", nil},
		{"an organization is no country", talks + "Les parties ont évoqué leur coopération au sein de l'ONU.", nil},
		{"a side is none", talks + "L'Islande a remercié la Norvège. Oslo et Reykjavik restent en contact.", nil},
		{"a place is none", talks + "Les prochaines consultations se tiendront à Genève.", nil},
		{"the agency's country is none", "STOCKHOLM, 3 mai 2024 (TT) - " + talks + "La Suède n'était pas représentée.", nil},
		{"where somebody was posted before", talks + "Le directeur islandais, Jon Jonsson, qui a été en poste à Khartoum, a parlé de la pêche.", nil},
		{"what somebody did before", talks + "Avant sa nomination, Jon Jonsson travaillait au Soudan.", nil},
		{"in the title", "La Norvège et l'Islande parlent du Soudan\n" + talks, []string{"SDN"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := event(t, test.text)
			if d := cmp.Diff(test.want, mentioned(e)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]string{"ISL", "NOR"}, sides(e)); d != "" {
				t.Error(d)
			}
		})
	}
}
