package resolve_test

import (
	"slices"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/resolve"
)

// told is what one article says of a call between a Russian and an Azerbaijani minister.
func told(article, publisher, language, russian, azerbaijani string) extract.Extraction {
	official := func(actor, name string) extract.Party {
		return extract.Party{Actor: actor, Basis: "text", Evidence: at(0, "Talks"), Officials: []extract.Official{
			{Name: name, Rank: "minister", Head: true, Evidence: at(0, name)},
		}}
	}
	return extract.Extraction{
		Document: extract.Document{ID: article, Publisher: ptr(publisher), Language: language, Text: "Talks"},
		Events: []extract.Event{{
			Kind: "meeting", Mode: ptr("in_person"),
			Date:     &extract.Date{Start: "2025-03-04", End: "2025-03-04", Precision: "day", Basis: "explicit", Evidence: at(0, "Talks")},
			Parties:  []extract.Party{official("RUS", russian), official("AZE", azerbaijani)},
			Evidence: at(0, "Talks"),
		}},
	}
}

// One meeting told in six languages, in the cases of Russian and by the transliterations of each, is one
// consultation of two officials.
func TestOneMeetingInSixLanguages(t *testing.T) {
	var reports []graph.Report
	officials := map[graph.OfficialID][]string{}
	for _, x := range []extract.Extraction{
		told("sha256:fr", "AZERTAC", "fr", "Sergueï Beliaïev", "Elnour Djafarov"),
		told("sha256:en", "APA", "en", "Sergey Belyayev", "Elnur Jafarov"),
		told("sha256:ru", "TASS", "ru", "Сергеем Беляевым", "Эльнур Джафаров"),
		told("sha256:ru2", "Trend", "ru", "Сергей Викторович Беляев", "Эльнуром Джафаровым"),
		told("sha256:de", "DPA", "de", "Sergej Beljajew", "Elnur Dschafarow"),
		told("sha256:es", "EFE", "es", "Serguéi Beliáyev", "Elnur Dzhafárov"),
		told("sha256:az", "Report", "az", "Sergey Belyayev", "Elnur Cəfərov"),
	} {
		for _, a := range resolve.Facts(x).Accounts {
			reports = append(reports, a.Report)
			for _, p := range a.Parties {
				for _, o := range p.Officials {
					officials[o.ID] = append(officials[o.ID], o.Name)
				}
			}
		}
	}
	if len(officials) != 2 {
		t.Errorf("%d officials, want 2: %v", len(officials), officials)
	}
	settled := graph.Settle(reports)
	if len(settled) != 1 || len(settled[0].Accounts) != 7 {
		t.Errorf("%d consultations, want 1 of 7 accounts: %+v", len(settled), settled)
	}
}

// A brother, a sister and a predecessor are others; so are their meetings.
func TestMeetingsOfNamesakes(t *testing.T) {
	var reports []graph.Report
	for n, name := range []string{"Сергеем Беляевым", "Алексеем Беляевым", "Марией Беляевой", "Мария Беляева"} {
		x := told("sha256:"+string(rune('a'+n)), "TASS", "ru", name, "Эльнур Джафаров")
		reports = append(reports, resolve.Facts(x).Accounts[0].Report)
	}
	var sizes []int
	for _, c := range graph.Settle(reports) {
		sizes = append(sizes, len(c.Accounts))
	}
	slices.Sort(sizes)
	if !slices.Equal(sizes, []int{1, 1, 2}) {
		t.Errorf("accounts by consultation: %v, want 1, 1 and the woman's 2", sizes)
	}
}

// A person called as a country is no country: the id of an official has its actor before a slash, that
// of a country has none.
func TestNamedAsACountry(t *testing.T) {
	x := told("sha256:a", "APA", "en", "Georgia", "Jordan")
	for _, p := range resolve.Facts(x).Accounts[0].Parties {
		for _, o := range p.Officials {
			if string(o.ID) == string(p.Actor.Code) || o.ID != graph.NewOfficialID(p.Actor.Code, o.Name) {
				t.Errorf("official %q of %q", o.ID, p.Actor.Code)
			}
		}
	}
}
