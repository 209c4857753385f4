package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// A palace's read-out names its own master by the bare name, not always at the verb of meeting.
func TestMaster(t *testing.T) {
	for _, test := range []struct {
		name, title, text, want string
		sides                   int
	}{
		{
			"says his part", "Meeting with President of Iceland Anna Sveins",
			"The meeting took place on the sidelines of the summit in Bergen. The two heads of state talked about trade. Ola Nordmann, for his part, confirmed the invitation. " +
				"The meeting was attended on the Russian side by Foreign Minister Petr Filin.",
			"RUS | Ola Nordmann | heads of state | head_of_state *", 2,
		},
		{
			"before the others of a list", "Meeting of leaders",
			"Ola Nordmann, President of Iceland Anna Sveins and President of Estonia Jaan Tamm held a trilateral meeting in Bergen.",
			"RUS | Ola Nordmann |  | head_of_state *", 3,
		},
		{
			"beside the guest", "Talks with King Harald of Norway",
			"Ola Nordmann and His Majesty Harald discussed fishing at their meeting.",
			"RUS | Ola Nordmann |  | head_of_state *", 2,
		},
		{
			"between the two", "Russian-Icelandic talks",
			"The talks between Ola Nordmann and President of Iceland Anna Sveins in Bergen resulted in the signing of two documents.",
			"RUS | Ola Nordmann |  | head_of_state *", 2,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: "http://en.kremlin.ru/news/1", Published: "2022-11-14", Title: test.title, Body: test.text})
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want 1", len(x.Events))
			}
			if got := people(x.Events[0]); len(x.Events[0].Parties) != test.sides || !slices.Contains(got, test.want) {
				t.Errorf("%d sides with %q, want %d with %q", len(x.Events[0].Parties), got, test.sides, test.want)
			}
		})
	}
}

// What palaces and ministries write, and what is read from it.
func TestManners(t *testing.T) {
	const palace, ministry = "http://en.kremlin.ru/news/1", "https://www.mea.gov.in/press"
	for _, test := range []struct {
		name, url, title, text string
		want                   []string // kind, sides, day, place of each event
	}{
		{
			"the verb of the title", palace, "President Ola Nordmann received Icelandic Foreign Minister Anna Sveins",
			"The meeting focused on the President’s coming trip to Reykjavik. Ola Nordmann noted that the political dialogue with Iceland had become more substantial.",
			[]string{"meeting, in_person, [ISL RUS], 2022-11-14 day published"},
		},
		{
			"welcomed to a city", palace, "Meeting with President of Iceland Anna Sveins",
			"Ola Nordmann met with President of Iceland Anna Sveins. President of Russia Ola Nordmann: Madam President, it is a pleasure to see you in Sochi. " +
				"President of Iceland Anna Sveins: Thank you. We hope to see you in Reykjavik.",
			[]string{"meeting, in_person, [ISL RUS], 2022-11-14 day published, Sochi"},
		},
		{
			"a visit is its meetings", ministry, "Visit of Foreign Minister of Iceland to India (November 12-14, 2022)",
			"The Minister for Foreign Affairs of Iceland, H.E. Ms. Anna Sveins, paid an official visit to India from 12-14 November 2022. External Affairs Minister Dr. Ravi Menon held talks with " +
				"the visiting dignitary in New Delhi on 13 November.",
			[]string{"meeting, in_person, [IND ISL], 2022-11-13 day explicit, New Delhi"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: test.url, Published: "2022-11-14", Title: test.title, Body: test.text})
			var got []string
			for _, e := range x.Events {
				got = append(got, whole(e)[0])
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// A little word with a capital between a title and a name is a surname.
func TestLittleSurname(t *testing.T) {
	x := read(t, source.Article{Language: "en", URL: "https://www.fmprc.gov.cn/eng/1", Published: "2022-11-14", Body: "Minister of Foreign Affairs He Wenzhi met with Foreign Minister of Iceland Anna Sveins in Beijing."})
	if len(x.Events) != 1 || !slices.Contains(people(x.Events[0]), "CHN | He Wenzhi | Minister of Foreign Affairs | minister *") {
		t.Errorf("%v", x.Events)
	}
}

// The chair of an organization is a minister somewhere too; in its own read-out they act for it.
func TestChairOfOrganization(t *testing.T) {
	x := read(t, source.Article{
		Language: "en", URL: "https://www.osce.org/cio/1", Published: "2013-02-12", Title: "OSCE Chairperson-in-Office Ola Nordmann visits Iceland",
		Body: "The OSCE Chairperson-in-Office, the Norwegian Foreign Minister Ola Nordmann, today held talks with Icelandic Prime Minister Anna Sveins in Reykjavik.",
	})
	if len(x.Events) != 1 || !slices.Contains(people(x.Events[0]), "OSCE | Ola Nordmann | OSCE Chairperson-in-Office | organization_head *") {
		t.Errorf("%v", x.Events)
	}
}
