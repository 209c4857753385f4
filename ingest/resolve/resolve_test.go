package resolve_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/resolve"
)

func ptr[T any](v T) *T { return &v }

// inTwo leaves out labels in other languages than these tests name: a language more breaks none.
var inTwo = cmpopts.IgnoreMapEntries(func(language, _ string) bool { return len(language) == 2 && language != "en" && language != "fr" })

// at is evidence at a place of the text.
func at(start int, quote string) []extract.Span {
	return []extract.Span{{Start: start, End: start + len(quote), Quote: quote}}
}

func inGraph(start int, quote string) []graph.Span {
	return []graph.Span{{Start: start, End: start + len(quote), Quote: quote}}
}

// extraction is one article with one event in which everything is told.
func extraction() extract.Extraction {
	return extract.Extraction{
		Document: extract.Document{
			ID: "sha256:00", Path: ptr("in/a.txt"), Ref: ptr("a"), URL: ptr("https://example.org/a"), Title: ptr("Titre"),
			Publisher: ptr("AZERTAC"), Language: "fr", Published: ptr("2024-05-03"), Text: "Texte.", ReadoutOf: ptr("EU"),
		},
		Events: []extract.Event{{
			ID: "sha256:00#1", Kind: "consultation", Mode: ptr("in_person"), Planned: true, Round: ptr(4),
			Date:  &extract.Date{Start: "2024-05-02", End: "2024-05-03", Precision: "day", Basis: "explicit", Evidence: at(1, "2 et 3 mai")},
			Place: &extract.Place{Name: ptr("Bakou"), Country: ptr("AZE"), Gazetteer: "geonames:587084", Evidence: at(2, "Bakou")},
			Parties: []extract.Party{
				{
					Actor: "EU", Basis: "text", Evidence: at(3, "UE"),
					Bodies: []extract.Body{{ID: "EU/commission/commission", Name: "Commission", Type: "commission", Evidence: at(4, "Commission")}},
					Officials: []extract.Official{
						{ID: "EU/dupin-jeanne", Name: "Jeanne Dupin", Rank: "director", Evidence: at(5, "Dupin")},
						{
							ID: "EU/bergson-iver", Name: "Iver Bergson", Role: ptr("commissaire"), Rank: "minister", Head: true,
							Body: ptr("EU/commission/commission"), Evidence: at(6, "Bergson"),
						},
					},
				},
				{
					Actor: "AZE", Basis: "publisher", Host: true, Evidence: at(7, "consultations"),
					Officials: []extract.Official{{ID: "AZE/aliyar-sevil", Name: "Sevil Aliyar", Rank: "deputy_minister", Head: true, Evidence: at(8, "Aliyar")}},
				},
			},
			Topics:    []extract.Topic{{ID: "oil-and-gas", Evidence: at(9, "pétrole")}, {ID: "cop31", Evidence: at(10, "COP31")}},
			Mentioned: []extract.Mention{{Actor: "GEO", Evidence: at(11, "Géorgie")}},
			Evidence:  at(0, "Des consultations"),
		}},
	}
}

func TestArticle(t *testing.T) {
	want := graph.Article{
		ID: "sha256:00", Title: "Titre", URL: "https://example.org/a", Publisher: "AZERTAC", ReadoutOf: "org:EU",
		Language: "fr", Published: "2024-05-03", Text: "Texte.", Path: "in/a.txt", Extractor: extract.Version,
	}
	if d := cmp.Diff(want, resolve.Facts(extraction()).Article, inTwo); d != "" {
		t.Error(d)
	}
}

// An article without an event is an article still.
func TestArticleWithoutEvent(t *testing.T) {
	f := resolve.Facts(extract.Extraction{Document: extract.Document{ID: "sha256:00", Language: "fr", Text: "Texte."}})
	want := graph.Facts{Article: graph.Article{ID: "sha256:00", Language: "fr", Text: "Texte.", Extractor: extract.Version}}
	if d := cmp.Diff(want, f, inTwo); d != "" {
		t.Error(d)
	}
}

