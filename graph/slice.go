package graph

import (
	"fmt"
	"slices"
	"time"
)

// Slice says which consultations an export or a measure is about. The zero value takes all.
type Slice struct {
	Since, Until Date        // days that it may have been on, both included; one without a date counts while both are empty
	Countries    []ActorCode // one of these took part; empty: any
	Topics       []TopicID   // one of these, or one below it, was talked about; empty: any
	Kinds        []Kind      // it is of one of these kinds; empty: any
}

// Check refuses days that are none, and those that stand in the wrong order.
func (s Slice) Check() error {
	for _, d := range []Date{s.Since, s.Until} {
		if _, err := time.Parse(time.DateOnly, string(d)); d != "" && err != nil {
			return &Fault{What: fmt.Sprintf("%q is no day", string(d)), Advice: "write a day as 2025-06-10"}
		}
	}
	if s.Since != "" && s.Until != "" && s.Since > s.Until {
		return &Fault{What: fmt.Sprintf("no day is both after %s and before %s", s.Since, s.Until), Advice: "since is the first day, until the last one"}
	}
	return nil
}

// All tells whether it takes everything.
func (s Slice) All() bool {
	return s.Since == "" && s.Until == "" && len(s.Countries) == 0 && len(s.Topics) == 0 && len(s.Kinds) == 0
}

// Days tells whether a consultation may have been on a day of the slice, by its first and last possible day.
func (s Slice) Days(first, last Date) bool {
	if s.Since == "" && s.Until == "" {
		return true
	}
	return first != "" && last >= s.Since && (s.Until == "" || first <= s.Until)
}

// Kind tells whether a consultation of a kind is in the slice.
func (s Slice) Kind(k Kind) bool { return len(s.Kinds) == 0 || slices.Contains(s.Kinds, k) }

// Met tells whether a consultation of a kind that was held is one of the slice in which those who took part met: a letter is no
// meeting, unless its kind is asked for.
func (s Slice) Met(k Kind) bool { return s.Kind(k) && (k.Meets() || len(s.Kinds) > 0) }

// Country tells whether one of those who took part is of the slice.
func (s Slice) Country(took []ActorCode) bool {
	return len(s.Countries) == 0 || slices.ContainsFunc(took, func(a ActorCode) bool { return slices.Contains(s.Countries, a) })
}

// Topic tells whether one of those that were talked about is of the slice, or below one; above leads to the broader topic.
func (s Slice) Topic(talked []TopicID, above map[TopicID]TopicID) bool {
	return len(s.Topics) == 0 || slices.ContainsFunc(talked, func(t TopicID) bool {
		for range len(above) + 1 { // no circle holds it up
			if slices.Contains(s.Topics, t) {
				return true
			}
			t = above[t]
		}
		return false
	})
}
