package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// Ways in which single houses write: agencies with a byline and a subtitle, releases dated in a line of their own.
func TestHouses(t *testing.T) {
	for _, test := range []struct {
		name, language, url, title, text string
		want                             [][]string
	}{
		{
			"a subtitle and a byline with its day above the report", "en", "", "Icelandic foreign minister, Norwegian counterpart discuss fishing",
			"Talks come ahead of summit planned in Oslo next month\n\nGreta Vogel | 09.01.2025 - Update : 09.01.2025\n\nREYKJAVIK\n\n" +
				"Iceland's Foreign Minister Anna Sveins on Thursday hosted her Norwegian counterpart Ola Nordmann for talks in the capital Reykjavik.\n\n" +
				"The two discussed quotas.\n\nLater in the day, Nordmann was received by Parliament Speaker Jon Jonsson.",
			[][]string{
				{
					"meeting, in_person, [ISL NOR], 2025-01-09 day explicit, Reykjavik",
					"ISL | Anna Sveins | Iceland's Foreign Minister | minister *",
					"NOR | Ola Nordmann | Norwegian counterpart | minister *",
				},
				{
					"meeting, in_person, [ISL NOR], 2025-01-09 day explicit, Reykjavik",
					"ISL | Jon Jonsson | Parliament Speaker | speaker *",
					"NOR | Ola Nordmann | Norwegian counterpart | minister *",
				},
			},
		},
		{
			"the day of a last line", "en", "", "Iceland and Norway hold political consultations",
			"Iceland and Norway held political consultations at the Ministry of Foreign Affairs in Oslo yesterday.\n\nMINISTRY OF FOREIGN AFFAIRS, FRIDAY 18 JULY 2025",
			[][]string{{"consultation, in_person, [ISL NOR], 2025-07-17 day explicit, Oslo"}},
		},
		{
			"a counterpart of whom only the office is told", "en", "", "",
			"Iceland's top diplomat held talks with her Norwegian counterpart, Ola Nordmann, in Oslo on 12 June 2024.",
			[][]string{{"meeting, in_person, [ISL NOR], 2024-06-12 day explicit, Oslo", "NOR | Ola Nordmann | Norwegian counterpart | minister *"}},
		},
		{
			"a plural title and holders behind their states", "en", "", "",
			"The Ministers of Foreign Affairs of the Republic of Iceland, Anna Sveins, the Kingdom of Norway, Dr. Ola Nordmann, and the Kingdom of Denmark, Karen Holm, met in Oslo on 30 January 2024.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-01-30 day explicit, Oslo",
				"DNK | Karen Holm | Ministers of Foreign Affairs | minister *",
				"ISL | Anna Sveins | Ministers of Foreign Affairs of the Republic of Iceland | minister *",
				"NOR | Ola Nordmann | Ministers of Foreign Affairs | minister *",
			}},
		},
		{
			"the delegation of the Union as a body, and no word of a side", "en", "", "",
			"The EU-Norway Political Dialogue was held in Oslo on 28 November 2023. It was co-chaired by Ambassador Greta Vogel, Head of the Delegation of the European Union to Norway, and Mr Ola Nordmann, Chief Director of the Ministry of Foreign Affairs.",
			[][]string{{
				"consultation, in_person, [EU NOR], 2023-11-28 day explicit, Oslo",
				"EU | Greta Vogel | Head of the Delegation of the European Union to Norway | ambassador *",
				"NOR | Ola Nordmann | Chief Director of the Ministry of Foreign Affairs | director *",
			}},
		},
		{
			"a delegation from somewhere, and courtesy before a prince", "en", "", "",
			"The Prime Minister of the Kingdom of Norway, HRH Prince Ola Nordmann, hosted a delegation from the Republic of Iceland led by State Secretary Anna Sveins in Oslo on 2 May 2024.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-05-02 day explicit, Oslo",
				"ISL | Anna Sveins | State Secretary | deputy_minister *",
				"NOR | Ola Nordmann | Prime Minister of the Kingdom of Norway | head_of_government *",
			}},
		},
		{
			"whose chief of staff came did not, and an ambassador met where he is posted", "en", "", "",
			"Norwegian Prime Minister Ola Nordmann's chief of cabinet, Kari Hansen, met Iceland's ambassador to Norway, Jon St. Jonsson, on June 4, 2024.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-06-04 day explicit",
				"ISL | Jon St. Jonsson | Iceland's ambassador to Norway | ambassador *",
				"NOR | Kari Hansen | chief of cabinet | adviser *",
			}},
		},
		{
			"an ambassador accredited to a land", "en", "", "",
			"Norway's Foreign Minister Ola Nordmann met on 4 June 2024 with Iceland's Ambassador accredited to Norway, Ms. Anna Sveins.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-06-04 day explicit",
				"ISL | Anna Sveins | Iceland's Ambassador accredited to Norway | ambassador *",
				"NOR | Ola Nordmann | Norway's Foreign Minister | minister *",
			}},
		},
		{
			"the head of an organization, and a representative of Georgia", "en", "", "",
			"Secretary-General of ASEAN, Dr. Sombat Phommachak, met today in New York with the Permanent Representative of Georgia to the United Nations, Davit Beridze, on 14 June 2024.",
			[][]string{{
				"meeting, in_person, [ASEAN GEO], 2024-06-14 day explicit, New York",
				"ASEAN | Sombat Phommachak | Secretary-General of ASEAN | organization_head *",
				"GEO | Davit Beridze | Permanent Representative of Georgia to the United Nations | ambassador *",
			}},
		},
		{
			"who was invited stands behind who invited", "en", "", "",
			"At the invitation of President Ola Nordmann, President of the Republic of Iceland Anna Sveins arrived in Oslo on a state visit on 28 May 2024.",
			[][]string{{"visit, in_person, [ISL NOR], 2024-05-28 day explicit, Oslo", "ISL | Anna Sveins | President of the Republic of Iceland | head_of_state *"}},
		},
		{
			"two who stand for one organization", "en", "http://en.kremlin.ru/events/president/news/1", "",
			"On 14 June 2024 the President met with Anna Sveins, foreign minister of Iceland, current holder of the OSCE presidency, and Ola Nordmann, secretary-general of the OSCE.",
			[][]string{{
				"meeting, in_person, [OSCE RUS], 2024-06-14 day explicit",
				"OSCE | Anna Sveins | foreign minister of Iceland | minister *",
				"OSCE | Ola Nordmann | secretary-general of the OSCE | organization_head",
			}},
		},
		{
			"one guest and then another", "fr", "", "",
			"Le Premier ministre d'Islande, ministre de la Pêche, M. Jon Jonsson, a reçu à Reykjavik l'ambassadeur de Norvège, Ola Nordmann, puis l'ambassadrice du Danemark, Karen Holm i Vidal.",
			[][]string{
				{
					"meeting, in_person, [ISL NOR], unknown, Reykjavik",
					"ISL | Jon Jonsson | Premier ministre d'Islande, ministre de la Pêche | head_of_government *",
					"NOR | Ola Nordmann | ambassadeur de Norvège | ambassador *",
				},
				{
					"meeting, in_person, [DNK ISL], unknown, Reykjavik",
					"DNK | Karen Holm i Vidal | ambassadrice du Danemark | ambassador *",
					"ISL | Jon Jonsson | Premier ministre d'Islande, ministre de la Pêche | head_of_government *",
				},
			},
		},
		{
			"a leader's own read-out of talks without a place", "fr", "https://pm.gc.ca/fr/nouvelles/1", "",
			"Le premier ministre Benoît Archambault s'est entretenu le 22 mai 2025 avec la première ministre d'Islande, Anna Sveins. Ils ont parlé de la pêche.",
			[][]string{{
				"call, phone, [CAN ISL], 2025-05-22 day explicit",
				"CAN | Benoît Archambault | premier ministre | head_of_government *",
				"ISL | Anna Sveins | première ministre d'Islande | head_of_government *",
			}},
		},
		{
			"who is not named met, and who is", "fr", "", "",
			"Le 12 février 2024, au Vatican, le Saint-Père a reçu la Présidente d'Islande, Mme Anna Sveins, qui a ensuite rencontré le cardinal Lorenzo Bastianini, Secrétaire d'État.",
			[][]string{{
				"meeting, in_person, [ISL VAT], 2024-02-12 day explicit, Vatican",
				"ISL | Anna Sveins | Présidente d'Islande | head_of_state *",
				"VAT | Lorenzo Bastianini | Secrétaire d'État | head_of_government *",
			}},
		},
		{
			"a message from somebody makes its reader not absent", "en", "", "",
			"OSLO, Norway, 14 August 2024 - President Ola Nordmann today received a special message from the President of Iceland, delivered by Special Envoy Anna Sveins, in Oslo.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-08-14 day explicit, Oslo",
				"ISL | Anna Sveins | Special Envoy | special_representative *",
				"NOR | Ola Nordmann | President | head_of_state *",
			}},
		},
		{
			"a dash between the states of a commission, and whom an office without a name brought", "en", "", "",
			"The 3rd session of the Iceland–Norway Joint Commission was held in Oslo on 4 March 2024. Norwegian Foreign Minister Ola Nordmann met the Icelandic minister. The Icelandic minister was accompanied by Chief of Protocol Jon Jonsson.",
			[][]string{{
				"consultation, in_person, [ISL NOR], round 3, 2024-03-04 day explicit, Oslo",
				"ISL | Jon Jonsson | Chief of Protocol | director *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}},
		},
		{
			"the credentials of one ambassador more", "fr", "", "",
			"Le 14 novembre 2024, le président de la République d'Islande, Jon Jonsson, a reçu les lettres de créance de l'ambassadeur de Norvège, Ola Nordmann (résidence à Londres). Ils ont parlé de pêche.\n\n" +
				"Le même jour, le chef de l'État a également accueilli l'ambassadrice du Danemark, Karen Holm, qui lui a présenté ses lettres de créance.",
			[][]string{
				{
					"credentials, in_person, [ISL NOR], 2024-11-14 day explicit",
					"ISL | Jon Jonsson | président de la République d'Islande | head_of_state *",
					"NOR | Ola Nordmann | ambassadeur de Norvège | ambassador *",
				},
				{
					"credentials, in_person, [DNK ISL], 2024-11-14 day explicit",
					"DNK | Karen Holm | ambassadrice du Danemark | ambassador *",
					"ISL | Jon Jonsson | président de la République d'Islande | head_of_state *",
				},
			},
		},
		{
			"departments for organizations", "en", "", "",
			"Director of the European Union Department of the Icelandic Foreign Ministry Jon Jonsson met the head of the NATO Department of Norway's Foreign Ministry, Ola Nordmann, in Oslo on 26 August 2024.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-08-26 day explicit, Oslo",
				"ISL | Jon Jonsson | Director of the European Union Department of the Icelandic Foreign Ministry | director *",
				"NOR | Ola Nordmann | head of the NATO Department of Norway's Foreign Ministry | director *",
			}},
		},
		{
			"a direction for organizations", "fr", "", "",
			"La directrice des Nations unies et des organisations internationales du ministère islandais des Affaires étrangères, Anna Sveins, a rencontré à Oslo le 26 août 2024 le ministre norvégien de la Pêche, Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-08-26 day explicit, Oslo",
				"ISL | Anna Sveins | directrice des Nations unies et des organisations internationales du ministère islandais des Affaires étrangères | director *",
				"NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *",
			}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Title: test.title, Body: test.text, URL: test.url, Language: test.language}, test.want)
		})
	}
}