func TestReport(t *testing.T) {
	want := graph.Report{
		Account: "sha256:00#1", Article: "sha256:00", Publisher: "AZERTAC", Kind: graph.KindConsultation, Mode: graph.ModeInPerson,
		Round: 4, Planned: true,
		Date: &graph.Dating{
			Start: "2024-05-02", End: "2024-05-03", Precision: graph.PrecisionDay, Basis: graph.BasisExplicit, Evidence: inGraph(1, "2 et 3 mai"),
		},
		Actors: []graph.ActorCode{"AZE", "org:EU"}, Sides: "Azerbaijan – European Union",
		Heads: []graph.Head{
			{Actor: "AZE", Official: graph.NewOfficialID("AZE", "Sevil Aliyar"), Rank: "deputy_minister"},
			{Actor: "org:EU", Official: graph.NewOfficialID("org:EU", "Iver Bergson"), Rank: "minister"},
		},
		Venue: "AZE", Evidence: inGraph(0, "Des consultations"),
	}
	accounts := resolve.Facts(extraction()).Accounts
	if len(accounts) != 1 {
		t.Fatalf("%d accounts, want 1", len(accounts))
	}
	if d := cmp.Diff(want, accounts[0].Report, inTwo); d != "" {
		t.Error(d)
	}
}

func TestParties(t *testing.T) {
	want := []graph.Party{
		{
			Actor: actor("org:EU", "European Union", "Union européenne"), Basis: graph.BasisText, Evidence: inGraph(3, "UE"),
			Bodies: []graph.BodyClaim{{ID: "org:EU/commission/commission", Name: "Commission", Type: graph.BodyType("commission"), Evidence: inGraph(4, "Commission")}},
			Officials: []graph.OfficialClaim{
				{ID: graph.NewOfficialID("org:EU", "Jeanne Dupin"), Name: "Jeanne Dupin", Rank: "director", Evidence: inGraph(5, "Dupin")},
				{
					ID: graph.NewOfficialID("org:EU", "Iver Bergson"), Name: "Iver Bergson", Role: "commissaire", Rank: "minister", Head: true,
					Body: "org:EU/commission/commission", Evidence: inGraph(6, "Bergson"),
				},
			},
		},
		{
			Actor: actor("AZE", "Azerbaijan", "Azerbaïdjan"), Host: true, Basis: graph.BasisPublisher, Evidence: inGraph(7, "consultations"),
			Officials: []graph.OfficialClaim{{
				ID: graph.NewOfficialID("AZE", "Sevil Aliyar"), Name: "Sevil Aliyar", Rank: "deputy_minister", Head: true, Evidence: inGraph(8, "Aliyar"),
			}},
		},
	}
	if d := cmp.Diff(want, resolve.Facts(extraction()).Accounts[0].Parties, inTwo); d != "" {
		t.Error(d)
	}
}

func actor(code graph.ActorCode, english, french string) graph.Actor {
	return graph.Actor{Code: code, Name: english, Labels: map[string]string{"en": english, "fr": french}}
}

func TestTopicsAndMentioned(t *testing.T) {
	a := resolve.Facts(extraction()).Accounts[0]
	topic := func(id graph.TopicID, english, french string) graph.Topic {
		return graph.Topic{ID: id, Name: english, Labels: map[string]string{"en": english, "fr": french}}
	}
	want := []graph.TopicClaim{
		{Topic: topic("oil-and-gas", "Oil and gas", "Pétrole et gaz"), Broader: []graph.Topic{topic("energy", "Energy", "Énergie")}, Evidence: inGraph(9, "pétrole")},
		{Topic: topic("cop31", "COP31", "COP31"), Broader: []graph.Topic{topic("climate-change", "Climate change", "Changement climatique")}, Evidence: inGraph(10, "COP31")},
	}
	if d := cmp.Diff(want, a.Topics, inTwo); d != "" {
		t.Error(d)
	}
	third := []graph.ActorClaim{{Actor: actor("GEO", "Georgia", "Géorgie"), Evidence: inGraph(11, "Géorgie")}}
	if d := cmp.Diff(third, a.Mentioned, inTwo); d != "" {
		t.Error(d)
	}
}

