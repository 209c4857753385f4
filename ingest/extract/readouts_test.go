package extract_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

// toldAs: the events of an article are told so.
func toldAs(t *testing.T, a source.Article, want [][]string) {
	t.Helper()
	if d := cmp.Diff(want, wholes(read(t, a).Events)); d != "" {
		t.Error(d)
	}
}

// wholes are events as they are told.
func wholes(events []extract.Event) [][]string {
	var out [][]string
	for _, e := range events {
		out = append(out, whole(e))
	}
	return out
}

// whole is an event as it is told: its kind, mode, round, sides, date and place, then its people.
func whole(e extract.Event) []string {
	line := fmt.Sprintf("%s, %s, %v", e.Kind, str(e.Mode), sides(e))
	if e.Round != nil {
		line += fmt.Sprintf(", round %d", *e.Round)
	}
	line += ", " + told(e)
	if e.Place != nil && e.Place.Name != nil {
		line += ", " + *e.Place.Name
	}
	if e.Planned {
		line += ", planned"
	}
	return append([]string{line}, people(e)...)
}

// Ways in which read-outs and agencies tell who met, each as a whole.
func TestReadouts(t *testing.T) {
	for _, test := range []struct {
		name, text string // published on Friday, 15 March 2024
		want       [][]string
	}{
		{
			"went there and talked",
			"Le secrétaire d'État norvégien aux Affaires étrangères Ola Nordmann s'est rendu jeudi à Reykjavik, où il s'est entretenu avec son homologue islandaise, Anna Sveins.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Reykjavik",
				"ISL | Anna Sveins | homologue islandaise | deputy_minister *",
				"NOR | Ola Nordmann | secrétaire d'État norvégien aux Affaires étrangères | deputy_minister *",
			}},
		},
		{
			"capitals for their states",
			"Reykjavik et Oslo ont tenu mercredi leurs cinquièmes consultations politiques. Les travaux étaient conduits, côté islandais, par le secrétaire permanent du ministère " +
				"des Affaires étrangères, Jon Jonsson, et, côté norvégien, par la secrétaire générale, Kari Hansen.",
			[][]string{{
				"consultation, in_person, [ISL NOR], round 5, 2024-03-13 day published",
				"ISL | Jon Jonsson | secrétaire permanent du ministère des Affaires étrangères | deputy_minister *",
				"NOR | Kari Hansen | secrétaire générale | deputy_minister *",
			}},
		},
		{
			"two who presided together",
			"La directrice générale des affaires politiques du ministère allemand des Affaires étrangères, Greta Vogel, et le directeur général pour l'Europe du ministère japonais " +
				"des Affaires étrangères, Kenji Morita, ont coprésidé à Berlin les consultations politiques germano-japonaises.",
			[][]string{{
				"consultation, in_person, [DEU JPN], 2024-03-15 day published, Berlin",
				"DEU | Greta Vogel | directrice générale des affaires politiques du ministère allemand des Affaires étrangères | director *",
				"JPN | Kenji Morita | directeur général pour l'Europe du ministère japonais des Affaires étrangères | director *",
			}},
		},
		{
			"a delegation of a parliament",
			"Une délégation parlementaire norvégienne, conduite par la présidente du Storting, Kari Hansen, a été reçue à Tunis par le président de l'Assemblée des représentants " +
				"du peuple, Sami El-Marzougui.",
			[][]string{{
				"meeting, in_person, [NOR TUN], 2024-03-15 day published, Tunis",
				"NOR | Kari Hansen | présidente du Storting | speaker *",
				"TUN | Sami El-Marzougui | président de l'Assemblée des représentants du peuple | speaker *",
			}},
		},
		{
			"two organizations in a third country",
			"Le secrétaire général de l'OSCE, Franz Huber, a rencontré à Vienne le représentant spécial de l'Union européenne pour le Caucase du Sud, Luc Peeters.",
			[][]string{{
				"meeting, in_person, [EU OSCE], 2024-03-15 day published, Vienne",
				"EU | Luc Peeters | représentant spécial de l'Union européenne pour le Caucase du Sud | special_representative *",
				"OSCE | Franz Huber | secrétaire général de l'OSCE | organization_head *",
			}},
		},
		{
			"a working group online",
			"La quatrième réunion du groupe de travail conjoint Géorgie-Lituanie s'est tenue en ligne. La partie géorgienne était représentée par Nino Khvedeliani, directrice du " +
				"département des affaires européennes au ministère de l'Économie.",
			[][]string{{
				"consultation, video, [GEO LTU], round 4, 2024-03-15 day published",
				"GEO | Nino Khvedeliani | directrice du département des affaires européennes au ministère de l'Économie | director *",
			}},
		},
		{
			"a delegation that had somebody at its head",
			"Premières consultations politiques entre le Rwanda et la Mongolie\nKigali, 14 mars 2024 - Le Rwanda et la Mongolie ont tenu ce jeudi à Kigali leurs premières consultations " +
				"politiques. La délégation rwandaise était dirigée par Mme Claudine Mukeshimana-Roy, secrétaire permanente au ministère des Affaires étrangères et de la Coopération " +
				"internationale, tandis que la délégation mongole avait à sa tête M. Batbayar Gansukh, vice-ministre des Affaires étrangères. Elles sont convenues de tenir leur deuxième " +
				"session à Oulan-Bator en 2026.",
			[][]string{{
				"consultation, in_person, [MNG RWA], round 1, 2024-03-14 day explicit, Kigali",
				"MNG | Batbayar Gansukh | vice-ministre des Affaires étrangères | deputy_minister *",
				"RWA | Claudine Mukeshimana-Roy | secrétaire permanente au ministère des Affaires étrangères et de la Coopération internationale | deputy_minister *",
			}},
		},
		{
			"a joint committee",
			"Le Comité mixte Turquie-Pakistan a tenu sa 9e réunion les 12 et 13 mars à Ankara sous la présidence de Mehmet Yıldızeli, vice-ministre turc du Commerce, et d'Ahmed " +
				"Chaudhry-Khan, secrétaire au Commerce du Pakistan.",
			[][]string{{
				"consultation, in_person, [PAK TUR], round 9, 2024-03-12..2024-03-13 day published, Ankara",
				"PAK | Ahmed Chaudhry-Khan | secrétaire au Commerce du Pakistan | deputy_minister *",
				"TUR | Mehmet Yıldızeli | vice-ministre turc du Commerce | deputy_minister *",
			}},
		},
		{
			"the land of a post is the host's",
			"M. Jean Dupin, ambassadeur de France en Islande, a été reçu le 12 mars par M. Jon Jonsson, ministre de la Pêche.",
			[][]string{{
				"meeting, in_person, [FRA ISL], 2024-03-12 day published",
				"FRA | Jean Dupin | ambassadeur de France en Islande | ambassador *",
				"ISL | Jon Jonsson | ministre de la Pêche | minister *",
			}},
		},
		{
			"an ambassador who presents his letters",
			"Le nouvel ambassadeur du Brésil, Carlos Mendonça, a présenté mercredi ses lettres de créance au président de la République d'Arménie, Armen Hakobian.",
			[][]string{{
				"credentials, in_person, [ARM BRA], 2024-03-13 day published",
				"ARM | Armen Hakobian | président de la République d'Arménie | head_of_state *",
				"BRA | Carlos Mendonça | ambassadeur du Brésil | ambassador *",
			}},
		},
		{
			"ministries and heads by adjectives alone",
			"Tachkent a accueilli le 11 mars le deuxième cycle de consultations interministérielles entre les ministères des Affaires étrangères ouzbek et vietnamien. La délégation " +
				"vietnamienne était emmenée par la vice-ministre Pham Thi Lan, la délégation ouzbèke par le premier vice-ministre Bakhrom Aliev.",
			[][]string{{
				"consultation, in_person, [UZB VNM], round 2, 2024-03-11 day published, Tachkent",
				"UZB | Bakhrom Aliev | premier vice-ministre | deputy_minister *",
				"VNM | Pham Thi Lan | vice-ministre | deputy_minister *",
			}},
		},
		{
			"a call with an hour of its own",
			"Lors d'un appel téléphonique le 13 mars, le ministre sud-coréen des Affaires étrangères, Kang Min-ho, et la ministre néerlandaise des Affaires étrangères, " +
				"Anneke van der Meer, ont fait le tour des questions bilatérales.",
			[][]string{{
				"call, phone, [KOR NLD], 2024-03-13 day published",
				"KOR | Kang Min-ho | ministre sud-coréen des Affaires étrangères | minister *",
				"NLD | Anneke van der Meer | ministre néerlandaise des Affaires étrangères | minister *",
			}},
		},
		{
			"who led, told apart",
			"Le ministère des Affaires étrangères de la République du Kazakhstan a accueilli les consultations kazakho-marocaines. Côté marocain, c'est l'ambassadeur Youssef " +
				"Amrani-Tazi qui conduisait la délégation.",
			[][]string{{
				"consultation, in_person, [KAZ MAR], 2024-03-15 day published",
				"MAR | Youssef Amrani-Tazi | ambassadeur | ambassador *",
			}},
		},
		{"a match is no meeting", "Un match amical entre la Norvège et l'Islande s'est tenu jeudi à Oslo. Le ministre norvégien des Sports, Ola Nordmann, y a assisté aux côtés de son homologue islandais, Jon Jonsson.", nil},
		{"a company's affairs", "Le conseil d'administration de la société norvégienne Fjord Energi a approuvé la construction d'une usine en Islande. Son directeur général, Ola Nordmann, a rencontré la presse.", nil},
		{"a minister at home", "La Banque centrale d'Islande a relevé ses taux mercredi. Le ministre islandais des Finances, Jon Jonsson, a rencontré les syndicats.", nil},
		{
			"a town that nobody knows is no person",
			"Le Premier ministre par intérim de l'Islande, Jon Jonsson, a rencontré le 13 mars 2024, en marge du Forum économique mondial à Davos, la présidente de la " +
				"Confédération suisse, Ursula Meier-Blanc.",
			[][]string{{
				"meeting, in_person, [CHE ISL], 2024-03-13 day explicit, Davos",
				"CHE | Ursula Meier-Blanc | présidente de la Confédération suisse | head_of_state *",
				"ISL | Jon Jonsson | Premier ministre par intérim de l'Islande | head_of_government *",
			}},
		},
		{
			"two adjectives and two names in one order",
			"Réunis à Oslo jeudi, les ministres norvégien et islandais de la Pêche, Ola Nordmann et Jon Jonsson, ont signé un protocole sur les quotas de maquereau.",
			[][]string{{
				"signing, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Jon Jonsson | ministres norvégien et islandais de la Pêche | minister *",
				"NOR | Ola Nordmann | ministres norvégien et islandais de la Pêche | minister *",
			}},
		},
		{
			"two delegations led in the order of their adjective",
			"Communiqué conjoint à l'issue des consultations politiques norvégo-islandaises\nÀ l'invitation du ministère norvégien des Affaires étrangères, une délégation islandaise " +
				"s'est rendue à Oslo les 11 et 12 mars 2024.\nLes deux délégations, présidées respectivement par M. Ola Nordmann, directeur politique, et Mme Anna Sveins, directrice des " +
				"affaires bilatérales, ont examiné les moyens de renforcer leurs échanges économiques.",
			[][]string{{
				"consultation, in_person, [ISL NOR], 2024-03-11..2024-03-12 day explicit, Oslo",
				"ISL | Anna Sveins | directrice des affaires bilatérales | director *",
				"NOR | Ola Nordmann | directeur politique | director *",
			}},
		},
		{
			"a title told above and the day with it",
			"Entretien avec Mme Anna Sveins, ministre islandaise de la Culture (Oslo, 14 mars 2024)\nLa ministre norvégienne de la Culture, Kari Hansen, a reçu aujourd'hui son homologue Anna Sveins.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day explicit, Oslo",
				"ISL | Anna Sveins | ministre islandaise de la Culture | minister *",
				"NOR | Kari Hansen | ministre norvégienne de la Culture | minister *",
			}},
		},
		{
			"a visit and a day within it",
			"À l'invitation de son homologue tunisien, le ministre algérien de l'Intérieur, Karim Benslimane, effectue depuis lundi une visite de travail en Tunisie. " +
				"Il a eu mardi une séance de travail avec M. Sami El-Marzougui.",
			[][]string{{
				"meeting, in_person, [DZA TUN], 2024-03-12 day published",
				"DZA | Karim Benslimane | ministre algérien de l'Intérieur | minister *",
				"TUN | Sami El-Marzougui | homologue tunisien | minister *",
			}},
		},
		{
			"an envoy who is awaited",
			"L'envoyé spécial du président de la République française pour le Liban, Jean-Luc Dumoulin, est attendu lundi prochain à Beyrouth, où il doit rencontrer le président du " +
				"Parlement, Nabil Khoury-Saab.",
			[][]string{{
				"visit, in_person, [FRA LBN], 2024-03-18 day published, Beyrouth, planned",
				"FRA | Jean-Luc Dumoulin | envoyé spécial du président de la République française pour le Liban | special_representative *",
				"LBN | Nabil Khoury-Saab | président du Parlement | speaker *",
			}},
		},
		{
			"a surname that is a point of the compass",
			"Le ministre norvégien des Affaires étrangères, Ola Nord, a rencontré à Oslo le ministre islandais des Affaires étrangères, Jon Jonsson.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published, Oslo",
				"ISL | Jon Jonsson | ministre islandais des Affaires étrangères | minister *",
				"NOR | Ola Nord | ministre norvégien des Affaires étrangères | minister *",
			}},
		},
		{
			"who led, told apart",
			"Le ministère des Affaires étrangères de la République du Kazakhstan a accueilli les consultations kazakho-marocaines. Côté marocain, c'est l'ambassadeur Youssef " +
				"Amrani-Tazi qui conduisait la délégation.",
			[][]string{{
				"consultation, in_person, [KAZ MAR], 2024-03-15 day published",
				"MAR | Youssef Amrani-Tazi | ambassadeur | ambassador *",
			}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Body: test.text, Published: "2024-03-15"}, test.want)
		})
	}
}
