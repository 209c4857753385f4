package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// The office that somebody is congratulated on is theirs, and not held before they take it.
func TestElected(t *testing.T) {
	const president = "ISL | Anna Sveins | President of Iceland | "
	for _, test := range []struct{ text, want string }{
		{"Ola Nordmann congratulated Anna Sveins on her election as President of Iceland.", president + "other *"},
		{"Ola Nordmann congratulated Anna Sveins on being elected President of Iceland.", president + "other *"},
		{"Ola Nordmann congratulated Anna Sveins on her re-election as President of Iceland.", president + "head_of_state *"},
		{"Ola Nordmann congratulated Anna Sveins on taking office as President of Iceland.", president + "head_of_state *"},
	} {
		x := read(t, source.Article{Language: "en", URL: "http://en.kremlin.ru/news/1", Published: "2012-11-14", Body: test.text})
		if len(x.Events) != 1 {
			t.Errorf("%s: %d events", test.text, len(x.Events))
			continue
		}
		if d := cmp.Diff([]string{test.want, "RUS | Ola Nordmann |  | head_of_state *"}, people(x.Events[0])); d != "" {
			t.Errorf("%s: %s", test.text, d)
		}
	}
}

// Two who lead one side together are of that side, and its delegation meets somebody of the other.
func TestLedTogether(t *testing.T) {
	x := read(t, source.Article{
		Language: "en", Published: "2024-10-22", URL: "https://www.mea.gov.in/1",
		Body: "The fourth India-Iceland 2+2 Secretary-level Consultations were held in Cholpon-Ata on October 21, 2024. The Indian side was led by Shri Ravi Menon, Joint Secretary in the " +
			"Ministry of External Affairs. The Icelandic side was co-led by Ms. Anna Sveins, Deputy Secretary, and Mr. Jon Jonsson, Director General.\n\n" +
			"The Icelandic delegation also paid a courtesy call on Defence Secretary Shri Girish Nair.",
	})
	got := wholes(x.Events)
	want := [][]string{
		{
			"consultation, in_person, [IND ISL], round 4, 2024-10-21 day explicit, Cholpon-Ata",
			"IND | Ravi Menon | Joint Secretary in the Ministry of External Affairs | director *",
			"ISL | Anna Sveins | Deputy Secretary | deputy_minister *",
			"ISL | Jon Jonsson | Director General | director",
		},
		{
			"meeting, in_person, [IND ISL], 2024-10-21 day explicit, Cholpon-Ata",
			"IND | Girish Nair | Defence Secretary | deputy_minister *",
			"ISL | Anna Sveins | Deputy Secretary | deputy_minister *",
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
