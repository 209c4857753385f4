package metric

import (
	"cmp"
	"iter"
	"slices"

	"github.com/entente-graph/entente/graph"
)

// Held are consultations that were held, by date (those without one last), then by id.
type Held struct {
	Meetings []Meeting

	names map[graph.Ref]string
	above map[graph.TopicID]graph.TopicID // to the broader one
}

// Meeting is a consultation that was held, of any kind, with each of its parties, seats and topics once, in order.
type Meeting struct {
	ID        graph.ConsultationID
	Name      string // its caption
	Kind      graph.Kind
	Date, End graph.Date // first and last possible day; empty when unknown
	Actors    []graph.ActorCode
	Seats     []Seat
	Topics    []graph.TopicID
}

// Seat is an official at the table, and for whom: empty when the texts do not say.
type Seat struct {
	Actor    graph.ActorCode
	Official graph.OfficialID
}

// Read takes the consultations out of a stream as of [graph.Store.Elements]: nodes first. What is planned was not held.
func Read(elements iter.Seq2[graph.Element, error]) (*Held, error) {
	s := &Held{names: map[graph.Ref]string{}, above: map[graph.TopicID]graph.TopicID{}}
	meetings := map[string]*Meeting{}
	for e, err := range elements {
		switch {
		case err != nil:
			return nil, err
		case e.Node != nil && e.Node.Label == graph.LabelConsultation:
			if m := held(e.Node); m != nil {
				meetings[e.Node.Key] = m
			}
		case e.Node != nil:
			s.learn(e.Node)
		default:
			s.join(e.Edge, meetings)
		}
	}
	for _, m := range meetings {
		m.Actors, m.Topics = once(m.Actors, cmp.Compare), once(m.Topics, cmp.Compare)
		m.Seats = once(m.Seats, func(a, b Seat) int {
			return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.Official, b.Official))
		})
		s.Meetings = append(s.Meetings, *m)
	}
	s.sort()
	return s, nil
}

// Of are consultations that were read otherwise than by [Read]; names are those of countries, officials and topics, without which
// a node is called by its key.
func Of(meetings []Meeting, names map[graph.Ref]string) *Held {
	s := &Held{Meetings: meetings, names: names}
	s.sort()
	return s
}

func (s *Held) sort() {
	slices.SortFunc(s.Meetings, func(a, b Meeting) int {
		return cmp.Or(undated(a)-undated(b), cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
}

func undated(m Meeting) int {
	if m.Date == "" {
		return 1
	}
	return 0
}

func held(n *graph.Node) *Meeting {
	if planned, _ := n.Props["planned"].(bool); planned {
		return nil
	}
	m := &Meeting{ID: graph.ConsultationID(n.Key)}
	m.Name, _ = n.Props["name"].(string)
	kind, _ := n.Props["kind"].(string)
	m.Kind = graph.Kind(kind)
	m.Date, _ = n.Props["date"].(graph.Date)
	m.End, _ = n.Props["end"].(graph.Date)
	return m
}

// learn keeps the names of what a graph can be made of.
func (s *Held) learn(n *graph.Node) {
	switch n.Label {
	case graph.LabelActor, graph.LabelOfficial, graph.LabelTopic:
	default:
		return
	}
	s.names[n.Ref], _ = n.Props["name"].(string)
}

func (s *Held) join(e *graph.Edge, meetings map[string]*Meeting) {
	switch e.Type {
	case graph.TypeTookPartIn:
		if m := meetings[e.To.Key]; m != nil {
			m.Actors = append(m.Actors, graph.ActorCode(e.From.Key))
		}
	case graph.TypeAttended:
		if m := meetings[e.To.Key]; m != nil {
			actor, _ := e.Props["actor"].(string)
			m.Seats = append(m.Seats, Seat{graph.ActorCode(actor), graph.OfficialID(e.From.Key)})
		}
	case graph.TypeDiscussed:
		if m := meetings[e.From.Key]; m != nil {
			m.Topics = append(m.Topics, graph.TopicID(e.To.Key))
		}
	case graph.TypeBroader:
		s.above[graph.TopicID(e.From.Key)] = graph.TopicID(e.To.Key)
	}
}

// once sorts a set, without doubles: several articles tell of one fact.
func once[T comparable](set []T, compare func(a, b T) int) []T {
	slices.SortFunc(set, compare)
	return slices.Compact(set)
}
