package extract_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// Turns that houses and agencies of many lands have in common, in French and English.
func TestCommonTurns(t *testing.T) {
	for _, test := range []struct {
		name, language, text string // published on Friday, 15 March 2024
		want                 [][]string
	}{
		{
			"ordinals from day to day, a comma before the year", "en",
			"Icelandic Foreign Minister Anna Sveins met Norwegian Foreign Minister Ola Nordmann in Oslo from 12th to 14th March, 2024.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-12..2024-03-14 day explicit, Oslo",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}},
		},
		{
			"a month is no name", "en",
			"On 12 March, Iceland's Foreign Minister, Anna Sveins, met Norwegian Foreign Minister Ola Nordmann in Oslo.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-12 day published, Oslo",
				"ISL | Anna Sveins | Iceland's Foreign Minister | minister *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}},
		},
		{
			"a city before an office is no name", "fr",
			"Arrivée jeudi à l'aéroport d'Oslo, la présidente islandaise, Anna Sveins, a rencontré le Premier ministre norvégien, Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published",
				"ISL | Anna Sveins | présidente islandaise | head_of_state *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"the conference that is named after its city", "en",
			"Icelandic Foreign Minister Anna Sveins met Norwegian Foreign Minister Ola Nordmann yesterday on the margins of the Munich Security Conference.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Munich",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}},
		},
		{
			"a visit of which both discussed something is a meeting", "fr",
			"Du 12 au 14 mars, la présidente du Parlement islandais, Anna Sveins, a effectué une visite officielle en Norvège à l'invitation du président du Parlement norvégien, Ola Nordmann.\n\n" +
				"À Oslo, Mme Sveins et M. Nordmann ont discuté de la pêche.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-12..2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | présidente du Parlement islandais | speaker *",
				"NOR | Ola Nordmann | président du Parlement norvégien | speaker *",
			}},
		},
		{
			"a ministry of two fields, one of them rare", "en",
			"Icelandic Foreign Minister Anna Sveins met on Thursday in Oslo with Norwegian Minister of Foreign Affairs and Human Mobility Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Norwegian Minister of Foreign Affairs and Human Mobility | minister *",
			}},
		},
		{
			"adjectives of a ministry's fields", "fr",
			"La ministre islandaise de l'Économie maritime et des Travaux publics, Anna Sveins, a rencontré jeudi à Oslo le ministre norvégien de l'Économie verte, Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | ministre islandaise de l'Économie maritime et des Travaux publics | minister *",
				"NOR | Ola Nordmann | ministre norvégien de l'Économie verte | minister *",
			}},
		},
		{
			"the chair of an agency", "en",
			"Icelandic Foreign Minister Anna Sveins met on Thursday in Oslo with Ola Nordmann, Chairman of the State Border Service of Norway.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Chairman of the State Border Service of Norway | director *",
			}},
		},
		{
			"a bank of several states", "en",
			"Icelandic Finance Minister Anna Sveins received Ola Nordmann, President of the Nordic Investment Bank, in Reykjavik on Thursday.",
			[][]string{{
				"meeting, in_person, [ISL NIB], 2024-03-14 day published, Reykjavik",
				"ISL | Anna Sveins | Icelandic Finance Minister | minister *",
				"NIB | Ola Nordmann | President of the Nordic Investment Bank | organization_head *",
			}},
		},
		{
			"ambassadors listed behind the ceremony, one who resides elsewhere", "fr",
			"Le président de la République de Maurice, M. Jean Dupont, a reçu jeudi les lettres de créance de deux ambassadeurs.\n\n" +
				"Il s'agit de S.E. Mme Anna Sveins, ambassadrice d'Islande, avec résidence à Pretoria, et de S.E. M. Ola Nordmann, haut-commissaire du Lesotho.",
			[][]string{{
				"credentials, in_person, [ISL LSO MUS], 2024-03-14 day published",
				"ISL | Anna Sveins | ambassadrice d'Islande | ambassador *",
				"LSO | Ola Nordmann | haut-commissaire du Lesotho | ambassador *",
				"MUS | Jean Dupont | président de la République de Maurice | head_of_state *",
			}},
		},
		{
			"the seat of a ministry tells the land and whose the host is", "fr",
			"Jeudi, M. Jean Dupont, ministre des armées, s'est entretenu à l'hôtel de Brienne avec M. Ola Nordmann, ministre de la défense de la Norvège.",
			[][]string{{
				"meeting, in_person, [FRA NOR], 2024-03-14 day published",
				"FRA | Jean Dupont | ministre des armées | minister *",
				"NOR | Ola Nordmann | ministre de la défense de la Norvège | minister *",
			}},
		},
		{
			"where a tour led before is no place", "fr",
			"Au dernier jour d'une tournée qui l'a menée à Hanoï, la présidente islandaise, Anna Sveins, a rencontré jeudi le Premier ministre lao, M. Bounthavy Sisoulath.",
			[][]string{{
				"meeting, in_person, [ISL LAO], 2024-03-14 day published",
				"ISL | Anna Sveins | présidente islandaise | head_of_state *",
				"LAO | Bounthavy Sisoulath | Premier ministre lao | head_of_government *",
			}},
		},
		{
			"one meeting after the other, the second told as an occasion", "en",
			"Iceland's Foreign Minister, Anna Sveins, met in Oslo on Thursday with Norwegian Foreign Minister Ola Nordmann.\n\n" +
				"At the meeting with the Deputy Prime Minister of Chile, Juan Rojas, the sides spoke about tourism.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Iceland's Foreign Minister | minister *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}, {
				"meeting, in_person, [CHL ISL], 2024-03-14 day published, Oslo",
				"CHL | Juan Rojas | Deputy Prime Minister of Chile | minister *",
				"ISL | Anna Sveins | Iceland's Foreign Minister | minister *",
			}},
		},
		{
			"a state visit whose communiqué tells of talks", "en",
			"1. At the invitation of H.E. Ola Nordmann, President of the Republic of Kenya, H.E. Anna Sveins, President of the Republic of Iceland, paid a State Visit to Kenya from 12th to 14th March, 2024.\n\n" +
				"2. The two Heads of State held official talks at State House, Nairobi, during which they spoke about tourism.",
			[][]string{{
				"meeting, in_person, [ISL KEN], 2024-03-12..2024-03-14 day explicit, Nairobi",
				"ISL | Anna Sveins | President of the Republic of Iceland | head_of_state *",
				"KEN | Ola Nordmann | President of the Republic of Kenya | head_of_state *",
			}},
		},
		{
			"the delegation of a parliament", "en",
			"A delegation of the Parliament of Iceland led by Anna Sveins, Deputy Speaker, met with Norwegian Transport Minister Ola Nordmann on Thursday.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published",
				"ISL | Anna Sveins | Deputy Speaker | legislator *",
				"NOR | Ola Nordmann | Norwegian Transport Minister | minister *",
			}},
		},
		{
			"a shared title, articles before honorifics", "fr",
			"Les chefs d'état-major des armées islandais et norvégien, le général Jon Sveins et l'amiral Ola Nordmann, se sont retrouvés jeudi à Toulon.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Toulon",
				"ISL | Jon Sveins | chefs d'état-major des armées islandais et norvégien | military *",
				"NOR | Ola Nordmann | chefs d'état-major des armées islandais et norvégien | military *",
			}},
		},
		{
			"a guest goes on to another of the hosts", "fr",
			"La ministre islandaise des Affaires étrangères Anna Sveins a rencontré son homologue norvégien Ola Nordmann jeudi à Oslo. Elle s'est ensuite entretenue avec le Premier ministre Kari Holm.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | ministre islandaise des Affaires étrangères | minister *",
				"NOR | Ola Nordmann | homologue norvégien | minister *",
			}, {
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | ministre islandaise des Affaires étrangères | minister *",
				"NOR | Kari Holm | Premier ministre | head_of_government *",
			}},
		},
		{
			"an organization before the office, an office that is a given name", "en",
			"EU foreign policy chief Anna Sveins spoke by phone on Thursday with Israel's top diplomat, Amir Halevi.",
			[][]string{{
				"call, phone, [EU ISR], 2024-03-14 day published",
				"EU | Anna Sveins | EU foreign policy chief | minister *",
				"ISR | Amir Halevi | Israel's top diplomat | minister *",
			}},
		},
		{
			"an honorific with a full stop", "fr",
			"Le ministre islandais des Affaires étrangères, Prof. Jon Sveins, s'est entretenu jeudi à Oslo avec le Premier ministre norvégien Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Jon Sveins | ministre islandais des Affaires étrangères | minister *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"an office, and in the next sentence the name", "en",
			"Iceland's prime minister slipped into the Norwegian capital by night train on Thursday, bringing a promise of herring.\n\n" +
				"Anna Sveins, on her second trip, laid flowers at a memorial before holding talks with President Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published",
				"ISL | Anna Sveins | Iceland's prime minister | head_of_government *",
				"NOR | Ola Nordmann | President | head_of_state *",
			}},
		},
		{
			"names by nation, their offices together before", "en",
			"Iceland and Norway will jointly buy trawlers, their fisheries ministers said on Thursday after talks in Oslo.\n\n" +
				"Iceland's Anna Sveins and Norway's Ola Nordmann told a news conference that the first were due next year.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | fisheries ministers | minister *",
				"NOR | Ola Nordmann | fisheries ministers | minister *",
			}},
		},
		{
			"the headline tells whose ministers met, the text one of them without a land", "fr",
			"Déclaration commune des ministres des Affaires étrangères du Danemark, de l'Islande et de la Norvège\n\n" +
				"Réunis ce jour à Oslo à l'invitation de la ministre Kari Holm, le ministre islandais Jon Sveins et le ministre danois Ole Hansen sont convenus de coopérer.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-15 day published, Oslo",
				"DNK | Ole Hansen | ministre danois | minister *",
				"ISL | Jon Sveins | ministre islandais | minister *",
				"NOR | Kari Holm | ministre | minister *",
			}},
		},
		{
			"names behind a dash, of three states", "en",
			"The foreign ministers of Denmark, Iceland and Norway - Ole Hansen, Anna Sveins and Ola Nordmann - gathered in Oslo on Thursday for talks on the herring.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published, Oslo",
				"DNK | Ole Hansen | foreign ministers of Denmark, Iceland and Norway | minister *",
				"ISL | Anna Sveins | foreign ministers of Denmark, Iceland and Norway | minister *",
				"NOR | Ola Nordmann | foreign ministers of Denmark, Iceland and Norway | minister *",
			}},
		},
		{
			"two of one title, each behind the adjective", "fr",
			"Les présidents islandais Jon Sveins et norvégien Ola Nordmann ont convenu jeudi à Oslo de relancer la pêche.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Jon Sveins | présidents islandais | head_of_state *",
				"NOR | Ola Nordmann | présidents | head_of_state *",
			}},
		},
		{
			"a delegation behind who leads it", "fr",
			"Conduite par la ministre islandaise Anna Sveins, une délégation de l'OSCE a rencontré jeudi à Oslo le Premier ministre norvégien Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [NOR OSCE], 2024-03-14 day published, Oslo",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
				"OSCE | Anna Sveins | ministre islandaise | minister *",
			}},
		},
		{
			"a city in capitals with a colon is a dateline", "en",
			"OSLO: Norwegian Foreign Minister Ola Nordmann and his Icelandic counterpart Anna Sveins met here today.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published, OSLO",
				"ISL | Anna Sveins | Icelandic counterpart | minister *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}},
		},
		{
			"two who stand together discussed", "en",
			"On 14 March in Oslo, Icelandic Deputy Foreign Minister Anna Sveins and Norwegian State Secretary Ola Nordmann discussed the herring.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Icelandic Deputy Foreign Minister | deputy_minister *",
				"NOR | Ola Nordmann | Norwegian State Secretary | deputy_minister *",
			}},
		},
		{
			"dos que abordaron", "es",
			"La ministra islandesa de Pesca, Anna Sveins, y el ministro noruego de Pesca, Ola Nordmann, abordaron el jueves en Oslo el comercio.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | ministra islandesa de Pesca | minister *",
				"NOR | Ola Nordmann | ministro noruego de Pesca | minister *",
			}},
		},
		{
			"two who only stand in a paper's name discuss nothing", "en",
			"Icelandic Minister Anna Sveins praised the Iceland-Norway Strategic Partnership and discussed the herring in parliament.",
			nil,
		},
		{
			"for which side each stood, behind the names", "fr",
			"Le directeur général Ola Nordmann, pour la partie norvégienne, et l'ambassadrice Anna Sveins, pour la partie islandaise, ont coprésidé jeudi à Oslo les consultations bilatérales.",
			[][]string{{
				"consultation, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | ambassadrice | ambassador *",
				"NOR | Ola Nordmann | directeur général | director *",
			}},
		},
		{
			"for which side each stood, in English", "en",
			"Political consultations were held in Oslo on Thursday. Director General Ola Nordmann, for the Norwegian side, and Ambassador Anna Sveins, for the Icelandic side, chaired the talks.",
			[][]string{{
				"consultation, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Ambassador | ambassador *",
				"NOR | Ola Nordmann | Director General | director *",
			}},
		},
		{
			"hosted for the first round", "en",
			"Norway's deputy foreign minister, Ola Nordmann, hosted his Icelandic counterpart, Anna Sveins, in Oslo on Thursday for the first round of consultations between their ministries.",
			[][]string{{
				"consultation, in_person, [ISL NOR], round 1, 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Icelandic counterpart | deputy_minister *",
				"NOR | Ola Nordmann | Norway's deputy foreign minister | deputy_minister *",
			}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Language: test.language, Published: "2024-03-15", Body: test.text}, test.want)
		})
	}
}

