package graph

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWindowsOf(t *testing.T) {
	f := facts("a")
	f.Accounts = append(f.Accounts, facts("b").Accounts[0], facts("c", planned).Accounts[0], facts("d", undated).Accounts[0])
	want := []Window{{"AZE|CAN|in person|held", "2025-06-08", "2025-06-12"}, {"AZE|CAN|in person|planned", "2025-06-08", "2025-06-12"}}
	if diff := cmp.Diff(want, WindowsOf([]Facts{f}, Retracted{})); diff != "" {
		t.Errorf("windows (-want +got):\n%s", diff)
	}
	want = append(want, Window{"B", "2023-12-30", "2024-01-03"})
	if diff := cmp.Diff(want, WindowsOf([]Facts{f}, Retracted{Touches: []Touch{{"B", "2024-01-01"}, {"B", ""}}})); diff != "" {
		t.Errorf("windows with what is taken back (-want +got):\n%s", diff)
	}
}

func undated(r *Report) { r.Date = nil }

// books are what a store keeps of settling: who is where, and the consultations as last written.
type books struct {
	reports map[AccountID]Report
	at      map[AccountID]ConsultationID
	written map[ConsultationID]map[string]any
}

// put writes articles as a store does: it takes back what they had said, loads the windows
// and no more, and does what the plan says.
func (b *books) put(said map[ArticleID][]Report) {
	var old Retracted
	for account, r := range b.reports {
		if _, again := said[r.Article]; again {
			if old.Emptied = append(old.Emptied, b.at[account]); r.Date != nil {
				old.Touches = append(old.Touches, Touch{r.Block(), r.Date.Start})
			}
			delete(b.reports, account)
			delete(b.at, account)
		}
	}
	var facts []Facts
	for article, reports := range said {
		f := Facts{Article: Article{ID: article}}
		for _, r := range reports {
			f.Accounts = append(f.Accounts, Account{Report: r})
		}
		facts = append(facts, f)
	}
	var standing []Placed
	for _, w := range WindowsOf(facts, old) {
		for account, r := range b.reports {
			p := Placed{r, b.at[account]}
			in := r.Date != nil && r.Block() == w.Block && w.From <= r.Date.Start && r.Date.Start <= w.To
			if in && !slices.ContainsFunc(standing, func(q Placed) bool { return q.Account == account }) {
				standing = append(standing, p)
			}
		}
	}
	plan := PlanOf(facts, standing, old, nil)
	for _, n := range plan.Nodes {
		if n.Label == LabelConsultation {
			b.written[ConsultationID(n.Key)] = n.Props
		}
	}
	for _, m := range plan.Moves {
		if b.at[m.Account] != m.From {
			panic(fmt.Sprintf("%v moves from where it is not: %s", m, b.at[m.Account]))
		}
		b.at[m.Account] = m.To
	}
	for _, e := range plan.Edges {
		if e.Type == TypeReports {
			b.at[AccountID(e.Props["account"].(string))] = ConsultationID(e.To.Key)
		}
	}
	for _, reports := range said {
		for _, r := range reports {
			b.reports[r.Account] = r
		}
	}
	for _, id := range plan.Stale {
		delete(b.written, id)
	}
}

// neighbours makes reports of an article of two weeks in which much is dated by its publication only.
func neighbours(r *rand.Rand, article ArticleID) []Report {
	var out []Report
	for n := range r.IntN(3) {
		day := fmt.Sprintf("2025-06-%02d", 1+r.IntN(9))
		c := told(string(NewAccountID(article, n+1)), []string{day, day, day, day, day, ""}[r.IntN(6)])
		c.Article, c.Publisher, c.Evidence = article, []string{"", "x", "y"}[r.IntN(3)], []Span{{0, 1, "x"}}
		for _, side := range []string{"AZE", "CAN"} {
			if r.IntN(3) == 0 {
				led(side + "/" + someNames[r.IntN(len(someNames))])(&c)
			}
		}
		ranked([]Rank{"", "", "minister", "director"}[r.IntN(4)])(&c)
		if c.Kind = []Kind{KindConsultation, KindMeeting}[r.IntN(2)]; c.Date != nil {
			switch r.IntN(5) {
			case 0, 1:
				c.Date.Basis = BasisPublished
			case 2:
				c.Date.End = "2025-06-10"
			}
		}
		out = append(out, c)
	}
	return out
}

// What a store settles by windows, some articles at a time, articles read again and taken back included,
// is what settling all of it at once gives.
func TestWindowsShowEnough(t *testing.T) {
	merged := 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		b := &books{map[AccountID]Report{}, map[AccountID]ConsultationID{}, map[ConsultationID]map[string]any{}}
		for range 30 {
			said := map[ArticleID][]Report{}
			for range 1 + r.IntN(3) {
				article := ArticleID(fmt.Sprintf("%02d", r.IntN(25)))
				said[article] = neighbours(r, article)
			}
			b.put(said)
		}
		var all []Report
		for _, x := range b.reports {
			all = append(all, x)
		}
		at, written := map[AccountID]ConsultationID{}, map[ConsultationID]map[string]any{}
		for _, c := range Settle(all) {
			merged += len(c.Accounts) - 1
			written[c.ID] = c.Node().Props
			for _, a := range c.Accounts {
				at[a] = c.ID
			}
		}
		if diff := cmp.Diff(at, b.at); diff != "" {
			t.Fatalf("seed %d: where the accounts are (-at once +by windows):\n%s", seed, diff)
		}
		if diff := cmp.Diff(written, b.written); diff != "" {
			t.Fatalf("seed %d: the consultations (-at once +by windows):\n%s", seed, diff)
		}
	}
	if merged < 400 {
		t.Errorf("only %d accounts were merged: the test shows little", merged)
	}
}
