package generate

import "time"

// side is who takes part for a state: the holder of an office.
type side struct {
	state, office int
	person        person
}

// event is what happens: all that its accounts may tell.
type event struct {
	number int // from 0, in order
	kind   kind
	day    time.Time
	sides  []side // the first is the host where there is one
	place  int    // a state: its capital
	round  int    // of consultations, 0: none is counted
	topics []int
	about  int // a state that is talked about, -1: none
	envoy  side
	coming time.Time // the day of a planned event
}

// kind is what happens; its name is that of the templates that tell it.
type kind struct {
	name   string
	weight float64
	event  string // as in extraction.schema.json, empty: none
	mode   string
}

var kinds = []kind{
	{"consultation", 24, "consultation", "in_person"},
	{"meeting", 30, "meeting", "in_person"},
	{"call", 14, "call", "phone"},
	{"signing", 9, "signing", "in_person"},
	{"planned", 6, "consultation", "in_person"},
	{"trilateral", 4, "conference", "in_person"},
	{"none", 13, "", ""},
}

// first is the day on which the world begins.
var first = time.Date(1993, time.January, 4, 0, 0, 0, 0, time.UTC)

const (
	eventsAYear = 19_300 // of which about 30,000 articles come
	year        = 365.2425
)

// history makes events one after the other.
type history struct {
	*world
	chance
	seed   uint64
	kinds  odds
	rounds map[[2]int]counted // of pairs, the smaller number first
}

// counted is the last round of consultations of a pair that had a number, and its day.
type counted struct{ round, day int }

func newHistory(seed uint64) *history {
	h := &history{world: theWorld(), chance: newChance(), seed: seed, rounds: map[[2]int]counted{}}
	for _, k := range kinds {
		h.kinds = h.kinds.and(k.weight)
	}
	return h
}

// event is the one with a number; they are asked for in order.
func (h *history) event(number int) event {
	h.begin(h.seed, number)
	e := event{number: number, kind: kinds[h.draw(h.kinds)], about: -1}
	e.day = h.workday(first.AddDate(0, 0, int(float64(number)*year/eventsAYear)))
	e.sides = h.meet(e.kind.name)
	e.place = h.venue(e.sides)
	h.appoint(&e)
	h.agenda(&e)
	switch e.kind.name {
	case "consultation":
		e.round = h.count(&e)
	case "planned":
		e.coming = h.workday(e.day.AddDate(0, 0, 5+h.IntN(40)))
	}
	return e
}

// workday moves most events from weekends to the Monday behind them.
func (h *history) workday(day time.Time) time.Time {
	for (day.Weekday() == time.Saturday || day.Weekday() == time.Sunday) && h.once(80) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// meet draws the states: half of them meet one of their own region.
func (h *history) meet(kind string) []side {
	n := 2
	if kind == "trilateral" {
		n = 3
	}
	out := []side{{state: h.draw(h.weight)}}
	for len(out) < n {
		s := h.draw(h.weight)
		if near := h.neighbours[h.states[out[0].state].region]; len(near.states) > n && h.once(50) {
			s = near.states[h.draw(near.weight)]
		}
		if !among(out, s) {
			out = append(out, side{state: s})
		}
	}
	return out
}

func among(sides []side, state int) bool {
	for _, s := range sides {
		if s.state == state {
			return true
		}
	}
	return false
}

// venue is the state where they meet: the first one's, or a third one in one case of twelve.
func (h *history) venue(sides []side) int {
	if h.IntN(12) > 0 {
		return sides[0].state
	}
	return h.draw(h.weight)
}

// roundsApart is how many days at least lie between two rounds with a number.
const roundsApart = 150

// count is the number of this round of consultations; those that follow one too soon have none.
func (h *history) count(e *event) int {
	a, b := e.sides[0].state, e.sides[1].state
	pair := [2]int{min(a, b), max(a, b)}
	last, met := h.rounds[pair]
	day := dayNumber(e.day)
	if met && day-last.day < roundsApart {
		return 0
	}
	if !met {
		last.round = int(fixed(h.seed, pair[0], pair[1]) % 6)
	}
	h.rounds[pair] = counted{last.round + 1, day}
	return last.round + 1
}
