package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told makes a report for tests: by account id, day (ISO, or empty) and what else differs.
func told(id, day string, change ...func(*Report)) Report {
	r := Report{
		Account: AccountID(id), Article: ArticleID(id), Publisher: "publisher of " + id, Kind: KindConsultation,
		Actors: []ActorCode{"AZE", "CAN"}, Sides: "Azerbaijan – Canada",
	}
	if day != "" {
		r.Date = &Dating{Start: day, End: day, Precision: PrecisionDay, Basis: BasisExplicit}
	}
	for _, c := range change {
		c(&r)
	}
	return r
}

// led names heads, as "AZE/x".
func led(heads ...string) func(*Report) {
	return func(r *Report) {
		for _, h := range heads {
			actor, _, _ := strings.Cut(h, "/")
			r.Heads = append(r.Heads, Head{Actor: ActorCode(actor), Official: OfficialID(h)})
		}
	}
}

// ranked gives the heads their rank, or tells an office of AZE without a name.
func ranked(rank Rank) func(*Report) {
	return func(r *Report) {
		for i := range r.Heads {
			r.Heads[i].Rank = rank
		}
		if len(r.Heads) == 0 {
			r.Heads = []Head{{Actor: "AZE", Rank: rank}}
		}
	}
}

func published(r *Report)               { r.Date.Basis = BasisPublished }
func planned(r *Report)                 { r.Planned = true }
func round(n int) func(*Report)         { return func(r *Report) { r.Round = n } }
func kind(k Kind) func(*Report)         { return func(r *Report) { r.Kind = k } }
func mode(m Mode) func(*Report)         { return func(r *Report) { r.Mode = m } }
func by(publisher string) func(*Report) { return func(r *Report) { r.Publisher = publisher } }
func until(day string) func(*Report)    { return func(r *Report) { r.Date.End = day } }
func sides(codes ...ActorCode) func(*Report) {
	return func(r *Report) { r.Actors = codes }
}

func known(p Precision, start, end string) func(*Report) {
	return func(r *Report) {
		r.Date = &Dating{Start: start, End: end, Precision: p, Basis: BasisContext}
	}
}

// partition is the accounts of each consultation, "a b" and "c".
func partition(cs []Consultation) []string {
	out := make([]string, len(cs))
	for i, c := range cs {
		ids := make([]string, len(c.Accounts))
		for j, a := range c.Accounts {
			ids[j] = string(a)
		}
		out[i] = strings.Join(ids, " ")
	}
	return out
}

const day, next, later = "2025-06-10", "2025-06-11", "2025-06-24"

