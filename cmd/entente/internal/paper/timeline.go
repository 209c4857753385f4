package paper

import (
	"slices"
	"strconv"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Timeline draws consultations on their possible days, a lane for each kind, partner or pair.
type Timeline struct {
	Lanes []Lane
	Today graph.Date // a line is drawn here; empty for none
	Note  string     // how to read it, empty for what is usual
}

// Lane is a row of a timeline; From and To, when given, is a time in which something is awaited.
type Lane struct {
	Label    string
	Refs     []int // consultations; those without a date are left out
	From, To graph.Date
}

const mostLanes = 24

// stretch is what a timeline shows: days from first, per of them a unit wide.
type stretch struct {
	first, last time.Time
	left, wide  float64
}

func (s stretch) x(t time.Time) float64 {
	whole := s.last.Sub(s.first).Hours()
	return s.left + s.wide*t.Sub(s.first).Hours()/max(whole, 1)
}

func (p Timeline) draw(r *Report, sec Section) drawing {
	dated := slices.DeleteFunc(slices.Clone(p.Lanes), func(l Lane) bool {
		return l.From == "" && !slices.ContainsFunc(l.Refs, func(ref int) bool { return r.Consultations[ref].Dating.Date != "" })
	})
	lanes := dated[:min(len(dated), mostLanes)]
	var labels []string
	for _, l := range lanes {
		labels = append(labels, l.Label)
	}
	room := labelRoom(labels, 220)
	s := p.stretch(r, lanes, room+8, drawingWidth-room-20)
	d := drawing{Note: p.Note, W: px(drawingWidth)}
	if d.Note == "" {
		d.Note = r.Words.Say("picture.timeline")
	}
	const top = 24.0
	dot := dotsOf(lanes)
	row, y := 2*dot+3, top
	for i, l := range lanes {
		marks, rows := lane(r, l, s, dot)
		height := row*float64(max(rows, 1)) + 13
		if i > 0 {
			d.Rules = append(d.Rules, rule{X1: "0", Y1: px(y), X2: px(drawingWidth), Y2: px(y), Class: "lane"})
		}
		d.Words = append(d.Words, word{px(room - 4), px(y + height/2 + 4.5), "end", "label", short(l.Label, room-4)})
		if from, to := day(l.From), day(l.To); !from.IsZero() {
			d.Marks = append(d.Marks, mark{
				X: px(s.x(from)), Y: px(y + 4), W: px(max(s.x(to)-s.x(from), 4)), H: px(height - 8), Class: "window",
				Tip: visible(r.Words.Say("date.lasting", r.Words.Day(l.From), r.Words.Day(l.To))),
			})
		}
		for _, m := range marks {
			m.Y = px(y + 6.5 + row*(float64(m.row)+0.5) - dot)
			d.Marks = append(d.Marks, m.mark)
		}
		y += height
	}
	d.H = px(y + 6)
	for _, t := range s.ticks(r) {
		d.Rules = append(d.Rules, rule{X1: px(t.x), Y1: px(top), X2: px(t.x), Y2: px(y), Class: "tick"})
		d.Words = append(d.Words, word{px(t.x), "15", "start", "axis", t.label})
	}
	if today := day(p.Today); !today.IsZero() {
		d.Rules = append(d.Rules, rule{X1: px(s.x(today)), Y1: px(top - 4), X2: px(s.x(today)), Y2: px(y), Class: "today"})
	}
	d.rest(r, len(dated)-len(lanes))
	return d
}

// stretch goes over all days of the lanes, whole years when there are several.
func (p Timeline) stretch(r *Report, lanes []Lane, left, wide float64) stretch {
	s := stretch{left: left, wide: wide}
	take := func(t time.Time) {
		if t.IsZero() {
			return
		}
		if s.first.IsZero() || t.Before(s.first) {
			s.first = t
		}
		if t.After(s.last) {
			s.last = t
		}
	}
	for _, l := range lanes {
		for _, ref := range l.Refs {
			d := r.Consultations[ref].Dating
			take(day(d.Date))
			take(day(d.End))
		}
		take(day(l.From))
		take(day(l.To))
	}
	take(day(p.Today))
	if s.first.IsZero() {
		return s
	}
	month := func(t time.Time, ahead int) time.Time {
		return time.Date(t.Year(), t.Month()+time.Month(ahead), 1, 0, 0, 0, 0, time.UTC)
	}
	const fewYears = 3
	if s.last.Before(s.first.AddDate(fewYears, 0, 0)) {
		s.first, s.last = month(s.first, 0), month(s.last, 1)
	} else {
		s.first, s.last = time.Date(s.first.Year(), 1, 1, 0, 0, 0, 0, time.UTC), month(s.last, 1)
	}
	return s
}

// dotsOf is the radius of a mark: many are drawn smaller.
func dotsOf(lanes []Lane) float64 {
	const many, large, small = 200, 5.0, 3.0
	n := 0
	for _, l := range lanes {
		n += len(l.Refs)
	}
	if n > many {
		return small
	}
	return large
}

type tick struct {
	x     float64
	label string
}

// ticks are years, or months where the stretch is short.
func (s stretch) ticks(r *Report) []tick {
	var out []tick
	if s.first.IsZero() {
		return nil
	}
	years := s.last.Sub(s.first).Hours() / 24 / 365.25
	const room = 46.0
	step := 12 // months
	for s.wide/(years*12/float64(step)) < room {
		step *= 2
	}
	if years < 3 {
		step = 1
		for _, wider := range []int{2, 3, 6, 12} {
			if s.wide/(years*12/float64(step)) < 2*room {
				step = wider
			}
		}
	}
	for t := s.first; t.Before(s.last); t = t.AddDate(0, step, 0) {
		label := strconv.Itoa(t.Year())
		if step < 12 {
			label = r.Words.Month(t) + " " + label
		}
		if s.x(t)+float64(len(label))*letter > drawingWidth {
			label = "" // the line says enough
		}
		out = append(out, tick{s.x(t), label})
	}
	return out
}

// laid is a mark in a lane, and in which of its rows it stands.
type laid struct {
	mark
	row int
}

// lane places the marks of a lane, beneath each other where they would touch.
func lane(r *Report, l Lane, s stretch, radius float64) (out []laid, rows int) {
	const gap = 2.0
	var ends []float64                      // of the last mark of each row
	for i := len(l.Refs) - 1; i >= 0; i-- { // the earliest first
		c := r.Consultations[l.Refs[i]]
		from, to := day(c.Dating.Date), day(c.Dating.End)
		if from.IsZero() {
			continue
		}
		x1, x2 := s.x(from), s.x(to.AddDate(0, 0, 1))
		if to.Sub(from) < 4*24*time.Hour || x2-x1 < 2*radius {
			middle := (x1 + x2) / 2
			x1, x2 = middle-radius, middle+radius
		}
		at := 0
		for at < len(ends) && ends[at] > x1-gap {
			at++
		}
		if at == len(ends) {
			ends = append(ends, 0)
		}
		ends[at] = x2
		m := mark{X: px(x1), W: px(x2 - x1), H: px(2 * radius), R: px(radius), Class: "event", Href: consultationHref(l.Refs[i])}
		if c.Planned {
			m.Class += " planned"
		}
		if !c.Dating.Sure() {
			m.Class += " unsure"
		}
		m.Tip = visible(c.Title() + ", " + r.When(c) + ": " + r.What(c))
		out = append(out, laid{m, at})
	}
	return out, len(ends)
}

// day is an ISO day, the zero time when it is none.
func day(d graph.Date) time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}
