package eval

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Headline measures make up the overall one.
var Headline = []string{"events", "kind", "parties", "officials", "fullname", "role", "rank", "date", "place", "topics"}

// Names are the measures in the order in which they are read: the headline's, those of single
// fields, and what articles come to as a whole.
func Names() []string { return slices.Concat(Headline, others, []string{"silent", "overall"}) }

// Partial tells whether a measure has a precision and a recall of its own.
func Partial(name string) bool { return name != "silent" && name != "overall" }

// others are the measures beside the headline's.
var others = []string{"names", "bodies", "mentioned", "country", "end", "basis", "mode", "round", "head"}

// sameRole is the F1 of the words of two roles from which on they are one.
const sameRole = 0.5

// Measures are the measures by name: those of [Headline], others of single fields, "silent"
// (articles without an event that were left without one) and "overall" (the mean F1 of the
// headline). Gold counts articles in the last two.
type Measures map[string]Measure

// Difference is one thing that a prediction has otherwise than the gold; of lists, what only one of
// them has.
type Difference struct {
	Article         string
	Measure         string
	Gold, Predicted string
}

func (d Difference) String() string {
	return fmt.Sprintf("%s: %s: want %s, got %s", d.Article, d.Measure, d.Gold, d.Predicted)
}

// scorer gathers the tallies over all articles.
type scorer struct {
	tallies     map[string]*tally
	silent      tally
	article     string
	differences []Difference
}

// Score holds predictions against the gold, by the ids of the articles. Predictions for
// articles without gold are passed over; an article without a prediction is one of which
// nothing was found. Differences are in the order of the articles' ids.
func Score(gold, predicted map[string]Annotation) (Measures, []Difference) {
	s := &scorer{tallies: map[string]*tally{}}
	for _, m := range slices.Concat(Headline, others) {
		s.tallies[m] = &tally{}
	}
	for _, id := range slices.Sorted(maps.Keys(gold)) {
		p, read := predicted[id]
		s.article = id
		if len(gold[id].Events) == 0 {
			s.silent.one(read && len(p.Events) == 0)
		}
		s.events(views(gold[id].Events), views(p.Events))
	}
	out := Measures{}
	sum := 0.0
	for name, t := range s.tallies {
		out[name] = t.measure()
	}
	for _, name := range Headline {
		sum += out[name].F1
	}
	out["silent"] = Measure{F1: ratio(s.silent.hit, s.silent.gold), Gold: s.silent.gold}
	out["overall"] = Measure{F1: sum / float64(len(Headline)), Gold: len(gold)}
	return out, s.differences
}

func (s *scorer) differ(measure string, gold, predicted any) {
	s.differences = append(s.differences, Difference{s.article, measure, fmt.Sprint(gold), fmt.Sprint(predicted)})
}

func (s *scorer) events(gold, predicted []*view) {
	matched, rest := match(gold, predicted)
	t := s.tallies["events"]
	t.hit += len(matched)
	t.gold += len(gold)
	t.predicted += len(predicted)
	for _, p := range matched {
		s.pair(p)
		s.point("kind", p.gold.Kind, p.predicted.Kind)
		s.point("date", p.gold.Date, p.predicted.Date)
		s.point("mode", p.gold.Mode, p.predicted.Mode)
		if p.gold.Date != "" && p.gold.Date == p.predicted.Date {
			s.point("basis", p.gold.Basis, p.predicted.Basis)
		}
	}
	for _, p := range rest {
		s.differ("events", p.gold.caption(), p.predicted.caption())
		s.pair(p)
		for _, m := range []string{"kind", "date", "mode"} {
			s.tallies[m].gold += count(p.gold.known)
			s.tallies[m].predicted += count(p.predicted.known)
		}
	}
}

// caption names an event in a difference.
func (v *view) caption() string {
	if !v.known {
		return "none"
	}
	return v.Kind + " of " + strings.Join(slices.Sorted(maps.Keys(v.actors)), ", ")
}

// pair counts what stands in lists, and what an event may leave open.
func (s *scorer) pair(p pair) {
	g, q := p.gold, p.predicted
	compare(s, p, "parties", g.actors, q.actors)
	compare(s, p, "bodies", g.bodies, q.bodies)
	compare(s, p, "topics", g.topics, q.topics)
	compare(s, p, "mentioned", g.mentioned, q.mentioned)
	s.officials(p)
	s.open(p, "place", g.Place, q.Place, samePlace(g.Place, q.Place))
	s.open(p, "country", g.PlaceCountry, q.PlaceCountry, g.PlaceCountry == q.PlaceCountry)
	s.open(p, "end", g.End, q.End, g.End == q.End)
	s.tallies["round"].told(g.Round > 0, q.Round > 0, g.Round == q.Round)
	if p.both() && g.Round != q.Round {
		s.differ("round", g.Round, q.Round)
	}
}

func (p pair) both() bool { return p.gold.known && p.predicted.known }

func compare[T comparable](s *scorer, p pair, measure string, gold, predicted map[T]bool) {
	sets(s.tallies[measure], gold, predicted)
	if p.both() && !maps.Equal(gold, predicted) {
		s.differ(measure, beyond(gold, predicted), beyond(predicted, gold))
	}
}

// beyond lists what the first of two sets has and the other has not.
func beyond[T comparable](set, other map[T]bool) string {
	var out []string
	for x := range set {
		if !other[x] {
			out = append(out, fmt.Sprint(x))
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// open counts a field that an event may leave empty.
func (s *scorer) open(p pair, measure, gold, predicted string, same bool) {
	s.tallies[measure].told(gold != "", predicted != "", same)
	if p.both() && gold+predicted != "" && !same {
		s.differ(measure, gold, predicted)
	}
}

// point counts a field of two events or people that are the same.
func (s *scorer) point(measure, gold, predicted string) {
	s.tallies[measure].one(gold == predicted)
	if gold != predicted {
		s.differ(measure, gold, predicted)
	}
}