func TestSettle(t *testing.T) {
	tests := []struct {
		name    string
		reports []Report
		want    []string
	}{
		{"nothing", nil, []string{}},
		{"one", []Report{told("a", day)}, []string{"a"}},
		{"two read-outs of one meeting", []Report{told("a", day, led("AZE/x", "CAN/y")), told("b", day, led("AZE/x", "CAN/y"))}, []string{"a b"}},
		{"two weeks apart", []Report{told("a", day, led("AZE/x")), told("b", later, led("AZE/x"))}, []string{"a", "b"}},
		{"other people on one day", []Report{told("a", day, led("AZE/x")), told("b", day, led("AZE/z"))}, []string{"a", "b"}},
		{"other rounds on one day", []Report{told("a", day, round(1)), told("b", day, round(2))}, []string{"a", "b"}},
		{"one names nobody", []Report{told("a", day, led("AZE/x")), told("b", day)}, []string{"a b"}},
		{"one names fewer", []Report{told("a", day, led("AZE/x", "CAN/y")), told("b", day, led("CAN/y"))}, []string{"a b"}},
		{"each side's read-out names its own head", []Report{told("a", day, led("AZE/x")), told("b", day, led("CAN/y"))}, []string{"a b"}},
		{"one names the heads, another the round", []Report{told("a", day, led("AZE/x")), told("b", day, round(5))}, []string{"a b"}},
		{"one that names fewer fits two", []Report{told("a", day, led("AZE/x")), told("b", day, led("AZE/z")), told("c", day)}, []string{"a", "b", "c"}},
		{"one that names another side's head fits two", []Report{told("a", day, led("AZE/x")), told("b", day, led("AZE/z")), told("c", day, led("CAN/y"))}, []string{"a", "b", "c"}},
		{"one that names fewer fits one of two", []Report{told("a", day, led("AZE/x", "CAN/y")), told("b", day, led("AZE/z")), told("c", day, led("CAN/y"))}, []string{"a c", "b"}},
		{"a surname alone", []Report{told("a", day, led("AZE/x-y", "CAN/z")), told("b", day, led("AZE/y", "CAN/z"))}, []string{"a b"}},
		{"a second surname", []Report{told("a", day, led("AZE/x-y")), told("b", day, led("AZE/w-x-y")), told("c", day, led("AZE/y"))}, []string{"a b c"}},
		{"a surname alone fits two", []Report{told("a", day, led("AZE/x-y")), told("b", day, led("AZE/w-y")), told("c", day, led("AZE/y"))}, []string{"a", "b", "c"}},
		{"a surname alone fits one of two by the other side", []Report{
			told("a", day, led("AZE/x-y", "CAN/v")), told("b", day, led("AZE/w-y", "CAN/u")), told("c", day, led("AZE/y", "CAN/u")),
		}, []string{"a", "b c"}},
		{"each side gives its own in full", []Report{told("a", day, led("AZE/x-y", "CAN/z")), told("b", day, led("AZE/y", "CAN/w-z"))}, []string{"a b"}},
		{"an office alone", []Report{told("a", day, led("AZE/x"), ranked("minister")), told("b", day, ranked("minister"))}, []string{"a b"}},
		{"an office of another rank", []Report{told("a", day, led("AZE/x"), ranked("deputy_minister")), told("b", day, ranked("minister"))}, []string{"a", "b"}},
		{"an office of one of two ranks", []Report{
			told("a", day, led("AZE/x"), ranked("deputy_minister")), told("b", day, led("AZE/z"), ranked("minister")), told("c", day, ranked("minister")),
		}, []string{"a", "b c"}},
		{"two texts give one official two ranks", []Report{
			told("a", day, led("AZE/x"), ranked("director")), told("b", day, led("AZE/x"), ranked("deputy_minister")), told("c", day, ranked("director")),
		}, []string{"a b c"}},
		{"two offices alone", []Report{told("a", day, ranked("minister")), told("b", day, ranked("deputy_minister"))}, []string{"a", "b"}},
		{"an office and a name without a rank", []Report{told("a", day, led("AZE/x")), told("b", day, ranked("minister"))}, []string{"a b"}},
		{"an office of another rank the morning after", []Report{
			told("a", day, led("AZE/x"), ranked("deputy_minister")), told("b", next, published, ranked("minister")),
		}, []string{"a", "b"}},
		{"one word in common", []Report{told("a", day, led("AZE/x-y")), told("b", day, led("AZE/w-y"))}, []string{"a", "b"}},
		{"a surname alone the morning after", []Report{told("a", day, led("AZE/x-y")), told("b", next, published, led("AZE/y"))}, []string{"a b"}},
		{"undated ones never merge", []Report{told("a", "", led("AZE/x")), told("b", "", led("AZE/x")), told("c", day, led("AZE/x"))}, []string{"a", "b", "c"}},
		{"planned apart from held", []Report{told("a", day), told("b", day, planned)}, []string{"a", "b"}},
		{"a call apart from a meeting", []Report{told("a", day), told("b", day, kind(KindCall)), told("c", day, mode(ModeVideo))}, []string{"a", "b c"}},
		{"a letter apart from both", []Report{told("a", day), told("b", day, kind(KindMessage)), told("c", day, kind(KindCall))}, []string{"a", "b", "c"}},
		{"kinds of one class", []Report{told("a", day), told("b", day, kind(KindVisit)), told("c", day, mode(ModeInPerson))}, []string{"a b c"}},
		{"a side more", []Report{told("a", day), told("b", day, sides("AZE", "CAN", "KAZ"))}, []string{"a", "b"}},
		{"sides in another order", []Report{told("a", day), told("b", day, sides("CAN", "AZE"))}, []string{"a b"}},
		{"a month is no day", []Report{told("a", day), told("b", "", known(PrecisionMonth, "2025-06-01", "2025-06-30"))}, []string{"a", "b"}},
		{"one month", []Report{told("a", "", known(PrecisionMonth, "2025-06-01", "2025-06-30")), told("b", "", known(PrecisionMonth, "2025-06-01", "2025-06-30"))}, []string{"a b"}},
		{"days that overlap", []Report{told("a", day, until(next)), told("b", day)}, []string{"a", "b"}},
		{"printed that day", []Report{told("a", day), told("b", day, published)}, []string{"a b"}},
		{"printed the morning after", []Report{told("a", day, led("AZE/x")), told("b", next, published)}, []string{"a b"}},
		{"printed the morning after, of another meeting", []Report{told("a", day, led("AZE/x")), told("b", next, published, led("AZE/z"))}, []string{"a", "b"}},
		{"printed two days after", []Report{told("a", day), told("b", "2025-06-12", published)}, []string{"a", "b"}},
		{"printed that day rather than the morning after", []Report{told("a", day), told("b", next), told("c", next, published)}, []string{"a", "b c"}},
		{"two of the morning after fit one", []Report{told("a", day), told("b", next, published, led("AZE/x")), told("c", next, published, led("AZE/z"))}, []string{"a", "b", "c"}},
		{"one of the morning after fits two", []Report{told("a", day, led("AZE/x")), told("b", day, led("AZE/z")), told("c", next, published)}, []string{"a", "b", "c"}},
		{"the day before is only printed, too", []Report{told("a", day, published), told("b", next, published)}, []string{"a", "b"}},
		{"dated by the text, a day after", []Report{told("a", day), told("b", next)}, []string{"a", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, partition(Settle(tt.reports))); diff != "" {
				t.Errorf("accounts of each consultation (-want +got):\n%s", diff)
			}
		})
	}
}

