package graph

import (
	"cmp"
	"slices"
	"time"
)

// Touch is a place that a write changes: an account of Block whose event begins on Day (ISO). An
// undated account touches nothing, as it never joins another.
type Touch struct{ Block, Day string }

// Window is a stretch of a block: the reports of events that begin on the days From to To.
type Window struct{ Block, From, To string }

// Retracted is where an article's accounts stood before its facts were taken back.
type Retracted struct {
	Touches []Touch
	Emptied []ConsultationID // those that its accounts were in
	Marked  bool             // one of its accounts was said to be one consultation with others
}

// Sight is what a [Store] shows of the reports that stand: those of some windows, of some articles and of some consultations.
type Sight struct {
	Windows       []Window
	Articles      []ArticleID
	Consultations []ConsultationID
}

// A change on a day reaches the consultations of that day and its two neighbours, since what is
// dated by its publication joins the day before. To part the accounts of these days, those of one
// day further are needed, and no more: what joins never draws others after it.
const (
	reach = 1
	sight = 2
)

// touches are where accounts stand, or stood, sorted.
func touches(facts []Facts, old Retracted) []Touch {
	out := slices.Clone(old.Touches)
	for _, f := range facts {
		for _, a := range f.Accounts {
			if a.Date != nil {
				out = append(out, Touch{a.Block(), a.Date.Start})
			}
		}
	}
	out = slices.DeleteFunc(out, func(t Touch) bool { return t.Day == "" })
	slices.SortFunc(out, func(a, b Touch) int { return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Day, b.Day)) })
	return slices.Compact(out)
}

// WindowsOf are the reports that a [Store] has to load before it plans a write, sorted; no two of them overlap.
func WindowsOf(facts []Facts, old Retracted) []Window {
	var out []Window
	for _, t := range touches(facts, old) {
		w := Window{t.Block, daysFrom(t.Day, -sight), daysFrom(t.Day, sight)}
		if last := len(out) - 1; last >= 0 && out[last].Block == w.Block && w.From <= out[last].To {
			out[last].To = max(out[last].To, w.To)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// reached tells which reports stand where a write may change their consultation.
func reached(facts []Facts, old Retracted) func(Report) bool {
	days := map[Touch]bool{}
	for _, t := range touches(facts, old) {
		for n := -reach; n <= reach; n++ {
			days[Touch{t.Block, daysFrom(t.Day, n)}] = true
		}
	}
	return func(r Report) bool { return r.Date != nil && days[Touch{r.Block(), r.Date.Start}] }
}

// daysFrom is the day n days after an ISO day, that day itself when it is none.
func daysFrom(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}
