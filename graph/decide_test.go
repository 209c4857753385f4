package graph

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const decidedText = "Ann Bell of Norway met Carlo Dini of Italy in Oslo on 3 May.\nLater Ann Bell telephoned Eva Fox of Austria. They discussed energy. They discussed energy."

func quoted(t *testing.T, quote string) []Span {
	t.Helper()
	at := strings.Index(decidedText, quote)
	if at < 0 {
		t.Fatalf("%q is not in the text", quote)
	}
	return []Span{{at, at + len(quote), quote}}
}

// decidable is an article with a meeting and a call.
func decidable(t *testing.T) Facts {
	t.Helper()
	official := func(actor ActorCode, name string) Party {
		return Party{
			Actor: Actor{Code: actor, Name: string(actor)}, Basis: BasisText, Evidence: quoted(t, name),
			Officials: []OfficialClaim{{ID: NewOfficialID(actor, name), Name: name, Role: "minister", Rank: "minister", Head: true, Evidence: quoted(t, name)}},
		}
	}
	f := Facts{Article: Article{ID: "a", URL: "https://gazette.example/1", Text: decidedText}}
	for i, e := range []struct {
		quote, other string
		actor        ActorCode
	}{{"met", "Carlo Dini", "ITA"}, {"telephoned", "Eva Fox", "AUT"}} {
		a := Account{Report: Report{Account: NewAccountID("a", i+1), Article: "a", Kind: KindMeeting, Evidence: quoted(t, e.quote)}}
		a.Parties = []Party{official("NOR", "Ann Bell"), official(e.actor, e.other)}
		a.lead()
		f.Accounts = append(f.Accounts, a)
	}
	f.Accounts[0].Place = &PlaceClaim{City: "NOR/oslo", Country: Actor{Code: "NOR"}, Evidence: quoted(t, "Oslo")}
	f.Accounts[0].Venue = "NOR"
	f.Accounts[0].Date = &Dating{Start: "2025-05-03", End: "2025-05-03", Precision: PrecisionDay, Basis: BasisContext, Evidence: quoted(t, "3 May")}
	f.Accounts[1].Topics = []TopicClaim{{Topic: Topic{ID: "energy"}, Evidence: quoted(t, "energy")}}
	return f
}