// The properties of a consultation: best precision, then most publishers, then the smallest account.
func TestSettledProperties(t *testing.T) {
	date := func(day string, basis Basis) *Dating {
		return &Dating{Start: day, End: day, Precision: PrecisionDay, Basis: basis}
	}
	tests := []struct {
		name    string
		reports []Report
		want    Consultation
	}{
		{
			"most publishers", []Report{
				told("a", day, kind(KindMeeting), mode(ModeInPerson)), told("b", day), told("c", day),
			}, Consultation{ID: "a", Accounts: []AccountID{"a", "b", "c"}, Kind: KindConsultation, Mode: ModeInPerson, Date: date(day, BasisExplicit)},
		},
		{
			"one publisher has one vote", []Report{
				told("a", day, by("x")), told("b", day, by("y"), kind(KindMeeting)), told("c", day, by("y"), kind(KindMeeting)),
			}, Consultation{ID: "a", Accounts: []AccountID{"a", "b", "c"}, Kind: KindConsultation, Date: date(day, BasisExplicit)},
		},
		{
			"those without a publisher have one each", []Report{
				told("a", day, by("")), told("b", day, by(""), kind(KindMeeting)), told("c", day, by(""), kind(KindMeeting)),
			}, Consultation{ID: "a", Accounts: []AccountID{"a", "b", "c"}, Kind: KindMeeting, Date: date(day, BasisExplicit)},
		},
		{
			"what one tells stands",
			[]Report{told("b", day), told("a", day, round(7))},
			Consultation{ID: "a", Accounts: []AccountID{"a", "b"}, Kind: KindConsultation, Round: 7, Date: date(day, BasisExplicit)},
		},
		{
			"the text's day, however many print it after", []Report{
				told("c", day), told("a", next, published), told("b", next, published),
			}, Consultation{ID: "a", Accounts: []AccountID{"a", "b", "c"}, Kind: KindConsultation, Date: date(day, BasisExplicit)},
		},
		{
			"the text's word for a day that was printed, too",
			[]Report{told("a", day, published), told("b", day)},
			Consultation{ID: "a", Accounts: []AccountID{"a", "b"}, Kind: KindConsultation, Date: date(day, BasisExplicit)},
		},
		{
			"a day without a year",
			[]Report{told("a", "", func(r *Report) { r.MonthDay = "--11-29" })},
			Consultation{ID: "a", Accounts: []AccountID{"a"}, Kind: KindConsultation, MonthDay: "--11-29"},
		},
		{
			"planned",
			[]Report{told("a", day, planned)},
			Consultation{ID: "a", Accounts: []AccountID{"a"}, Kind: KindConsultation, Planned: true, Date: date(day, BasisExplicit)},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Settle(tt.reports)
			if len(got) != 1 {
				t.Fatalf("%d consultations", len(got))
			}
			tt.want.Name = caption("Azerbaijan – Canada", tt.want)
			tt.want.PLOVER, tt.want.CAMEO = EventCodes(tt.want, tt.reports[0].Actors, "")
			if diff := cmp.Diff(tt.want, got[0]); diff != "" {
				t.Errorf("consultation (-want +got):\n%s", diff)
			}
		})
	}
}

