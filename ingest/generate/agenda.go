package generate

// appoint draws the offices that meet, and takes their holders on the day.
func (h *history) appoint(e *event) {
	n := h.IntN(100)
	switch e.kind.name {
	case "consultation":
		deputy := h.office("deputy-foreign-minister")
		for i := range e.sides {
			e.sides[i].office = deputy
			if n < 45 || n < 55 && i == 0 {
				e.sides[i].office = h.director(e, i)
			}
		}
	case "meeting":
		h.ofMeeting(e, n)
	case "call":
		h.all(e, h.office("foreign-minister"))
		if n < 30 {
			h.leaders(e)
		}
	default:
		h.all(e, h.office("foreign-minister"))
		if n < 35 {
			h.all(e, h.sector())
		}
	}
	day := dayNumber(e.day)
	for i, s := range e.sides {
		e.sides[i].person = h.holder(h.seed, s.state, s.office, day)
	}
	if guest := e.sides[1].state; e.place == e.sides[0].state {
		e.envoy = side{state: guest, office: h.office("ambassador")}
		e.envoy.person = h.holder(h.seed, guest, h.embassy(e.place), day)
	}
}

// ofMeeting draws who meets whom: foreign ministers mostly, other ministers, leaders among themselves, a
// leader and a guest of lesser rank, deputies, speakers.
func (h *history) ofMeeting(e *event, n int) {
	h.all(e, h.office("foreign-minister"))
	switch {
	case n < 20:
		h.all(e, h.sector())
	case n < 30:
		h.leaders(e)
	case n < 40:
		if heads := h.states[e.sides[0].state].heads; heads != nil {
			e.sides[0].office = heads[0]
		}
	case n < 52:
		h.all(e, h.office("deputy-foreign-minister"))
	case n < 57:
		h.all(e, h.office("speaker"))
	}
}

func (h *history) all(e *event, office int) {
	for i := range e.sides {
		e.sides[i].office = office
	}
}

// leaders lets the heads meet, in states that have one who goes abroad.
func (h *history) leaders(e *event) {
	for i, s := range e.sides {
		if heads := h.states[s.state].heads; heads != nil {
			e.sides[i].office = heads[h.IntN(len(heads))]
		}
	}
}

// sector is the office of a minister of something else than foreign affairs.
func (h *history) sector() int {
	from := h.office("economy-minister")
	return from + h.IntN(h.office("speaker")-from)
}

// director is the office in the ministry of a side that deals with the part of the world of the other.
func (h *history) director(e *event, i int) int {
	return h.office("director-" + h.states[e.sides[1-i].state].desk)
}

// embassy makes of each capital a post of its own, with its own holders.
func (h *history) embassy(place int) int { return len(h.offices) + place }

// agenda draws the topics: those of a sector for its ministers, else those that the pair cares for. Each
// pair has an order of its own in which it cares for topics; the first ones come up most.
func (h *history) agenda(e *event) {
	a, b := e.sides[0].state, e.sides[1].state
	own := h.offices[e.sides[0].office].topics
	liking := int(fixed(h.seed, min(a, b), max(a, b)) >> 32)
	for range 2 + h.IntN(4) {
		var t int
		switch {
		case own != nil && h.once(75):
			t = own[h.IntN(len(own))]
		case h.once(50):
			r := h.Float64()
			t = (liking + int(r*r*float64(len(h.topics)))*17) % len(h.topics)
		default:
			t = h.draw(h.common)
		}
		if !in(e.topics, t) {
			e.topics = append(e.topics, t)
		}
	}
	if s := h.draw(h.weight); h.once(30) && h.states[s].calm && !among(e.sides, s) && s != e.place && e.kind.name != "planned" {
		e.about = s
	}
}

func in(list []int, n int) bool {
	for _, m := range list {
		if m == n {
			return true
		}
	}
	return false
}
