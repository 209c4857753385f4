package report

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
)

// refs are places of consultations, in their order.
type refs = []int

// where are the consultations that something holds for.
func (m *material) where(holds func(c paper.Consultation, t told) bool) refs {
	var out refs
	for i, c := range m.Consultations {
		if holds(c, m.told[i]) {
			out = append(out, i)
		}
	}
	return out
}

// held are those that took place, messages apart: what "met" means everywhere in entente.
func (m *material) held() refs {
	return m.where(func(c paper.Consultation, _ told) bool { return !c.Planned && c.Kind.Meets() })
}

// talks are those that took place, messages with them: in a message, too, something is talked about.
func (m *material) talks() refs {
	return m.where(func(c paper.Consultation, _ told) bool { return !c.Planned })
}

func (m *material) planned() refs {
	return m.where(func(c paper.Consultation, _ told) bool { return c.Planned })
}

func (m *material) messages() refs {
	return m.where(func(c paper.Consultation, _ told) bool { return !c.Planned && c.Kind == graph.KindMessage })
}

// undated are those of some without any year.
func (m *material) undated(of refs) refs {
	return only(of, func(at int) bool { return m.Consultations[at].Dating.Date == "" })
}

func only(of refs, holds func(at int) bool) refs {
	var out refs
	for _, at := range of {
		if holds(at) {
			out = append(out, at)
		}
	}
	return out
}

// tally is a key with the consultations that count for it.
type tally struct {
	paper.Named
	refs refs
}

// count tallies some consultations by the keys of each; those of most come first, then by key.
func (m *material) count(of refs, keys func(c paper.Consultation, t told) []paper.Named) []tally {
	all := map[string]*tally{}
	for _, at := range of {
		for _, k := range keys(m.Consultations[at], m.told[at]) {
			t := all[k.Key]
			if t == nil {
				t = &tally{Named: k}
				all[k.Key] = t
			}
			if n := len(t.refs); n == 0 || t.refs[n-1] != at {
				t.refs = append(t.refs, at)
			}
		}
	}
	var out []tally
	for _, key := range slices.Sorted(maps.Keys(all)) {
		out = append(out, *all[key])
	}
	slices.SortStableFunc(out, func(a, b tally) int { return cmp.Compare(len(b.refs), len(a.refs)) })
	return out
}

// span is the first and the last day that some consultations may have been on; empty when none has a
// date.
func (m *material) span(of refs) (first, last graph.Date) {
	for _, at := range of {
		d := m.Consultations[at].Dating
		if d.Date != "" && (first == "" || d.Date < first) {
			first = d.Date
		}
		last = max(last, d.End)
	}
	return first, last
}

// latest is when the latest of some with a date was, in words.
func (m *material) latest(of refs) string {
	for _, at := range of {
		if m.Consultations[at].Dating.Date != "" {
			return m.When(m.Consultations[at])
		}
	}
	return m.Words.Say("undated")
}

// earliest is when the earliest of some with a date was, in words.
func (m *material) earliest(of refs) string {
	for _, at := range slices.Backward(of) {
		if m.Consultations[at].Dating.Date != "" {
			return m.When(m.Consultations[at])
		}
	}
	return m.Words.Say("undated")
}

func topicsOf(_ paper.Consultation, t told) []paper.Named { return t.topics }
func thirdOf(_ paper.Consultation, t told) []paper.Named  { return t.third }
func bodiesOf(_ paper.Consultation, t told) []paper.Named { return t.bodies }

// partnersOf are the sides but for one.
func partnersOf(code graph.ActorCode) func(paper.Consultation, told) []paper.Named {
	return func(c paper.Consultation, _ told) []paper.Named {
		return slices.DeleteFunc(slices.Clone(c.Sides), func(s paper.Named) bool { return s.Key == string(code) })
	}
}

// pairsOf are all two of the sides, "AZE CAN", the first by name first.
func pairsOf(c paper.Consultation, _ told) []paper.Named {
	var out []paper.Named
	for i, a := range c.Sides {
		for _, b := range c.Sides[i+1:] {
			x, y := a, b
			if y.Key < x.Key {
				x, y = y, x
			}
			out = append(out, paper.Named{Key: x.Key + " " + y.Key, Name: x.Name + " – " + y.Name})
		}
	}
	return out
}

// isDay tells whether a text is a day of the calendar.
func isDay(d graph.Date) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}