func decisions(t *testing.T, list ...Decision) *Decisions {
	t.Helper()
	for i := range list {
		list[i].Line = i + 1
	}
	d, err := NewDecisions("text", list)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (f Facts) attendants() []string {
	var out []string
	for _, a := range f.Accounts {
		for _, p := range a.Parties {
			for _, o := range p.Officials {
				out = append(out, string(o.ID))
			}
		}
	}
	return out
}

func TestOfficialsDecided(t *testing.T) {
	ann, abe := NamedOfficial{Actor: "NOR", Name: "Ann Bell"}, NamedOfficial{Actor: "NOR", Name: "Abe  Crane Bell"}
	carlo := NamedOfficial{Actor: "ITA", Name: "Carlo Dini"}
	here := ann
	here.Articles = []string{"https://gazette.example/1"}
	elsewhere := ann
	elsewhere.Articles = []string{"b"}
	for name, tt := range map[string]struct {
		d    []Decision
		want []string // of the meeting
	}{
		"nothing":                    {nil, nil},
		"one under the fullest name": {[]Decision{{Kind: SameOfficial, Officials: []NamedOfficial{abe, ann}}}, []string{"NOR/abe-bel", ""}},
		"of two actors":              {[]Decision{{Kind: SameOfficial, Officials: []NamedOfficial{ann, carlo}}}, []string{"one", "one"}},
		"a spelling":                 {[]Decision{{Kind: SpellingOf, Officials: []NamedOfficial{ann, {Actor: "NOR", Name: "Beth Bell"}}}}, []string{"NOR/bel-bet", ""}},
		"spellings in a row": {[]Decision{
			{Kind: SpellingOf, Officials: []NamedOfficial{ann, {Actor: "NOR", Name: "Beth Bell"}}},
			{Kind: SpellingOf, Officials: []NamedOfficial{{Actor: "NOR", Name: "Beth Bell"}, {Actor: "NOR", Name: "Cora Bell"}}},
		}, []string{"NOR/bel-kora", ""}},
		"a spelling of another article": {[]Decision{{Kind: SpellingOf, Officials: []NamedOfficial{elsewhere, {Actor: "NOR", Name: "Beth Bell"}}}}, nil},
		"another one in this article":   {[]Decision{{Kind: DifferentOfficials, Officials: []NamedOfficial{ann, here}}}, []string{"~", ""}},
		"another one in other articles": {[]Decision{{Kind: DifferentOfficials, Officials: []NamedOfficial{ann, elsewhere}}}, nil},
		"another one, who is a third": {[]Decision{
			{Kind: DifferentOfficials, Officials: []NamedOfficial{ann, here}},
			{Kind: SameOfficial, Officials: []NamedOfficial{here, carlo}},
		}, []string{"one", "one"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := decidable(t)
			plain := f.attendants()
			got := decisions(t, tt.d...).Apply(f).attendants()
			if after := f.attendants(); !slices.Equal(plain, after) {
				t.Errorf("the facts given were changed: %v", after)
			}
			if tt.want == nil {
				if !slices.Equal(plain, got) {
					t.Errorf("got %v, want %v", got, plain)
				}
				return
			}
			if tt.want[0] == "one" {
				if got[0] != got[1] {
					t.Errorf("got %v, want one official", got)
				}
				return
			}
			for i, want := range tt.want {
				if want != "" && (got[i] == plain[i] || !strings.Contains(got[i], want)) {
					t.Errorf("official %d is %s, want %s (before: %s)", i, got[i], want, plain[i])
				}
			}
		})
	}
}

func TestHeadsDecided(t *testing.T) {
	ann, beth := NamedOfficial{Actor: "NOR", Name: "Ann Bell"}, NamedOfficial{Actor: "NOR", Name: "Beth Bell"}
	f := decisions(t, Decision{Kind: SpellingOf, Officials: []NamedOfficial{ann, beth}}).Apply(decidable(t))
	want := []Head{{Actor: "ITA", Official: NewOfficialID("ITA", "Carlo Dini"), Rank: "minister"}, {Actor: "NOR", Official: NewOfficialID("NOR", "Beth Bell"), Rank: "minister"}}
	if diff := cmp.Diff(want, f.Accounts[0].Heads); diff != "" {
		t.Errorf("heads (-want +got):\n%s", diff)
	}
}

func TestWrongFacts(t *testing.T) {
	for _, tt := range []struct {
		fact  FactKind
		value string
		quote string
		gone  func(Facts) bool
	}{
		{FactEvent, "", "Ann Bell of Norway met", func(f Facts) bool { return len(f.Accounts) == 1 && f.Accounts[0].Account == "a#2" }},
		{FactParty, "ITA", "met", func(f Facts) bool {
			return len(f.Accounts[0].Parties) == 1 && len(f.Accounts[0].Heads) == 1 && f.Accounts[0].Sides == "NOR"
		}},
		{FactOfficial, "Carlo  Dini", "met Carlo", func(f Facts) bool {
			return len(f.Accounts[0].Parties[1].Officials) == 0 && len(f.Accounts[0].Heads) == 1
		}},
		{FactHead, "Carlo Dini", "met Carlo", func(f Facts) bool {
			return !f.Accounts[0].Parties[1].Officials[0].Head && len(f.Accounts[0].Heads) == 1
		}},
		{FactRole, "minister", "met Carlo", func(f Facts) bool {
			o := f.Accounts[0].Parties[1].Officials[0]
			return o.Role == "" && o.Rank == "other"
		}},
		{FactPlace, "", "in Oslo", func(f Facts) bool { return f.Accounts[0].Place == nil && f.Accounts[0].Venue == "" }},
		{FactDate, "", "3 May", func(f Facts) bool { return f.Accounts[0].Date == nil }},
		{FactTopic, "energy", "telephoned Eva Fox", func(f Facts) bool { return len(f.Accounts[1].Topics) == 0 }},
	} {
		t.Run(string(tt.fact), func(t *testing.T) {
			f := decidable(t)
			if tt.gone(f) {
				t.Fatal("it is gone before")
			}
			d := decisions(t, Decision{Kind: WrongFact, Fact: tt.fact, Value: tt.value, Accounts: []NamedAccount{{"a", tt.quote}}})
			if unknown := d.Check(f); len(unknown) > 0 {
				t.Errorf("not found: %v", unknown[0])
			}
			if !tt.gone(d.Apply(f)) {
				t.Errorf("it is not gone: %+v", d.Apply(f).Accounts)
			}
			if tt.gone(f) {
				t.Error("the facts given were changed")
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	wrong := func(fact FactKind, value, quote string) Decision {
		return Decision{Kind: WrongFact, Fact: fact, Value: value, Accounts: []NamedAccount{{"https://gazette.example/1", quote}}}
	}
	for what, one := range map[string]Decision{
		"does not stand":     wrong(FactDate, "", "in Paris"),
		"stands twice":       wrong(FactDate, "", "They discussed energy."),
		"no event is told":   wrong(FactDate, "", "Later"),
		"several events":     wrong(FactDate, "", "3 May. Later Ann Bell telephoned"),
		"tells no such date": wrong(FactDate, "", "telephoned"),
		"is called":          {Kind: SpellingOf, Officials: []NamedOfficial{{"NOR", "Nobody", []string{"a"}}, {"NOR", "Ann Bell", nil}}},
	} {
		got := decisions(t, one).Check(decidable(t))
		if len(got) != 1 || !strings.Contains(got[0].What, what) || got[0].Line != 1 {
			t.Errorf("%s: got %v", what, got)
		}
	}
	if got := decisions(t, Decision{Kind: WrongFact, Fact: FactDate, Accounts: []NamedAccount{{"b", "in Paris"}}}).Check(decidable(t)); len(got) > 0 {
		t.Errorf("another article: %v", got)
	}
}

// TestQuoted checks that what an account is called by finds it.
func TestQuoted(t *testing.T) {
	f := decidable(t)
	for i, a := range f.Accounts {
		quote, ok := f.Quoted(a.Account)
		if at, err := f.find(NamedAccount{"a", quote}); !ok || err != nil || at != i {
			t.Errorf("%s is called by %q: %d, %v", a.Account, quote, at, err)
		}
	}
	if quote, ok := f.Quoted("b#1"); ok {
		t.Errorf("an account that is not there is called by %q", quote)
	}
}

// TestChanged: a new decision may give another meaning to one that stood there before.
func TestChanged(t *testing.T) {
	name := func(s string) NamedOfficial { return NamedOfficial{Actor: "AZE", Name: s} }
	apart := Decision{Kind: DifferentOfficials, Officials: []NamedOfficial{name("Parviz Shahverdiyev"), name("Samir Veliyev")}}
	before := decisions(t, apart)
	after := decisions(t, apart, Decision{Kind: SpellingOf, Officials: []NamedOfficial{name("Parviz Shahverdiyev"), name("Veliyev")}})
	officials, _ := after.changed(before)
	for _, want := range []OfficialID{NewOfficialID("AZE", "Samir Veliyev"), NewOfficialID("AZE", "Parviz Shahverdiyev")} {
		if !slices.Contains(officials, want) {
			t.Errorf("%s is not concerned: %v", want, officials)
		}
	}
}
