package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// How English read-outs tell whose an office is, and who met.
func TestEnglishReadouts(t *testing.T) {
	const (
		norwegian = "https://www.regjeringen.no/en/"
		american  = "https://www.state.gov/"
	)
	for _, test := range []struct {
		name, url, title, text string // published on Friday, 15 March 2024
		want                   [][]string
	}{
		{
			"an adjective and a genitive before an office, the actor behind a name", "", "",
			"Iceland's Deputy Foreign Minister Anna Sveins met on Thursday in Oslo with Norwegian Fisheries Minister Ola Nordmann and Prime Minister Karen Holm of Denmark.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published, Oslo",
				"DNK | Karen Holm | Prime Minister | head_of_government *",
				"ISL | Anna Sveins | Iceland's Deputy Foreign Minister | deputy_minister *",
				"NOR | Ola Nordmann | Norwegian Fisheries Minister | minister *",
			}},
		},
		{
			"a title and its fields of work behind a name", "", "",
			"Anna Sveins, Director General (Europe) at the Ministry of Foreign Affairs of Iceland, held talks today in Oslo with Ola Nordmann, Minister of Education, Culture and Science of Norway.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published, Oslo",
				"ISL | Anna Sveins | Director General (Europe) at the Ministry of Foreign Affairs of Iceland | director *",
				"NOR | Ola Nordmann | Minister of Education, Culture and Science of Norway | minister *",
			}},
		},
		{
			"the publisher's own side beside two others, a day at the verb", american, "Readout of Secretary Hargrove's Call with Foreign Minister Sveins of Iceland and Foreign Minister Nordmann of Norway",
			"Secretary of State Marcus J. Hargrove, Jr. spoke today with Foreign Minister Anna Sveins of Iceland and Foreign Minister Ola Nordmann of Norway about the storm of January 3.",
			[][]string{{
				"call, phone, [ISL NOR USA], 2024-03-15 day published",
				"ISL | Anna Sveins | Foreign Minister | minister *",
				"NOR | Ola Nordmann | Foreign Minister | minister *",
				"USA | Marcus J. Hargrove, Jr. | Secretary of State | minister *",
			}},
		},
		{
			"two given names of one leader, in the title and in the text", norwegian, "Prime Minister Ola Nordmann met with President Anna Sveins of Iceland",
			"Prime Minister Olav K. Nordmann welcomed President Anna Sveins of Iceland in Oslo.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published, Oslo",
				"ISL | Anna Sveins | President | head_of_state *",
				"NOR | Olav K. Nordmann | Prime Minister | head_of_government *",
			}},
		},
		{
			"only the title names who met", norwegian, "Ola Nordmann had a telephone conversation with President of Iceland Anna Sveins",
			"The two presidents discussed fishing. They spoke of the visit of Danish Prime Minister Karen Holm to Oslo.",
			[][]string{{
				"call, phone, [ISL NOR], 2024-03-15 day published",
				"ISL | Anna Sveins | President of Iceland | head_of_state *",
				"NOR | Ola Nordmann | presidents | head_of_state *",
			}},
		},
		{
			"whose efforts were welcomed was no guest", norwegian, "",
			"Foreign Minister Ola Nordmann met with Icelandic Foreign Minister Anna Sveins in Oslo. He welcomed Danish Prime Minister Karen Holm's efforts.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published, Oslo",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Foreign Minister | minister *",
			}},
		},
		{
			"ministers of three lands and their names in the genitive", "", "",
			"The foreign ministers of Iceland, Norway and Denmark met in the northern town of Tromso on Thursday. Iceland's Anna Sveins, Norway's Ola Nordmann and Denmark's Karen Holm agreed on a plan.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published, Tromso",
				"DNK | Karen Holm | foreign ministers of Iceland, Norway and Denmark | minister *",
				"ISL | Anna Sveins | foreign ministers of Iceland, Norway and Denmark | minister *",
				"NOR | Ola Nordmann | foreign ministers of Iceland, Norway and Denmark | minister *",
			}},
		},
		{
			"ambassadors in a list", norwegian, "Presentation of letters of credence",
			"Ola Nordmann received letters of credence from new ambassadors to Norway.\nAnna Sveins – the Republic of Iceland,\nKaren Holm – the Kingdom of Denmark.",
			[][]string{{
				"credentials, in_person, [DNK ISL NOR], 2024-03-15 day published",
				"DNK | Karen Holm | ambassadors to Norway | ambassador *",
				"ISL | Anna Sveins | ambassadors to Norway | ambassador *",
				"NOR | Ola Nordmann |  | other *",
			}},
		},
		{
			"a letter with its address and its signature", "", "To Her Excellency Ms. Anna Sveins, President of Iceland",
			"Dear Madam President,\nI extend my deepest condolences to you on the loss of the boat.\nWith respect,\nOla Nordmann\nKing of Norway\nOslo, 14 March 2024",
			[][]string{{
				"message, , [ISL NOR], 2024-03-14 day explicit",
				"ISL | Anna Sveins | President of Iceland | head_of_state *",
				"NOR | Ola Nordmann | King of Norway | head_of_state *",
			}},
		},
		{
			"presidents without names at a summit", "", "",
			"Icelandic President Anna Sveins and Norwegian Prime Minister Ola Nordmann co-chaired the summit in Oslo on Thursday, which was attended by the presidents of Finland and Estonia.",
			[][]string{{
				"conference, in_person, [EST FIN ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Icelandic President | head_of_state *",
				"NOR | Ola Nordmann | Norwegian Prime Minister | head_of_government *",
			}},
		},
		{
			"the two who discussed stand for both sides", norwegian, "Prime Minister Ola Nordmann received the President of Iceland",
			"President Anna Sveins and Prime Minister Ola Nordmann discussed fishing at length.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published",
				"ISL | Anna Sveins | President | head_of_state *",
				"NOR | Ola Nordmann | Prime Minister | head_of_government *",
			}},
		},
		{
			"whom a guest met behind their arrival", "", "",
			"Icelandic Foreign Minister Anna Sveins arrived in Oslo on Thursday. Sveins later held talks with Norwegian Foreign Minister Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Norwegian Foreign Minister | minister *",
			}},
		},
		{
			"what somebody says in an interview is no event", "", "Anna Sveins, foreign minister of Iceland",
			"Oslo Times: You met the Norwegian minister.\nAnna Sveins: I met Norwegian Foreign Minister Ola Nordmann yesterday.\nOslo Times: And then?\nAnna Sveins: We hosted Danish Foreign Minister Karen Holm.",
			nil,
		},
		{
			"what an old picture shows is no event", "", "",
			"A photograph of March 1967 shows Icelandic Foreign Minister Anna Sveins and her Norwegian colleague, Ola Nordmann, in Oslo. The two signed an agreement on fishing.",
			nil,
		},
		{
			"the place of the dateline", "", "",
			"OSLO, March 14 -- Icelandic President Anna Sveins on Thursday met with Norwegian Prime Minister Ola Nordmann here.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, OSLO",
				"ISL | Anna Sveins | Icelandic President | head_of_state *",
				"NOR | Ola Nordmann | Norwegian Prime Minister | head_of_government *",
			}},
		},
		{
			"a guest of the publisher's state goes on without a name", norwegian, "",
			"Icelandic Foreign Minister Anna Sveins arrived in Oslo for a visit. She met with Prime Minister Ola Nordmann today.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-15 day published, Oslo",
				"ISL | Anna Sveins | Icelandic Foreign Minister | minister *",
				"NOR | Ola Nordmann | Prime Minister | head_of_government *",
			}},
		},
		{
			"talks that somebody only speaks of", "", "",
			"Norway's Foreign Minister Ola Nordmann tells the Oslo Times why talks with Iceland make no sense. Nordmann says the boats should stay.",
			nil,
		},
		{
			"a match is no meeting", "", "Norway met Iceland in the handball semi-final",
			"Norway met Iceland in Oslo on Thursday and won by two goals. The delegation of Iceland hosted a dinner.",
			nil,
		},
		{
			"what lies years back is no event", "", "",
			"A new exhibition in Oslo shows the boat in which Icelandic Prime Minister Anna Sveins met with Norwegian Prime Minister Ola Nordmann in 1967.",
			nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Title: test.title, Body: test.text, URL: test.url, Language: "en", Published: "2024-03-15"}, test.want)
		})
	}
}