// someNames are people of whom some texts give more words than others.
var someNames = []string{"a", "b", "a-c", "b-c", "a-c-d"}

// chance makes reports that meet often: few days, heads, rounds and publishers.
func chance(r *rand.Rand, n int) []Report {
	out := make([]Report, n)
	for i := range out {
		c := told(fmt.Sprintf("account-%02d", r.IntN(1000)*100+i), []string{day, day, next, later, ""}[r.IntN(5)])
		for _, side := range []string{"AZE", "CAN"} {
			if r.IntN(2) == 0 {
				led(side + "/" + someNames[r.IntN(len(someNames))])(&c)
			}
		}
		ranked([]Rank{"", "", "minister", "director"}[r.IntN(4)])(&c)
		c.Round, c.Publisher = []int{0, 0, 1, 2}[r.IntN(4)], []string{"", "x", "y"}[r.IntN(3)]
		if c.Kind = []Kind{KindConsultation, KindMeeting, KindCall}[r.IntN(3)]; c.Date != nil && r.IntN(3) == 0 {
			c.Date.Basis = BasisPublished
		}
		out[i] = c
	}
	return out
}

// What is settled depends on the set of accounts alone, not on their order. (That which of them were
// settled before the others came does not matter either, TestWindowsShowEnough shows.)
func TestSettleDependsOnTheSetAlone(t *testing.T) {
	merged := 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 0))
		reports := chance(r, 2+r.IntN(25))
		want := Settle(slices.Clone(reports))
		merged += len(reports) - len(want)
		r.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		before := slices.Clone(reports)
		if diff := cmp.Diff(want, Settle(reports)); diff != "" {
			t.Fatalf("seed %d: another order (-first +this):\n%s", seed, diff)
		}
		if diff := cmp.Diff(before, reports); diff != "" {
			t.Fatalf("seed %d: Settle changed what it was given:\n%s", seed, diff)
		}
		checkPartition(t, seed, reports, want)
	}
	if merged < 200 {
		t.Errorf("only %d accounts were merged: the test shows little", merged)
	}
}

// checkPartition: each account is in one consultation, whose id is its smallest account; none of
// them contradicts what all of them say.
func checkPartition(t *testing.T, seed uint64, reports []Report, cs []Consultation) {
	t.Helper()
	of := map[AccountID]Report{}
	for _, r := range reports {
		of[r.Account] = r
	}
	n := 0
	for _, c := range cs {
		n += len(c.Accounts)
		if c.ID != ConsultationID(slices.Min(c.Accounts)) {
			t.Errorf("seed %d: %s is not the smallest of %v", seed, c.ID, c.Accounts)
		}
		var all []Report
		for _, a := range c.Accounts {
			all = append(all, of[a])
		}
		for _, r := range all {
			if r.Block() != all[0].Block() || !r.signature(nil).agrees(said(all, nil)) || (len(all) > 1 && r.Date == nil) {
				t.Errorf("seed %d: %+v is one of %+v", seed, r, all)
			}
		}
	}
	if n != len(reports) {
		t.Errorf("seed %d: %d accounts in consultations, want %d", seed, n, len(reports))
	}
}

func TestBlock(t *testing.T) {
	tests := []struct {
		name   string
		report Report
		want   string
	}{
		{"sorted sides", told("a", day, sides("CAN", "AZE")), "AZE|CAN|in person|held"},
		{"planned", told("a", day, planned), "AZE|CAN|in person|planned"},
		{"by video", told("a", day, mode(ModeVideo)), "AZE|CAN|call|held"},
		{"a letter", told("a", day, kind(KindMessage)), "AZE|CAN|message|held"},
		{"nobody", told("a", day, sides()), "in person|held"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.report.Block(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
