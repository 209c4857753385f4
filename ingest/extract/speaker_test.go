package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Transcripts tell who was there by who speaks; letters of credence tell the lands in brackets.
func TestSpeakers(t *testing.T) {
	const palace = "http://en.kremlin.ru/news/1"
	for _, test := range []struct {
		name, title, text string
		want              []string
	}{
		{
			"a guest with a title in the headline", "Beginning of Meeting with Icelandic Foreign Minister Anna Sveins",
			"PRESIDENT OLA NORDMANN: Madam Minister, welcome to Moscow.\nANNA SVEINS: Thank you, Mr President.",
			[]string{"ISL | Anna Sveins | Icelandic Foreign Minister | minister *", "RUS | OLA NORDMANN | PRESIDENT | head_of_state *"},
		},
		{
			"sides in the headline alone", "Press statements following Russian-Icelandic talks",
			"President of Russia Ola Nordmann: Ladies and gentlemen, we discussed trade.\nPrime Minister of Iceland Anna Sveins (retranslated): Thank you.",
			[]string{"ISL | Anna Sveins | Prime Minister of Iceland | head_of_government *", "RUS | Ola Nordmann | President of Russia | head_of_state *"},
		},
		{
			"remarks of two at a press conference", "Remarks by Ministers Nordmann and Sveins at joint press conference",
			"Minister of Foreign Affairs of Norway Ola Nordmann: Today we talked about trade.\nPrime Minister of Iceland Anna Sveins: Thank you.",
			[]string{"ISL | Anna Sveins | Prime Minister of Iceland | head_of_government *", "NOR | Ola Nordmann | Minister of Foreign Affairs of Norway | minister *"},
		},
		{
			"remarks of two, the headline naming them", "Remarks by the President of Iceland Anna Sveins and the President of Estonia Jaan Tamm following their meeting",
			"We spoke of trade, and I thank you.",
			[]string{"EST | Jaan Tamm | President of Estonia | head_of_state *", "ISL | Anna Sveins | President of Iceland | head_of_state *"},
		},
		{
			"lands in brackets", "Presentation of letters of credence",
			"Ola Nordmann received letters of credence from newly appointed ambassadors. Letters were presented by Anna Sveins (Republic of Iceland) and Jaan Tamm (Estonia).",
			[]string{"EST | Jaan Tamm | ambassadors | ambassador *", "ISL | Anna Sveins | ambassadors | ambassador *", "RUS | Ola Nordmann |  | head_of_state *"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: palace, Published: "2012-11-14", Title: test.title, Body: test.text})
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want 1", len(x.Events))
			}
			if d := cmp.Diff(test.want, people(x.Events[0])); d != "" {
				t.Error(d)
			}
		})
	}
}

// What two say to each other at length is the talk itself; what somebody answers a journalist is none.
func TestTranscriptIsTalk(t *testing.T) {
	const title = "Meeting with Prime Minister of Iceland Anna Sveins"
	talk := "President of Russia Ola Nordmann: Let us discuss trade.\nPrime Minister of Iceland Anna Sveins: Thank you.\nOla Nordmann: We also want to talk about tourism.\nAnna Sveins: I agree."
	for _, test := range []struct {
		name, text string
		topics     int
	}{
		{"a transcript", talk, 2},
		{"questions in it", talk + "\nQuestion: Will you discuss fishing?\nOla Nordmann: We discussed energy.", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: "http://en.kremlin.ru/news/1", Published: "2012-11-14", Title: title, Body: test.text})
			if len(x.Events) != 1 || len(x.Events[0].Topics) != test.topics {
				t.Errorf("%v", x.Events)
			}
		})
	}
}

// A state's own council and its governors are no side, whatever they spoke of.
func TestOwnCouncil(t *testing.T) {
	for _, title := range []string{"Meeting with permanent members of Security Council", "Meeting with Government members", "Meeting with Governor of Tver Region Petr Filin"} {
		x := read(t, source.Article{
			Language: "en", URL: "http://en.kremlin.ru/news/1", Published: "2012-11-14", Title: title,
			Body: "Ola Nordmann held a meeting. The contacts with the US side on Syria were discussed in the second part of the meeting.",
		})
		if len(x.Events) > 0 {
			t.Errorf("%s: an event between %v", title, sides(x.Events[0]))
		}
	}
}
