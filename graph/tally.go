package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Counted is what a [Tally] counts: the consultations about a topic, or one below it, of two parties (A before B), of one that
// is told of alone (A and B), or of whoever took part (both ""). About anything ("") there are those of one party, B, whoever else took
// part, of one alone, and of whoever took part.
type Counted struct{ Topic, A, B string }

func (c Counted) compare(o Counted) int {
	return cmp.Or(strings.Compare(c.A, o.A), strings.Compare(c.B, o.B), strings.Compare(c.Topic, o.Topic))
}

// Tally is how many consultations there are of a kind that is asked for by what all meetings of a topic add up to. Stores keep it, as a
// large graph would be read through each time; it follows from the claims, as everything does. Planned consultations do not count,
// nor those of nobody.
type Tally struct {
	Counted
	Consultations int64
	Own           int64  // of these, those that name the topic itself, and not only one below
	First, Last   string // of two parties: the first and last day (ISO) of those dated to the day
}

// Talk is what a consultation that was held counts for.
type Talk struct {
	Day     string   // ISO, "" unless it is dated to the day
	Parties []string // codes, in any order, also more than once
	Topics  []string // those that it names
}

// Tallies adds consultations up. Above are the topics right above each.
func Tallies(talks []Talk, above map[string][]string) map[Counted]Tally {
	out := map[Counted]Tally{}
	for _, t := range talks {
		parties := Union(t.Parties, nil)
		if len(parties) == 0 {
			continue
		}
		add := func(c Counted, own bool, day string) { out[c] = out[c].with(c, own, day) }
		add(Counted{}, true, "")
		for _, p := range parties {
			add(Counted{B: p}, true, "")
		}
		alone := ""
		if len(parties) == 1 {
			alone = parties[0]
			add(Counted{A: alone, B: alone}, true, "")
		}
		for topic, own := range raised(t.Topics, above) {
			add(Counted{Topic: topic}, own, "")
			if alone != "" {
				add(Counted{topic, alone, alone}, own, "")
			}
			for i, a := range parties {
				for _, b := range parties[i+1:] {
					add(Counted{topic, a, b}, own, t.Day)
				}
			}
		}
	}
	return out
}

// with is the tally with one consultation more.
func (t Tally) with(c Counted, own bool, day string) Tally {
	t.Counted = c
	t.Consultations++
	if own {
		t.Own++
	}
	if day != "" && (t.First == "" || day < t.First) {
		t.First = day
	}
	t.Last = max(t.Last, day)
	return t
}

// raised are some topics and all above them, and whether each is one of the first.
func raised(topics []string, above map[string][]string) map[string]bool {
	out := map[string]bool{}
	var rise func([]string)
	rise = func(topics []string) {
		for _, t := range topics {
			if _, known := out[t]; !known {
				out[t] = false
				rise(above[t])
			}
		}
	}
	rise(topics)
	for _, t := range topics {
		out[t] = true
	}
	return out
}

// Retally is how a tally changes: by how many, and what days come and go. A day that went and bounds the tally is
// to be looked for anew.
type Retally struct {
	Tally               // First and Last are those that come
	WentFirst, WentLast string
}

// retallies are the differences between what some consultations counted for and what they count for now, sorted.
func retallies(before, after map[Counted]Tally) []Retally {
	all := maps.Clone(before)
	maps.Copy(all, after)
	var out []Retally
	for c := range all {
		was, is := before[c], after[c]
		r := Retally{Tally: Tally{c, is.Consultations - was.Consultations, is.Own - was.Own, is.First, is.Last}}
		if was.First != "" && (is.First == "" || is.First > was.First) {
			r.WentFirst = was.First
		}
		if was.Last > is.Last {
			r.WentLast = was.Last
		}
		if was.Consultations != is.Consultations || was.Own != is.Own || was.First != is.First || was.Last != is.Last {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Retally) int { return a.compare(b.Counted) })
	return out
}
