package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPeople(t *testing.T) {
	const (
		ola = "NOR | Ola Nordmann | ministre norvégien des Affaires étrangères | minister *"
		jon = "ISL | Jon Jonsson | ministre islandais des Affaires étrangères | minister *"
	)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"title before the name",
			"Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson.",
			[]string{jon, ola},
		},
		{
			"title before the name without a comma",
			"Le ministre norvégien des Affaires étrangères Ola Nordmann a rencontré le ministre islandais des Affaires étrangères Jon Jonsson.",
			[]string{jon, ola},
		},
		{
			"title behind the name",
			"Ola Nordmann, ministre norvégien des Affaires étrangères, a rencontré Jon Jonsson, ministre islandais des Affaires étrangères.",
			[]string{jon, ola},
		},
		{
			"title behind the name with its article",
			"Ola Nordmann, le ministre norvégien des Affaires étrangères, a rencontré Jon Jonsson, le ministre islandais des Affaires étrangères.",
			[]string{jon, ola},
		},
		{
			"forms of courtesy",
			"Le ministre norvégien des Affaires étrangères, M. Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, S.E.M. Jon Jonsson.",
			[]string{jon, ola},
		},
		{
			"names with particles, initials and hyphens",
			"La ministre norvégienne de la Pêche, Anne-Kari O. af Sund, a rencontré le ministre islandais de la Pêche, Jón H. von Berg.",
			[]string{
				"ISL | Jón H. von Berg | ministre islandais de la Pêche | minister *",
				"NOR | Anne-Kari O. af Sund | ministre norvégienne de la Pêche | minister *",
			},
		},
		{
			"names with an Arabic article",
			"Le ministre tunisien des Transports, Sami El-Marzougui, a rencontré le ministre jordanien des Transports, Khaled al-Sarayra.",
			[]string{
				"JOR | Khaled al-Sarayra | ministre jordanien des Transports | minister *",
				"TUN | Sami El-Marzougui | ministre tunisien des Transports | minister *",
			},
		},
		{
			"the side by the country's name",
			"Le ministre des Affaires étrangères de la Norvège, Ola Nordmann, a rencontré le ministre des Affaires étrangères de l'Islande, Jon Jonsson.",
			[]string{
				"ISL | Jon Jonsson | ministre des Affaires étrangères de l'Islande | minister *",
				"NOR | Ola Nordmann | ministre des Affaires étrangères de la Norvège | minister *",
			},
		},
		{
			"delegations led",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. La délégation norvégienne était conduite par Ola Nordmann, " +
				"directeur des affaires nordiques, et la délégation islandaise par Jon Jonsson, directeur politique.",
			[]string{
				"ISL | Jon Jonsson | directeur politique | director *",
				"NOR | Ola Nordmann | directeur des affaires nordiques | director *",
			},
		},
		{
			"who led, the second side without its noun",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. La délégation norvégienne était conduite par Ola Nordmann, " +
				"directeur des affaires nordiques, et l'islandaise par Jon Jonsson, directeur politique.",
			[]string{
				"ISL | Jon Jonsson | directeur politique | director *",
				"NOR | Ola Nordmann | directeur des affaires nordiques | director *",
			},
		},
		{
			"delegations with somebody at their head",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. La délégation norvégienne avait à sa tête M. Ola Nordmann, directeur politique.",
			[]string{"NOR | Ola Nordmann | directeur politique | director *"},
		},
		{
			"delegations led, with the name behind the title",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. La partie norvégienne était dirigée par le directeur des affaires " +
				"nordiques, Ola Nordmann, et la partie islandaise par le directeur politique, Jon Jonsson.",
			[]string{
				"ISL | Jon Jonsson | directeur politique | director *",
				"NOR | Ola Nordmann | directeur des affaires nordiques | director *",
			},
		},
		{
			"who leads is told, whoever comes first",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. La délégation islandaise, conduite par Jon Jonsson, directeur politique, " +
				"comprenait aussi l'ambassadrice d'Islande en Norvège, Anna Sveins. La délégation norvégienne était conduite par Ola Nordmann, directeur des affaires nordiques.",
			[]string{
				"ISL | Anna Sveins | ambassadrice d'Islande en Norvège | ambassador",
				"ISL | Jon Jonsson | directeur politique | director *",
				"NOR | Ola Nordmann | directeur des affaires nordiques | director *",
			},
		},
		{
			"a counterpart has the other's rank",
			"La vice-ministre norvégienne des Affaires étrangères, Kari Nordmann, a rencontré son homologue islandais, Jon Jonsson.",
			[]string{
				"ISL | Jon Jonsson | homologue islandais | deputy_minister *",
				"NOR | Kari Nordmann | vice-ministre norvégienne des Affaires étrangères | deputy_minister *",
			},
		},
		{
			"a second mention by surname adds nobody",
			"Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson. " +
				"M. Nordmann a parlé de la pêche. Jonsson a invité M. Nordmann à Reykjavik.",
			[]string{jon, ola},
		},
		{
			"the fullest form of a name",
			"Le ministre norvégien Nordmann a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson. " +
				"Ola Nordmann, ministre norvégien des Affaires étrangères, a parlé de la pêche.",
			[]string{jon, ola},
		},
		{
			"a surname that begins another's does not join them",
			"Le ministre norvégien des Affaires étrangères, Ola Berg, a rencontré le ministre islandais des Affaires étrangères, Jon Bergsson.",
			[]string{
				"ISL | Jon Bergsson | ministre islandais des Affaires étrangères | minister *",
				"NOR | Ola Berg | ministre norvégien des Affaires étrangères | minister *",
			},
		},
		{
			"a spokesperson and a journalist take no part",
			"Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson, " +
				"a annoncé la porte-parole du ministère, Kari Hansen.",
			[]string{jon, ola},
		},
		{
			"one who was kept away takes no part",
			"Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson. " +
				"L'ambassadrice d'Islande en Norvège, Anna Sveins, souffrante, était absente.",
			[]string{jon, ola},
		},
		{
			"a president in a title is not the one who came",
			"Le conseiller diplomatique de la présidente de l'Islande, Jon Jonsson, a rencontré le ministre norvégien des Affaires étrangères, Ola Nordmann.",
			[]string{
				"ISL | Jon Jonsson | conseiller diplomatique de la présidente de l'Islande | adviser *",
				ola,
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, people(event(t, test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestRanks(t *testing.T) {
	for _, test := range []struct{ title, want string }{
		{"président de l'Islande", "head_of_state"},
		{"roi de Norvège", "head_of_state"},
		{"Premier ministre islandais", "head_of_government"},
		{"chancelière allemande", "head_of_government"},
		{"vice-Premier ministre islandais", "minister"},
		{"président du Parlement islandais", "speaker"},
		{"présidente de l'Assemblée nationale hongroise", "speaker"},
		{"vice-présidente du Parlement islandais", "legislator"},
		{"vice-président de l'Indonésie", "vice_president"},
		{"ministre islandais de la Pêche", "minister"},
		{"vice-ministre islandais de la Pêche", "deputy_minister"},
		{"secrétaire d'État islandais aux Affaires étrangères", "deputy_minister"},
		{"secrétaire d'État américain", "minister"},
		{"sous-secrétaire d'État italien aux Affaires étrangères", "deputy_minister"},
		{"ambassadeur d'Islande en Norvège", "ambassador"},
		{"chargé d'affaires de l'Islande en Norvège", "ambassador"},
		{"consul général d'Islande à Bergen", "ambassador"},
		{"représentant spécial de l'Islande pour l'Arctique", "special_representative"},
		{"envoyée spéciale de l'Islande pour l'Arctique", "special_representative"},
		{"conseiller à la sécurité nationale de l'Islande", "adviser"},
		{"secrétaire du Conseil de sécurité de la Bulgarie", "adviser"},
		{"chef d'état-major islandais", "military"},
		{"directeur général du ministère islandais des Affaires étrangères", "director"},
		{"cheffe du département des affaires nordiques du ministère islandais des Affaires étrangères", "director"},
		{"secrétaire général adjoint du ministère islandais des Affaires étrangères", "director"},
		{"secrétaire général de l'ONU", "organization_head"},
		{"président du Conseil européen", "organization_head"},
		{"haute représentante de l'Union européenne pour les affaires étrangères", "minister"},
		{"députée islandaise", "legislator"},
		{"ancien ministre islandais de la Pêche", "other"},
		{"maire islandais", "other"},
	} {
		t.Run(test.title, func(t *testing.T) {
			e := event(t, "Jon Jonsson, "+test.title+", a rencontré le ministre estonien des Affaires étrangères, Mart Tamm, à Tallinn le 2 mai 2024.")
			for _, p := range e.Parties {
				for _, o := range p.Officials {
					if o.Name == "Jon Jonsson" {
						if o.Rank != test.want {
							t.Errorf("got %s for %q, want %s", o.Rank, str(o.Role), test.want)
						}
						return
					}
				}
			}
			t.Errorf("Jon Jonsson is not among %q", people(e))
		})
	}
}
