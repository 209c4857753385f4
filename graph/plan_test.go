package graph

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// facts are an article that tells of talks of AZE and CAN.
func facts(article ArticleID, change ...func(*Report)) Facts {
	said := func(quote string) []Span { return []Span{{0, len(quote), quote}} }
	r := told(string(NewAccountID(article, 1)), day, change...)
	r.Article, r.Evidence = article, said("they met")
	country := func(code ActorCode) Actor {
		return Actor{Code: code, Name: string(code), Labels: map[string]string{"en": string(code)}}
	}
	ministry := BodyClaim{ID: "AZE/foreign-ministry", Name: "Ministry of Foreign Affairs", Type: "foreign_ministry", Evidence: said("ministry")}
	again := ministry
	again.Name = "MFA"
	return Facts{
		Article: Article{ID: article, Title: "T", Text: "they met", Extractor: "1", Path: "a.txt"},
		Accounts: []Account{{
			Report: r,
			Parties: []Party{
				{Actor: country("AZE"), Host: true, Basis: BasisText, Evidence: said("they"), Bodies: []BodyClaim{ministry, again}, Officials: []OfficialClaim{
					{ID: "AZE/x", Name: "X Y", Role: "minister", Rank: "minister", Head: true, Body: ministry.ID, Evidence: said("X")},
					{ID: "AZE/x", Name: "X Y", Role: "minister", Rank: "minister", Head: true, Body: "AZE/unheard-of", Evidence: said("X")},
				}},
				{Actor: country("CAN"), Basis: BasisText, Evidence: said("they")},
			},
			Topics: []TopicClaim{
				{Topic: Topic{ID: "trade"}, Broader: []Topic{{ID: "economy"}}, Evidence: said("trade")},
				{Topic: Topic{ID: "nothing said of it"}},
			},
			Mentioned: []ActorClaim{{Actor: country("KAZ"), Evidence: said("they")}, {Actor: country("UZB")}},
			Place:     &PlaceClaim{City: "geonames:1", CityName: "Baku", Written: "Bakou", Country: country("AZE"), Evidence: said("Bakou")},
		}},
	}
}

func placed(r Report, c ConsultationID) Placed { return Placed{r, c} }

func refs(p Plan) []string {
	out := make([]string, len(p.Nodes))
	for i, n := range p.Nodes {
		out[i] = string(n.Label) + " " + n.Key
	}
	return out
}

func ends(p Plan) []string {
	out := make([]string, len(p.Edges))
	for i, e := range p.Edges {
		out[i] = e.From.Key + " " + string(e.Type) + " " + e.To.Key
	}
	return out
}

func TestPlanOfAnArticle(t *testing.T) {
	p := PlanOf([]Facts{facts("a")}, nil, Retracted{}, nil)
	want := []string{
		"Actor AZE", "Actor CAN", "Actor KAZ", "Article a", "Body AZE/foreign-ministry", "City geonames:1",
		"Consultation a#1", "Official AZE/x", "Topic economy", "Topic trade",
	}
	if diff := gocmp.Diff(want, refs(p)); diff != "" {
		t.Errorf("nodes (-want +got); those that nothing said reaches are left out:\n%s", diff)
	}
	wantEnds := []string{
		"AZE/foreign-ministry ACTED_IN a#1", "AZE/foreign-ministry ACTED_IN a#1", // two names of it
		"AZE/x ATTENDED a#1", "AZE/foreign-ministry BELONGS_TO AZE", "trade BROADER economy", "a#1 CONCERNED KAZ",
		"a#1 DISCUSSED trade", "a#1 HELD_IN geonames:1", "geonames:1 IN AZE", "a REPORTS a#1", "AZE/x REPRESENTS AZE",
		"AZE/x SERVES_IN AZE/foreign-ministry", "AZE TOOK_PART_IN a#1", "CAN TOOK_PART_IN a#1",
	}
	got := ends(p)
	slices.Sort(got)
	slices.Sort(wantEnds)
	if diff := gocmp.Diff(wantEnds, got); diff != "" {
		t.Errorf("edges (-want +got):\n%s", diff)
	}
	if len(p.Moves)+len(p.Stale) != 0 {
		t.Errorf("moves %v, stale %v", p.Moves, p.Stale)
	}
	for _, n := range p.Nodes {
		if n.Label == LabelBody && (n.Props["name"] != "Ministry of Foreign Affairs" || !slices.Equal(n.Props["names"].([]string), []string{"MFA", "Ministry of Foreign Affairs"})) {
			t.Errorf("the ministry is called %v of %v", n.Props["name"], n.Props["names"])
		}
		if n.Label == LabelCity && n.Props["name"] != "Baku" {
			t.Errorf("a city of the gazetteer is called %v", n.Props["name"])
		}
	}
}

