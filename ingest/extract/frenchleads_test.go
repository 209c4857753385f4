package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// How agencies and ministries that write in French open their reports of consultations and audiences.
func TestFrenchOpenings(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{
			"a session that a city receives",
			"Oslo accueille depuis mardi la 3e session du comité mixte de coopération entre la Norvège et l'Islande.",
			"consultation Oslo [NOR: ] [ISL: ]",
		},
		{
			"a delegation and of what kind it is, before its land",
			"Une délégation parlementaire de haut niveau de la Norvège, conduite par le président du Parlement, Ola Nordmann, a été reçue par la ministre islandaise du Commerce, Anna Sveins.",
			"meeting [NOR: Ola Nordmann, président du Parlement, speaker] [ISL: Anna Sveins, ministre islandaise du Commerce, minister]",
		},
		{
			"whose name the headline shortens",
			"Le ministre Nordmann échange avec la ministre Sveins\nLa ministre islandaise du Commerce, Anna Sveins, a été reçue par le ministre norvégien du Commerce, M. Ola Nordmann.",
			"meeting [ISL: Anna Sveins, ministre islandaise du Commerce, minister] [NOR: Ola Nordmann, ministre norvégien du Commerce, minister]",
		},
		{
			"one of a group of a nationality",
			"La ministre islandaise du Commerce, Anna Sveins, s'est entretenue à Oslo avec plusieurs responsables norvégiens, dont le ministre de la Pêche, Ola Nordmann.",
			"meeting Oslo [ISL: Anna Sveins, ministre islandaise du Commerce, minister] [NOR: Ola Nordmann, ministre de la Pêche, minister]",
		},
		{
			"capitals that consulted",
			"Oslo et Reykjavik ont convenu, à l'issue de leurs consultations politiques, de renforcer leur coopération.",
			"consultation [NOR: ] [ISL: ]",
		},
		{
			"a pair of lands before the talk, one of them the agency's",
			"Bakou, 12 mars, AZERTAC. Les liens entre l'Azerbaïdjan et l'Islande ont été évoqués lors d'une rencontre entre le ministre Elchad Karimov et l'ambassadrice Anna Sveins.",
			"meeting [AZE: Elchad Karimov, ministre, minister] [ISL: Anna Sveins, ambassadrice, ambassador]",
		},
		{
			"the land where an ambassador who was there is posted",
			"Ola Nordmann a reçu une délégation islandaise que conduisait la ministre de la Pêche, Anna Sveins. C'était en présence de l'ambassadrice d'Islande au Cameroun, Eva Jonsdottir. M. Ola Nordmann a évoqué le tourisme.",
			"meeting [ISL: Anna Sveins, ministre de la Pêche, minister; Eva Jonsdottir, ambassadrice d'Islande au Cameroun, ambassador] [CMR: Ola Nordmann, , other]",
		},
		{
			"who was there holds no meeting of their own",
			"Le ministre norvégien du Commerce, Ola Nordmann, a reçu la ministre islandaise de la Pêche, Anna Sveins. Au cours de l'entrevue, en présence de l'ambassadrice d'Islande, Eva Jonsdottir, les deux parties ont échangé sur le tourisme.",
			"meeting [NOR: Ola Nordmann, ministre norvégien du Commerce, minister] [ISL: Anna Sveins, ministre islandaise de la Pêche, minister; Eva Jonsdottir, ambassadrice d'Islande, ambassador]",
		},
		{
			"a given name that is a word of courtesy too, a grade, and a post held for the time being",
			"Le ministre norvégien du Commerce par intérim, M. Cheikh Ola Nordmann, a reçu la secrétaire générale du ministère islandais de la Pêche, l'ambassadrice Anna Sveins.",
			"meeting [NOR: Cheikh Ola Nordmann, ministre norvégien du Commerce par intérim, minister] [ISL: Anna Sveins, secrétaire générale du ministère islandais de la Pêche, deputy_minister]",
		},
		{
			"states that sign",
			"La Norvège et l'Islande ont signé mercredi un accord de pêche.",
			"signing [NOR: ] [ISL: ]",
		},
		{
			"for whom somebody came",
			"La Norvège et l'Islande ont tenu des consultations bilatérales. Y ont pris part, pour la Norvège, le directeur Ola Nordmann, et pour l'Islande, l'ambassadrice Anna Sveins.",
			"consultation [NOR: Ola Nordmann, directeur, director] [ISL: Anna Sveins, ambassadrice, ambassador]",
		},
		{
			"a building is nobody",
			"Le ministre norvégien du Commerce, Ola Nordmann, a reçu au palais Bergstad, l'ambassadrice d'Islande, Anna Sveins.",
			"meeting [NOR: Ola Nordmann, ministre norvégien du Commerce, minister] [ISL: Anna Sveins, ambassadrice d'Islande, ambassador]",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, e := range read(t, source.Article{Body: test.text}).Events {
				got += inFull(e)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// A ministry's letterhead ends with its day.
func TestLetterhead(t *testing.T) {
	x := read(t, source.Article{
		Title: "Audience",
		Body:  "Ministère du Commerce – Anosy, le 24 avril 2025\n\nLe ministre norvégien du Commerce, Ola Nordmann, a reçu ce jour l'ambassadrice d'Islande, Anna Sveins.",
	})
	if len(x.Events) != 1 || told(x.Events[0]) != "2025-04-24 day explicit" {
		t.Errorf("got %+v, want one event of 24 April 2025", x.Events)
	}
}