// Days with the month before them.
func TestEnglishDays(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"with a year", "met in Oslo on March 3, 2025.", "2025-03-03 day explicit"},
		{"without a year", "met in Oslo on Sunday, March 3.", "2024-03-03 day published"},
		{"a span", "held consultations in Oslo on March 3-5, 2024.", "2024-03-03 to 2024-03-05 span explicit"},
		{"a span over a month", "held consultations in Oslo from February 28 to March 2, 2024.", "2024-02-28 to 2024-03-02 span explicit"},
		{"the day first", "met in Oslo on 3rd March 2024.", "2024-03-03 day explicit"},
		{"the weekday just past", "met in Oslo last Thursday.", "2024-03-14 day published"},
		{"earlier on a weekday", "met in Oslo earlier on Thursday.", "2024-03-14 day published"},
		{"days ago", "met in Oslo two days ago.", "2024-03-13 day published"},
		{"since a weekday is none", "met in Oslo, since Monday the seat of the fair.", "2024-03-15 day published"},
		{"may is no month", "met in Oslo yesterday and may 10 times meet again.", "2024-03-14 day published"},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Body: "Icelandic Foreign Minister Anna Sveins and Norwegian Foreign Minister Ola Nordmann " + test.text, Language: "en", Published: "2024-03-15"})
			if len(x.Events) != 1 || x.Events[0].Date == nil {
				t.Fatalf("events %+v", x.Events)
			}
			d := x.Events[0].Date
			got := d.Start
			if d.End != d.Start {
				got += " to " + d.End
				if d.Precision == "day" {
					d.Precision = "span"
				}
			}
			if got += " " + d.Precision + " " + d.Basis; got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}
