package eval_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/entente-graph/entente/ingest/eval"
)

// scored runs the annotators' own scorer. It gives the measures of each of its groups.
func scored(t *testing.T, gold, predictions string, options ...string) map[string]eval.Measures {
	t.Helper()
	script := filepath.Join(annotators, "score.py")
	needs(t, script)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not there to run the annotators' scorer")
	}
	out, err := exec.CommandContext(t.Context(), python, append([]string{script, gold, predictions, "--json"}, options...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var groups map[string]map[string]struct {
		P, R, F1 float64
		Gold     int
	}
	if err := json.Unmarshal(out, &groups); err != nil {
		t.Fatal(err)
	}
	all := map[string]eval.Measures{}
	for group, measures := range groups {
		m := eval.Measures{}
		for name, x := range measures {
			m[name] = eval.Measure{Precision: x.P, Recall: x.R, F1: x.F1, Gold: x.Gold}
		}
		all[group] = m
	}
	return all
}

// agree holds two scorers' figures against each other; sums of fractions may differ in the last place.
func agree(t *testing.T, want, got eval.Measures) {
	t.Helper()
	near := func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }
	for _, name := range slices.Sorted(maps.Keys(want)) {
		w, g := want[name], got[name]
		if !near(w.Precision, g.Precision) || !near(w.Recall, g.Recall) || !near(w.F1, g.F1) || w.Gold != g.Gold {
			t.Errorf("%s: want %+v, got %+v", name, w, g)
		}
	}
	if len(got) != len(want) {
		t.Errorf("measures: want %v, got %v", slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got)))
	}
}

// The same extractions give the same figures here and from the annotators' scorer.
func TestSameAsAnnotatorsScorer(t *testing.T) {
	dev := filepath.Join(annotators, "dev")
	for _, test := range []struct{ name, gold, articles string }{
		{"our own articles", gold, articles},
		{"the annotators' articles", dev, filepath.Join(dev, "articles")},
		{"another's articles: nothing was read", dev, articles},
	} {
		t.Run(test.name, func(t *testing.T) {
			needs(t, test.gold)
			needs(t, test.articles)
			read := extractions(t, test.articles)
			path := filepath.Join(t.TempDir(), "extractions.jsonl")
			write(t, path, read...)
			got, _ := eval.Score(annotations(t, test.gold), byID(t, read))
			agree(t, scored(t, test.gold, path)["all"], got)
		})
	}
}

// So do the same articles by language and genre, and those chosen by either.
func TestSameGroupsAsAnnotatorsScorer(t *testing.T) {
	dev := filepath.Join(annotators, "dev")
	needs(t, dev)
	read := extractions(t, filepath.Join(dev, "articles"))
	path := filepath.Join(t.TempDir(), "extractions.jsonl")
	write(t, path, read...)
	predicted := byID(t, read)
	for _, test := range []struct {
		name, by string
		where    []string
	}{
		{"by language", "lang", nil},
		{"by genre", "genre", nil},
		{"by genre of two languages", "genre", []string{"lang=fr,en"}},
		{"read-outs in French", "", []string{"lang=fr", "genre=readout,consultation"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			gold, options := annotations(t, dev), []string{}
			for _, w := range test.where {
				var err error
				if gold, err = eval.Where(gold, w); err != nil {
					t.Fatal(err)
				}
				options = append(options, "--where", w)
			}
			prefix := ""
			if test.by != "" {
				options, prefix = append(options, "--by", test.by), test.by+"="
			}
			want, groups := scored(t, dev, path, options...), eval.Groups(gold, test.by)
			if len(want) != len(groups) || len(gold) == 0 {
				t.Fatalf("%d groups, want %d", len(groups), len(want))
			}
			for i, g := range groups {
				name := g.Name
				if i > 0 {
					name = prefix + name
				}
				got, _ := eval.Score(g.Gold, predicted)
				agree(t, want[name], got)
			}
		})
	}
}

// Two annotators who differ at random in everything a measure looks at.
func TestSameAsAnnotatorsScorerAtRandom(t *testing.T) {
	dirs := []string{gold, filepath.Join(annotators, "dev")}
	for seed := range uint64(6) {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			dir := dirs[seed%2]
			needs(t, dir)
			first := annotations(t, dir)
			second := astray(first, rand.New(rand.NewPCG(seed, 1)))
			into := t.TempDir()
			for id, a := range second {
				write(t, filepath.Join(into, id+".json"), a)
			}
			got, differences := eval.Score(first, second)
			agree(t, scored(t, dir, into)["all"], got)
			if len(differences) == 0 {
				t.Error("two annotators differ and no difference is told")
			}
		})
	}
}

// astray changes annotations at random: each field in one of a few cases, with the words
// of another annotation; events, people and sides come and go.
func astray(gold map[string]eval.Annotation, r *rand.Rand) map[string]eval.Annotation {
	ids := slices.Sorted(maps.Keys(gold))
	var events []eval.Event
	for _, id := range ids {
		events = append(events, gold[id].Events...)
	}
	out := map[string]eval.Annotation{}
	for _, id := range ids {
		a := eval.Annotation{ID: id, Events: []eval.Event{}}
		for _, e := range gold[id].Events {
			if r.IntN(8) > 0 {
				a.Events = append(a.Events, change(e, events[r.IntN(len(events))], r))
			}
		}
		if r.IntN(8) == 0 {
			a.Events = append(a.Events, events[r.IntN(len(events))])
		}
		if r.IntN(12) > 0 {
			out[id] = a
		}
	}
	return out
}

func change(e, other eval.Event, r *rand.Rand) eval.Event {
	for _, f := range []struct{ to, from *string }{
		{&e.Kind, &other.Kind},
		{&e.Mode, &other.Mode},
		{&e.Date, &other.Date},
		{&e.End, &other.End},
		{&e.Basis, &other.Basis},
		{&e.Place, &other.Place},
		{&e.PlaceCountry, &other.PlaceCountry},
	} {
		swap(f.to, *f.from, r)
	}
	if r.IntN(4) == 0 {
		e.Round = other.Round
	}
	if r.IntN(3) == 0 {
		e.Topics, e.Mentioned = append(other.Topics, e.Topics[len(e.Topics)/2:]...), other.Mentioned
	}
	var parties []eval.Party
	for _, p := range e.Parties {
		if r.IntN(6) > 0 {
			parties = append(parties, changeParty(p, r))
		}
	}
	if r.IntN(5) == 0 {
		parties = append(parties, other.Parties...)
	}
	e.Parties = parties
	return e
}

func changeParty(p eval.Party, r *rand.Rand) eval.Party {
	var officials []eval.Official
	for _, o := range p.Officials {
		switch r.IntN(8) {
		case 0:
			continue
		case 1:
			o.Name = half(o.Name, r)
		case 2:
			o.Name += " Ajouté"
		case 3:
			o.Role, o.Rank, o.Head = half(o.Role, r), "other", !o.Head
		case 4:
			o.Role = ""
		case 5:
			officials = append(officials, eval.Official{Name: half(o.Name, r), Role: o.Role, Rank: o.Rank})
		}
		officials = append(officials, o)
	}
	p.Officials = officials
	if r.IntN(4) == 0 {
		p.Bodies = nil
	}
	return p
}

// half is one half of the words of s.
func half(s string, r *rand.Rand) string {
	runes := []rune(s)
	if r.IntN(2) == 0 {
		return string(runes[:len(runes)/2])
	}
	return string(runes[len(runes)/2:])
}

func swap(to *string, other string, r *rand.Rand) {
	if r.IntN(4) == 0 {
		*to = other
	}
}
