package extract_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Who met, for the sentences below.
const (
	norway  = "le ministre norvégien des Affaires étrangères, Ola Nordmann"
	iceland = "le ministre islandais des Affaires étrangères, Jon Jonsson"
)

func TestKinds(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string // kind, mode and sides of each event; "planned" behind those to come
	}{
		{
			"consultations held by ministries",
			"Les ministères des Affaires étrangères de la Norvège et de l'Islande ont tenu des consultations politiques à Oslo le 2 mai 2024.",
			[]string{"consultation in_person [ISL NOR]"},
		},
		{
			"consultations that took place",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo le 2 mai 2024.",
			[]string{"consultation in_person [ISL NOR]"},
		},
		{
			"consultations by video",
			"Des consultations consulaires entre la Norvège et l'Islande se sont tenues par visioconférence le 2 mai 2024.",
			[]string{"consultation video [ISL NOR]"},
		},
		{
			"a session of a commission",
			"La 4e session de la commission mixte norvégo-islandaise s'est tenue à Oslo le 2 mai 2024.",
			[]string{"consultation in_person [ISL NOR]"},
		},
		{"a meeting", "Le 2 mai 2024, " + norway + ", a rencontré à Oslo " + iceland + ".", []string{"meeting in_person [ISL NOR]"}},
		{"an audience", "Le 2 mai 2024, " + norway + ", a reçu à Oslo " + iceland + ".", []string{"meeting in_person [ISL NOR]"}},
		{"someone was received", "Le 2 mai 2024, " + iceland + ", a été reçu à Oslo par " + norway + ".", []string{"meeting in_person [ISL NOR]"}},
		{"a talk", "Le 2 mai 2024, " + norway + ", s'est entretenu à Oslo avec " + iceland + ".", []string{"meeting in_person [ISL NOR]"}},
		{"a call", "Le 2 mai 2024, " + norway + ", s'est entretenu par téléphone avec " + iceland + ".", []string{"call phone [ISL NOR]"}},
		{"a conversation by phone", "Le 2 mai 2024, " + norway + ", a eu un entretien téléphonique avec " + iceland + ".", []string{"call phone [ISL NOR]"}},
		{"a talk by video", "Le 2 mai 2024, " + norway + ", s'est entretenu en visioconférence avec " + iceland + ".", []string{"call video [ISL NOR]"}},
		{"a signing", "La Norvège et l'Islande signent un accord de pêche\nLe 2 mai 2024, " + norway + ", et " + iceland + ", ont signé à Oslo un accord de pêche.", []string{"signing in_person [ISL NOR]"}},
		{
			"credentials",
			"L'ambassadeur d'Islande, Jon Jonsson, a présenté ses lettres de créance au président de la Norvège, Ola Nordmann, le 2 mai 2024.",
			[]string{"credentials in_person [ISL NOR]"},
		},
		{
			"a message",
			"Le président de la Finlande, Matti Meikäläinen, a envoyé le 2 mai 2024 un message de félicitations à la présidente de l'Islande, Anna Sveins.",
			[]string{"message  [FIN ISL]"},
		},
		{"a visit that begins", "Le 2 mai 2024, " + iceland + ", est arrivé à Oslo pour une visite officielle en Norvège.", []string{"visit in_person [ISL NOR]"}},
		{"a meeting to come", "Le 2 mai 2024, " + norway + ", rencontrera à Oslo " + iceland + ".", []string{"meeting in_person [ISL NOR] planned"}},
		{"consultations to come", "Des consultations politiques entre la Norvège et l'Islande se tiendront à Oslo le 2 mai 2024.", []string{"consultation in_person [ISL NOR] planned"}},
		{"weather", "Il a plu le 2 mai 2024 en Norvège et en Islande.", nil},
		{"sport", "La Norvège a battu l'Islande 2 à 1 le 2 mai 2024 à Oslo. La prochaine rencontre aura lieu en juin.", nil},
		{"trade figures", "Les échanges commerciaux entre la Norvège et l'Islande ont atteint 3 milliards de couronnes en 2023.", nil},
		{"a nomination", "Ola Nordmann a été nommé ambassadeur de Norvège en Islande le 2 mai 2024.", nil},
		{"domestic news", norway + ", a rencontré des pêcheurs à Bergen le 2 mai 2024.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, e := range read(t, source.Article{Body: test.text}).Events {
				line := fmt.Sprintf("%s %s %v", e.Kind, str(e.Mode), sides(e))
				if e.Planned {
					line += " planned"
				}
				got = append(got, line)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestRounds(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       int // 0: none
	}{
		{"in words", "Les premières consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo.", 1},
		{"in words, singular", "Le troisième tour des consultations politiques entre la Norvège et l'Islande s'est tenu à Oslo.", 3},
		{"in figures", "La 7e session des consultations politiques entre la Norvège et l'Islande s'est tenue à Oslo.", 7},
		{"in figures, first", "La 1re session des consultations politiques entre la Norvège et l'Islande s'est tenue à Oslo.", 1},
		{"in figures, long", "Le 12ème cycle de consultations politiques entre la Norvège et l'Islande s'est tenu à Oslo.", 12},
		{"behind an adjective", "Le deuxième et dernier jour, la Norvège et l'Islande ont tenu leurs quatrièmes consultations politiques à Oslo.", 4},
		{"none", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo.", 0},
		{"of the round before", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. Le précédent tour, la 6e session, s'était tenu à Reykjavik.", 0},
		{"of the round to come", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. La 8e session se tiendra à Reykjavik.", 0},
		{"a deputy is no round", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo, présidées par le premier vice-ministre norvégien, Ola Nordmann.", 0},
		{"a century is no round", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo, dans un palais du 18e siècle.", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := event(t, test.text)
			got := 0
			if e.Round != nil {
				got = *e.Round
			}
			if got != test.want {
				t.Errorf("got round %d, want %d", got, test.want)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a city", norway + ", a rencontré à Oslo " + iceland + ".", "Oslo, NOR, geonames:3143244"},
		{"a city in the title", "Rencontre norvégo-islandaise à Oslo\nLe " + norway[3:] + ", a rencontré " + iceland + ".", "Oslo, NOR, geonames:3143244"},
		{"a city of a third country", norway + ", a rencontré à Genève " + iceland + ".", "Genève, CHE, geonames:2660646"},
		{"the land of a visit", norway + ", en visite officielle en Islande, a rencontré " + iceland + ".", ", ISL, "},
		{"a dateline is no place", "Oslo, 2 mai 2024 (NTB) - " + norway + ", a rencontré " + iceland + ".", ""},
		{"a post is no place", "L'ambassadeur de Norvège à Reykjavik, Ola Nordmann, a rencontré " + iceland + ".", ""},
		{"a call has no place", norway + ", s'est entretenu par téléphone avec " + iceland + ", arrivé la veille à Genève.", ""},
		{"the place of the round before", "Des consultations politiques entre la Norvège et l'Islande ont eu lieu le 2 mai 2024. Les précédentes s'étaient tenues à Genève.", ""},
		{"nothing", norway + ", a rencontré " + iceland + ".", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if p := event(t, test.text).Place; p != nil {
				got = fmt.Sprintf("%s, %s, %s", str(p.Name), str(p.Country), p.Gazetteer)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// The party of the place's country is the host.
func TestHost(t *testing.T) {
	for _, test := range []struct {
		name, where string
		want        map[string]bool
	}{
		{"at home", "à Oslo", map[string]bool{"NOR": true, "ISL": false}},
		{"abroad", "à Reykjavik", map[string]bool{"NOR": false, "ISL": true}},
		{"in a third country", "à Genève", map[string]bool{"NOR": false, "ISL": false}},
		{"nowhere", "", map[string]bool{"NOR": false, "ISL": false}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := map[string]bool{}
			for _, p := range event(t, norway+", a rencontré "+test.where+" "+iceland+".").Parties {
				got[p.Actor] = p.Host
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
