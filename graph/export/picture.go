package export

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"github.com/entente-graph/entente/graph"
)

// picture is what is drawn: sides, the pairs of them that met, and the topics of those meetings.
type picture struct {
	actors []*actor // most consultations first, then by code
	pairs  []*pair  // by the places of their sides in actors
	topics []*topic // most consultations first, then by id
	met    int      // meetings of two sides or more
	others int      // sides that met and are not drawn

	first, last graph.Date // of the meetings; empty when none is dated
}

type actor struct {
	code graph.ActorCode
	name string
	met  int // in how many meetings it took part
	at   box
}

func (a *actor) organization() bool { return a.code.IsOrganization() }

type pair struct {
	a, b        *actor
	met         int
	first, last graph.Date // empty when no meeting is dated
}

type topic struct {
	id     graph.TopicID
	name   string
	met    int            // in how many meetings it was discussed
	actors map[*actor]int // in how many of each
	at     point
	right  bool // its label stands to the right of it
}

// meeting is a held consultation on the way into a picture.
type meeting struct {
	date, end graph.Date
	actors    []graph.ActorCode
	topics    []graph.TopicID
}

// pictureOf reads a graph's elements once and keeps what fits: what is planned or written has
// not been met, and a meeting of which one side alone is told has no line.
func pictureOf(elements iter.Seq2[graph.Element, error], o SVGOptions) (*picture, error) {
	names, meetings, labels := map[graph.ActorCode]string{}, map[string]*meeting{}, map[graph.TopicID]string{}
	for e, err := range elements {
		switch {
		case err != nil:
			return nil, err
		case e.Node != nil:
			n := e.Node
			name, _ := n.Props["name"].(string)
			switch n.Label {
			case graph.LabelActor:
				names[graph.ActorCode(n.Key)] = name
			case graph.LabelTopic:
				labels[graph.TopicID(n.Key)] = name
			case graph.LabelConsultation:
				if m := held(n.Props); m != nil {
					meetings[n.Key] = m
				}
			}
		case e.Edge.Type == graph.TypeTookPartIn:
			if m := meetings[e.Edge.To.Key]; m != nil {
				m.actors = add(m.actors, graph.ActorCode(e.Edge.From.Key))
			}
		case e.Edge.Type == graph.TypeDiscussed:
			if m := meetings[e.Edge.From.Key]; m != nil {
				m.topics = add(m.topics, graph.TopicID(e.Edge.To.Key))
			}
		}
	}
	kept := slices.DeleteFunc(slices.Collect(maps.Values(meetings)), func(m *meeting) bool { return len(m.actors) < 2 })
	kept = slices.DeleteFunc(kept, func(m *meeting) bool { return !m.concerns(o.Countries) })
	p := &picture{met: len(kept)}
	for _, m := range kept {
		m.widen(&p.first, &p.last)
	}
	p.addActors(kept, names, o)
	p.addPairs(kept)
	p.addTopics(kept, labels, o)
	return p, nil
}

func held(props map[string]any) *meeting {
	if !counts(props, nil) {
		return nil
	}
	m := &meeting{}
	m.date, _ = props["date"].(graph.Date)
	m.end, _ = props["end"].(graph.Date)
	return m
}

func (m *meeting) concerns(countries []graph.ActorCode) bool {
	return len(countries) == 0 || slices.ContainsFunc(countries, func(c graph.ActorCode) bool { return slices.Contains(m.actors, c) })
}

// addActors takes the sides that met most: those asked for first.
func (p *picture) addActors(meetings []*meeting, names map[graph.ActorCode]string, o SVGOptions) {
	byCode := map[graph.ActorCode]*actor{}
	for _, m := range meetings {
		for _, c := range m.actors {
			if byCode[c] == nil {
				byCode[c] = &actor{code: c, name: cmp.Or(names[c], string(c))}
			}
			byCode[c].met++
		}
	}
	asked := func(a *actor) int { return slices.Index(append(slices.Clone(o.Countries), a.code), a.code) }
	p.actors = slices.SortedFunc(maps.Values(byCode), func(a, b *actor) int {
		return cmp.Or(cmp.Compare(asked(a), asked(b)), cmp.Compare(b.met, a.met), cmp.Compare(a.code, b.code))
	})
	if over := len(p.actors) - o.maxActors(); over > 0 {
		p.others, p.actors = over, p.actors[:o.maxActors()]
	}
}

func (p *picture) addPairs(meetings []*meeting) {
	found := map[[2]int]*pair{}
	for _, m := range meetings {
		for i, a := range p.actors {
			for j, b := range p.actors[i+1:] {
				if !slices.Contains(m.actors, a.code) || !slices.Contains(m.actors, b.code) {
					continue
				}
				at := [2]int{i, i + 1 + j}
				if found[at] == nil {
					found[at] = &pair{a: a, b: b}
				}
				found[at].add(m)
			}
		}
	}
	for _, at := range slices.SortedFunc(maps.Keys(found), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }) {
		p.pairs = append(p.pairs, found[at])
	}
	// A side whose every partner fell out would float unjoined.
	joined := map[*actor]bool{}
	for _, q := range p.pairs {
		joined[q.a], joined[q.b] = true, true
	}
	before := len(p.actors)
	p.actors = slices.DeleteFunc(p.actors, func(a *actor) bool { return !joined[a] })
	p.others += before - len(p.actors)
}

func (q *pair) add(m *meeting) {
	q.met++
	m.widen(&q.first, &q.last)
}

// widen makes a time from first to last hold the meeting.
func (m *meeting) widen(first, last *graph.Date) {
	if m.date != "" && (*first == "" || m.date < *first) {
		*first = m.date
	}
	*last = max(*last, m.end)
}

func (p *picture) addTopics(meetings []*meeting, labels map[graph.TopicID]string, o SVGOptions) {
	byID := map[graph.TopicID]*topic{}
	for _, m := range meetings {
		for _, id := range m.topics {
			t := byID[id]
			if t == nil {
				t = &topic{id: id, name: cmp.Or(labels[id], string(id)), actors: map[*actor]int{}}
				byID[id] = t
			}
			t.met++
			for _, a := range p.actors {
				if slices.Contains(m.actors, a.code) {
					t.actors[a]++
				}
			}
		}
	}
	maps.DeleteFunc(byID, func(_ graph.TopicID, t *topic) bool { return len(t.actors) == 0 })
	p.topics = slices.SortedFunc(maps.Values(byID), func(a, b *topic) int {
		return cmp.Or(cmp.Compare(b.met, a.met), cmp.Compare(a.id, b.id))
	})
	p.topics = p.topics[:min(len(p.topics), o.maxTopics())]
}

func add[T comparable](set []T, v T) []T {
	if slices.Contains(set, v) {
		return set
	}
	return append(set, v)
}
