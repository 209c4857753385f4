package ingest_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/source"
)

const settleSet = "../testdata/settle"

// inSet is an account of an article of the set, and the meeting that the set says it is of.
type inSet struct {
	graph.Report
	article, meeting string
}

// group is a file of the set: what was read in it, and what it lacks or has too much of.
type group struct {
	accounts []inSet
	odd      []string // articles that tell other than as many events as the set says
}

// meetings are the meetings of each article of a group, by its id: all of one when the set names none.
func meetings(t *testing.T, path string) map[string][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for line := range strings.Lines(string(b)) {
		var a struct{ ID, Group string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		out[a.ID] = strings.Split(cmp.Or(a.Group, "1"), ",")
	}
	return out
}

// readGroup takes a file of the set the whole way but for settling.
func readGroup(t *testing.T, path string) group {
	t.Helper()
	of := meetings(t, path)
	var g group
	report, err := ingest.Run(t.Context(), source.Articles(t.Context(), []string{path}, nil), ingest.Options{},
		ingest.Each(func(_ context.Context, r ingest.Read) error {
			id := *r.Extraction.Document.Ref
			if got, want := len(r.Facts.Accounts), len(of[id]); got != want {
				g.odd = append(g.odd, fmt.Sprintf("%s tells %d events, the set %d", id, got, want))
			}
			for n, a := range r.Facts.Accounts {
				meeting := "none"
				if n < len(of[id]) {
					meeting = of[id][n]
				}
				g.accounts = append(g.accounts, inSet{a.Report, id, meeting})
			}
			return nil
		}))
	if err != nil || report.Articles != len(of) {
		t.Fatalf("%s: %d articles read of %d: %v, %v", path, report.Articles, len(of), report.Refused, err)
	}
	return g
}

// settled are the articles of each consultation.
func settled(accounts []inSet) [][]string {
	article := map[graph.AccountID]string{}
	reports := make([]graph.Report, len(accounts))
	for i, a := range accounts {
		article[a.Account], reports[i] = a.article, a.Report
	}
	var out [][]string
	for _, c := range graph.Settle(reports) {
		var ids []string
		for _, a := range c.Accounts {
			ids = append(ids, article[a])
		}
		out = append(out, ids)
	}
	return out
}

// partition writes which articles share a consultation.
func partition(all [][]string) string {
	var out []string
	for _, ids := range all {
		slices.Sort(ids)
		out = append(out, strings.Join(ids, "+"))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// wanted are the articles of each meeting of the set.
func wanted(accounts []inSet) [][]string {
	by := map[string][]string{}
	for _, a := range accounts {
		by[a.meeting] = append(by[a.meeting], a.article)
	}
	return slices.Collect(maps.Values(by))
}

func (a inSet) String() string {
	day, heads := "undated", ""
	if a.Date != nil {
		day = fmt.Sprintf("%s/%s %s", a.Date.Start, a.Date.End, a.Date.Basis)
	}
	for _, h := range a.Heads {
		heads += " " + string(h.Official)
	}
	return fmt.Sprintf("%s (meeting %s): %s, round %d, %s;%s", a.article, a.meeting, a.Block(), a.Round, day, heads)
}

// knownWrong are the groups of which the set's README says that they come out wrong, and why.
func knownWrong(t *testing.T) map[string]string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(settleSet, "known.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if name, why, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && name != "group" {
			out[name] = why
		}
	}
	return out
}

// The articles of a group go the whole way, from their file to consultations, in several orders; those of one
// meeting are one consultation and no others, nor are any of two groups when all are settled at once. Wrong ones
// are known, and none of them gets right unnoticed.
func TestSettleSet(t *testing.T) {
	known := knownWrong(t)
	var all []inSet // of every group, their articles named by it
	for _, set := range []struct {
		kind  string
		least int
	}{{"merge", 40}, {"apart", 40}, {"second-merge", 15}, {"second-apart", 15}} {
		kind := set.kind
		paths, err := filepath.Glob(filepath.Join(settleSet, kind, "*.jsonl"))
		if err != nil || len(paths) < set.least {
			t.Fatalf("%d groups of %s: %v", len(paths), kind, err)
		}
		right := 0
		for _, path := range paths {
			name := kind + "/" + strings.TrimSuffix(filepath.Base(path), ".jsonl")
			g := readGroup(t, path)
			got, want := partition(settled(g.accounts)), partition(wanted(g.accounts))
			for _, a := range g.accounts {
				a.article = name
				all = append(all, a)
			}
			r := rand.New(rand.NewPCG(1, 2))
			for range 5 {
				r.Shuffle(len(g.accounts), func(i, j int) { g.accounts[i], g.accounts[j] = g.accounts[j], g.accounts[i] })
				if again := partition(settled(g.accounts)); again != got {
					t.Errorf("%s: %s in another order, %s before", name, again, got)
				}
			}
			ok := got == want && len(g.odd) == 0
			if ok {
				right++
			}
			if _, wrong := known[name]; ok == wrong {
				lines := slices.Clone(g.odd)
				for _, a := range g.accounts {
					lines = append(lines, a.String())
				}
				slices.Sort(lines)
				t.Errorf("%s: %s, want %s (known as wrong: %v)\n\t%s", name, got, want, wrong, strings.Join(lines, "\n\t"))
			}
			delete(known, name)
		}
		t.Logf("%s: %d of %d groups right", kind, right, len(paths))
	}
	for _, groups := range settled(all) {
		slices.Sort(groups)
		if groups = slices.Compact(groups); len(groups) > 1 {
			t.Errorf("of all articles at once, those of %v are one", groups)
		}
	}
	if len(known) > 0 {
		t.Errorf("known as wrong, but no group: %v", slices.Sorted(maps.Keys(known)))
	}
}
