package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
)

// bodies are the bodies of an event, a line each: "NOR | ministère de la Pêche | ministry | NOR/...".
func bodies(e extract.Event) []string {
	var out []string
	for _, p := range e.Parties {
		for _, b := range p.Bodies {
			out = append(out, p.Actor+" | "+b.Name+" | "+b.Type+" | "+b.ID)
		}
	}
	slices.Sort(out)
	return out
}

func TestBodies(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"named in titles",
			"Ola Nordmann, directeur général au ministère norvégien des Affaires étrangères, a rencontré Jon Jonsson, directeur au ministère de la Défense de l'Islande.",
			[]string{
				"ISL | ministère de la Défense de l'Islande | ministry | ISL/defence-ministry",
				"NOR | ministère norvégien des Affaires étrangères | foreign_ministry | NOR/foreign-ministry",
			},
		},
		{
			"that act for two sides at once",
			"Les ministères des Affaires étrangères de la Norvège et de l'Islande ont tenu des consultations politiques à Oslo.",
			[]string{
				"ISL | ministères des Affaires étrangères | foreign_ministry | ISL/foreign-ministry",
				"NOR | ministères des Affaires étrangères | foreign_ministry | NOR/foreign-ministry",
			},
		},
		{
			"a name that goes on",
			"Ola Nordmann, directeur au ministère norvégien du Commerce, de l'Industrie et de la Pêche, a rencontré le ministre islandais de la Pêche, Jon Jonsson.",
			[]string{"NOR | ministère norvégien du Commerce, de l'Industrie et de la Pêche | ministry | NOR/trade-ministry"},
		},
		{
			"without a taxonomy id, by its folded name",
			"Ola Nordmann, directeur au ministère norvégien de la Pêche, a rencontré le ministre islandais de la Pêche, Jon Jonsson.",
			[]string{"NOR | ministère norvégien de la Pêche | ministry | NOR/ministry/ministere-norvegien-de-la-peche"},
		},
		{
			"the seat of a head of state",
			"Le conseiller diplomatique de l'Élysée, Jean Dupin, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson.",
			[]string{"FRA | Élysée | presidency | FRA/presidency"},
		},
		{
			"only the source of the news",
			"Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré le ministre islandais de la Pêche, Jon Jonsson, a indiqué le ministère islandais dans un communiqué.",
			nil,
		},
		{
			"the source of the news before it",
			"Le ministère islandais de la Pêche informe que le ministre norvégien de la Pêche, Ola Nordmann, a rencontré le ministre islandais de la Pêche, Jon Jonsson.",
			nil,
		},
		{
			"a commission of both",
			"La deuxième session de la Commission mixte de coopération Norvège-Islande s'est tenue à Oslo. Elle a évoqué le commerce.",
			[]string{
				"ISL | Commission mixte de coopération Norvège-Islande | commission | ISL/commission/commission-mixte-de-cooperation-norvege-islande",
				"NOR | Commission mixte de coopération Norvège-Islande | commission | NOR/commission/commission-mixte-de-cooperation-norvege-islande",
			},
		},
		{
			"a commission of both that does not tell whose it is",
			"La Norvège et l'Islande ont tenu à Oslo la deuxième session de leur commission mixte.",
			[]string{
				"ISL | commission mixte | commission | ISL/commission/commission-mixte",
				"NOR | commission mixte | commission | NOR/commission/commission-mixte",
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, bodies(event(t, test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}

// An official serves in the body that the title names.
func TestBodyServed(t *testing.T) {
	e := event(t, "Ola Nordmann, directeur général au ministère norvégien des Affaires étrangères, a rencontré à Oslo le ministre islandais de la Pêche, Jon Jonsson.")
	got := map[string]string{}
	for _, p := range e.Parties {
		for _, o := range p.Officials {
			got[o.Name] = str(o.Body)
		}
	}
	want := map[string]string{"Ola Nordmann": "NOR/foreign-ministry", "Jon Jonsson": ""}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A title names the body as it likes: it is the one that the text named for both sides.
func TestBodyServedByAnotherName(t *testing.T) {
	e := event(t, "Des consultations politiques se sont tenues entre les ministères des Affaires étrangères de l'Islande et de la Norvège. La délégation norvégienne était "+
		"conduite par Kari Hansen, directrice de l'Europe au ministère des Affaires étrangères, et la délégation islandaise par Jon Jonsson, directeur politique du ministère.")
	got := map[string]string{}
	for _, p := range e.Parties {
		for _, o := range p.Officials {
			got[o.Name] = str(o.Body)
		}
	}
	want := map[string]string{"Kari Hansen": "NOR/foreign-ministry", "Jon Jonsson": "ISL/foreign-ministry"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
