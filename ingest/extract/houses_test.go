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
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Title: test.title, Body: test.text, URL: test.url, Language: test.language}, test.want)
		})
	}
}