// Verbs by which reports say that two met, each with the day that stands inside or behind them.
func TestWaysToMeet(t *testing.T) {
	const (
		en = "Icelandic Foreign Minister Anna Sveins VERB Norwegian Prime Minister Ola Nordmann."
		fr = "La ministre islandaise des Affaires étrangères, Anna Sveins, VERB Premier ministre norvégien, Ola Nordmann."
	)
	for verb, want := range map[string]string{
		"sat down Thursday with":                                      "meeting",
		"paid a farewell visit on Thursday to":                        "meeting",
		"bade farewell to":                                            "meeting",
		"huddled in Oslo on Thursday, then came face to face with":    "meeting",
		"was greeted at the airport by":                               "meeting",
		"discussed the herring over the phone with":                   "call",
		"inked a fisheries deal with":                                 "signing",
		"a fait jeudi ses adieux au":                                  "meeting",
		"est venue jeudi faire ses adieux au":                         "meeting",
		"a présenté jeudi ses civilités au":                           "meeting",
		"a partagé jeudi un dîner avec le":                            "meeting",
		"a passé en revue jeudi les relations entre les pays avec le": "meeting",
		"reçue mardi matin par le":                                    "meeting",
	} {
		t.Run(verb, func(t *testing.T) {
			form, language := en, "en"
			if strings.Contains(verb, " le") || strings.Contains(verb, " au") {
				form, language = fr, "fr"
			}
			x := read(t, source.Article{Language: language, Published: "2024-03-15", Body: strings.Replace(form, "VERB", verb, 1)})
			if len(x.Events) != 1 || x.Events[0].Kind != want {
				t.Errorf("%d events, want one %s: %+v", len(x.Events), want, x.Events)
			}
		})
	}
}