func TestPlace(t *testing.T) {
	for _, test := range []struct {
		name  string
		place *extract.Place
		want  *graph.PlaceClaim
		venue graph.ActorCode
	}{
		{"none", nil, nil, ""},
		{
			"a city of the gazetteer, by its name there",
			&extract.Place{Name: ptr("Bakou"), Country: ptr("AZE"), Gazetteer: "geonames:587084", Evidence: at(2, "Bakou")},
			&graph.PlaceClaim{
				City: "geonames:587084", CityName: "Baku", Written: "Bakou", Country: actor("AZE", "Azerbaijan", "Azerbaïdjan"), Evidence: inGraph(2, "Bakou"),
			}, "AZE",
		},
		{
			"a city that is not in it, by its country and folded name",
			&extract.Place{Name: ptr("Grand-Bassam d'Été"), Country: ptr("CIV"), Evidence: at(2, "Bassam")},
			&graph.PlaceClaim{
				City: graph.NewCityID("", "CIV", "Grand-Bassam d'Été"), CityName: "Grand-Bassam d'Été", Written: "Grand-Bassam d'Été",
				Country:  graph.Actor{Code: "CIV", Name: "Ivory Coast", Labels: map[string]string{"en": "Côte d'Ivoire", "fr": "Côte d'Ivoire"}},
				Evidence: inGraph(2, "Bassam"),
			}, "CIV",
		},
		{
			"a country alone", &extract.Place{Country: ptr("AZE"), Evidence: at(2, "Azerbaïdjan")},
			&graph.PlaceClaim{Country: actor("AZE", "Azerbaijan", "Azerbaïdjan"), Evidence: inGraph(2, "Azerbaïdjan")}, "AZE",
		},
		{"no country", &extract.Place{Name: ptr("Bakou"), Evidence: at(2, "Bakou")}, nil, ""},
		{"no evidence", &extract.Place{Name: ptr("Bakou"), Country: ptr("AZE")}, nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := extraction()
			x.Events[0].Place = test.place
			a := resolve.Facts(x).Accounts[0]
			if d := cmp.Diff(test.want, a.Place, inTwo); d != "" {
				t.Error(d)
			}
			if a.Venue != test.venue {
				t.Errorf("venue %q, want %q", a.Venue, test.venue)
			}
		})
	}
}

// What is not told stays open, and what quotes nothing is left out.
func TestLeftOut(t *testing.T) {
	x := extraction()
	e := &x.Events[0]
	e.Mode, e.Round, e.Date, e.MonthDay = nil, nil, nil, ptr("--05-02")
	e.Parties[1].Evidence = nil
	e.Topics = []extract.Topic{{ID: "energy"}, {ID: "weather", Evidence: at(1, "pluie")}}
	e.Mentioned[0].Evidence = nil
	a := resolve.Facts(x).Accounts[0]
	if a.Mode != "" || a.Round != 0 || a.Date != nil || a.MonthDay != "--05-02" {
		t.Errorf("report %+v", a.Report)
	}
	if d := cmp.Diff([]graph.ActorCode{"org:EU"}, a.Actors); d != "" {
		t.Errorf("actors: %s", d)
	}
	if len(a.Parties) != 1 || len(a.Topics) != 0 || len(a.Mentioned) != 0 {
		t.Errorf("%d parties, topics %v, mentioned %v", len(a.Parties), a.Topics, a.Mentioned)
	}
}

// Accounts are numbered in the order of the events, and a side without a head has none.
func TestAccounts(t *testing.T) {
	x := extraction()
	second := extraction().Events[0]
	second.Parties[0].Officials = nil
	x.Events = append(x.Events, second)
	var ids []graph.AccountID
	var heads []int
	for _, a := range resolve.Facts(x).Accounts {
		ids, heads = append(ids, a.Account), append(heads, len(a.Heads))
	}
	if d := cmp.Diff([]graph.AccountID{"sha256:00#1", "sha256:00#2"}, ids); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]int{2, 1}, heads); d != "" {
		t.Error(d)
	}
}

// A code that the lexicon does not know names itself.
func TestUnknownActor(t *testing.T) {
	x := extraction()
	x.Events[0].Mentioned = []extract.Mention{{Actor: "ZZZ", Evidence: at(1, "Z")}}
	want := graph.Actor{Code: "ZZZ", Name: "ZZZ", Labels: map[string]string{"en": "ZZZ"}}
	if d := cmp.Diff(want, resolve.Facts(x).Accounts[0].Mentioned[0].Actor, inTwo); d != "" {
		t.Error(d)
	}
}

// A state whose code is the abbreviation of an organization too stays a state.
func TestNamibia(t *testing.T) {
	x := extraction()
	x.Events[0].Mentioned = []extract.Mention{{Actor: "NAM", Evidence: at(1, "Namibie")}}
	if d := cmp.Diff(actor("NAM", "Namibia", "Namibie"), resolve.Facts(x).Accounts[0].Mentioned[0].Actor, inTwo); d != "" {
		t.Error(d)
	}
}