// Rows are sorted, so that several writers never wait for each other in a circle; every claim quotes.
func TestPlanIsSorted(t *testing.T) {
	p := PlanOf([]Facts{facts("b")}, []Placed{placed(told("a#1", day), "a#1"), placed(told("c#1", day), "a#1"), placed(told("d#1", later), "d#1")}, Retracted{}, nil)
	if !slices.IsSortedFunc(p.Nodes, func(a, b Node) int {
		return cmp.Or(strings.Compare(string(a.Label), string(b.Label)), strings.Compare(a.Key, b.Key))
	}) {
		t.Errorf("nodes: %v", refs(p))
	}
	if !slices.IsSortedFunc(p.Edges, func(a, b Edge) int {
		return cmp.Or(strings.Compare(string(a.Type), string(b.Type)), strings.Compare(a.ID(), b.ID()))
	}) {
		t.Errorf("edges: %v", ends(p))
	}
	for _, e := range p.Edges {
		if quote, _ := e.Props["quote"].(string); e.Type != TypeBroader && (quote == "" || e.Props["article"] != "b" || e.Props["account"] != "b#1") {
			t.Errorf("%s does not say where it is from: %v", e.Type, e.Props)
		}
	}
}

func TestPlanOfSettling(t *testing.T) {
	old := told("b#1", day)
	tests := []struct {
		name    string
		f       Facts
		stands  []Placed
		old     Retracted
		written []string // consultations
		moves   []Move
		stale   []ConsultationID
	}{
		{name: "a new one", f: facts("a"), written: []string{"a#1"}},
		{
			name: "it joins one with a smaller id", f: facts("c"), stands: []Placed{placed(old, "b#1")},
			written: []string{"b#1"},
		},
		{
			name: "it takes one over", f: facts("a"), stands: []Placed{placed(old, "b#1"), placed(told("c#1", day), "b#1")},
			written: []string{"a#1"}, moves: []Move{{"b#1", "b#1", "a#1"}, {"c#1", "b#1", "a#1"}}, stale: []ConsultationID{"b#1"},
		},
		{
			name: "others of its block are not touched", f: facts("a"), stands: []Placed{placed(told("d#1", later), "d#1")},
			written: []string{"a#1"},
		},
		{
			name: "it makes an account that fitted one group fit two", f: facts("c", led("AZE/z")),
			stands:  []Placed{placed(told("a#1", day), "a#1"), placed(told("b#1", day, led("AZE/x")), "a#1")},
			written: []string{"a#1", "b#1", "c#1"}, moves: []Move{{"b#1", "a#1", "b#1"}},
		},
		{
			name: "taken back, it leaves the others their meeting", f: Facts{Article: Article{ID: "a"}},
			stands: []Placed{placed(old, "a#1"), placed(told("c#1", day), "a#1")}, old: Retracted{[]Touch{{old.Block(), day}}, []ConsultationID{"a#1"}, false},
			written: []string{"b#1"}, moves: []Move{{"b#1", "a#1", "b#1"}, {"c#1", "a#1", "b#1"}}, stale: []ConsultationID{"a#1"},
		},
		{
			name: "taken back, it leaves nothing", f: Facts{Article: Article{ID: "a"}}, old: Retracted{[]Touch{{old.Block(), day}}, []ConsultationID{"a#1"}, false},
			stale: []ConsultationID{"a#1"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := PlanOf([]Facts{tt.f}, tt.stands, tt.old, nil)
			var written []string
			for _, n := range p.Nodes {
				if n.Label == LabelConsultation {
					written = append(written, n.Key)
				}
			}
			if diff := gocmp.Diff(tt.written, written); diff != "" {
				t.Errorf("consultations written (-want +got):\n%s", diff)
			}
			if diff := gocmp.Diff(tt.moves, p.Moves); diff != "" {
				t.Errorf("moves (-want +got):\n%s", diff)
			}
			if !slices.Equal(tt.stale, p.Stale) {
				t.Errorf("stale %v, want %v", p.Stale, tt.stale)
			}
		})
	}
}

// An account that nothing in the text says is not stored, and settles nothing.
func TestPlanWithoutEvidence(t *testing.T) {
	f := facts("a")
	f.Accounts[0].Evidence = nil
	p := PlanOf([]Facts{f}, []Placed{placed(told("b#1", day), "b#1")}, Retracted{}, nil)
	if diff := gocmp.Diff([]string{"Article a"}, refs(p)); diff != "" || len(p.Edges)+len(p.Moves) != 0 {
		t.Errorf("it writes %v, %v, %v", refs(p), ends(p), p.Moves)
	}
	if len(f.Accounts) != 1 {
		t.Error("PlanOf changed what it was given")
	}
}