// Cities behind a noun or before their land.
func TestCityWithItsNoun(t *testing.T) {
	const (
		en = "Icelandic Foreign Minister Anna Sveins met Norwegian Prime Minister Ola Nordmann PLACE on Thursday."
		fr = "La ministre islandaise de la Pêche, Anna Sveins, a rencontré jeudi PLACE le Premier ministre norvégien, Ola Nordmann."
		ru = "Сегодня PLACE Премьер-министр Норвегии Ола Нурдманн принял министра иностранных дел Исландии Анну Свейнс."
	)
	for _, test := range []struct{ language, form, place, name, country string }{
		{"en", en, "in the Swiss city of Geneva", "Geneva", "CHE"},
		{"en", en, "in downtown Oslo", "Oslo", "NOR"},
		{"en", en, "in Davos, Switzerland,", "Davos", "CHE"},
		{"fr", fr, "dans la ville de Bergen", "Bergen", "NOR"},
		{"ru", ru, "в Лиллехаммере", "Лиллехаммере", "NOR"},
		{"ru", ru, "во Дворце наций", "", "NOR"}, // a house is no city
		{"ru", ru, "в Резиденции главы Правительства", "", "NOR"},
		{"ru", ru, "в Государственном комплексе", "", "NOR"},
	} {
		t.Run(test.place, func(t *testing.T) {
			x := read(t, source.Article{Language: test.language, Published: "2024-03-15", Body: strings.Replace(test.form, "PLACE", test.place, 1)})
			if len(x.Events) != 1 || x.Events[0].Place == nil || str(x.Events[0].Place.Name) != test.name || str(x.Events[0].Place.Country) != test.country {
				t.Errorf("got %+v", x.Events)
			}
		})
	}
}
