package export

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// ploverEvent is an event as the PLOVER codebook's chapter on JSON names its fields; those from Name on are entente's own.
// A planned event is one of the context "future".
type ploverEvent struct {
	ID        string         `json:"id"`
	Date      *graph.Date    `json:"date"` // first possible day; null when not known
	EndDate   graph.Date     `json:"enddate,omitempty"`
	Source    []ploverActor  `json:"source"`
	Recipient []ploverActor  `json:"recipient,omitempty"`
	Event     []string       `json:"event"`
	Mode      string         `json:"mode,omitempty"`
	Context   []string       `json:"context,omitempty"`
	Location  map[string]any `json:"event_loc,omitempty"`
	Text      []string       `json:"event_text"` // a quote an account
	Quad      int            `json:"quad_code"`
	Cites     []ploverCite   `json:"cite_info"`
	Coder     string         `json:"coder"`

	Name      string   `json:"name"`
	Kind      string   `json:"kind"`
	Round     int64    `json:"round,omitempty"`
	Precision string   `json:"date_precision,omitempty"`
	Basis     string   `json:"date_basis,omitempty"`
	MonthDay  string   `json:"month_day,omitempty"`
	CAMEO     string   `json:"cameo"`
	Topics    []string `json:"topics,omitempty"`
	Mentioned []string `json:"mentioned,omitempty"` // actors talked about, not in the room

	at    graph.Ref // where it was held
	hosts map[string]bool
	sides map[string]bool
	who   map[ploverActor]string // officials, with their side
}

// ploverActor is an actor object. Code is an ISO 3166-1 alpha-3 code, or IGO; Identifier is the key in entente's graph.
type ploverActor struct {
	Code       string `json:"code"`
	Sector     string `json:"sector,omitempty"`
	Name       string `json:"actor_text"`
	Identifier string `json:"identifier_id"`
	Office     string `json:"office,omitempty"`
}

// ploverCite is a text that tells of an event.
type ploverCite struct {
	Article     string     `json:"citation"` // the article's id
	URL         string     `json:"url,omitempty"`
	Title       string     `json:"title,omitempty"`
	Language    string     `json:"language,omitempty"`
	Publication string     `json:"publication,omitempty"`
	Published   graph.Date `json:"published,omitempty"`
}

// PLOVER writes a consultation a line, as an event of PLOVER, in the order of their ids. Where one side hosts a visit,
// the visitors are its source and the host is its recipient; else all are its source. They stand in memory, with the
// names and quotes of their facts, without the texts.
func PLOVER(w io.Writer, s Source) error {
	elements, err := Part(s.Elements, s.Slice)
	if err != nil {
		return err
	}
	p := plover{map[string]*ploverEvent{}, map[graph.Ref]map[string]any{}}
	for e, err := range elements {
		switch {
		case err != nil:
			return err
		case e.Node != nil:
			p.node(e.Node)
		default:
			p.edge(e.Edge)
		}
	}
	b := bufio.NewWriter(w)
	lines := json.NewEncoder(b)
	lines.SetEscapeHTML(false)
	for _, id := range slices.Sorted(maps.Keys(p.events)) {
		if err := lines.Encode(p.finish(p.events[id])); err != nil {
			return err
		}
	}
	return b.Flush()
}

type plover struct {
	events map[string]*ploverEvent
	nodes  map[graph.Ref]map[string]any // but for consultations
}

func (p *plover) node(n *graph.Node) {
	if n.Label != graph.LabelConsultation {
		props := maps.Clone(n.Props)
		delete(props, "text")
		p.nodes[n.Ref] = props
		return
	}
	kind, mode, _ := strings.Cut(text(n.Props, "plover"), ":")
	e := &ploverEvent{
		ID: n.Key, Event: []string{kind}, Mode: mode, Quad: 1, Coder: "entente", Name: text(n.Props, "name"), Kind: text(n.Props, "kind"),
		Precision: text(n.Props, "datePrecision"), Basis: text(n.Props, "dateBasis"), MonthDay: text(n.Props, "monthDay"), CAMEO: text(n.Props, "cameo"),
		hosts: map[string]bool{}, sides: map[string]bool{}, who: map[ploverActor]string{},
	}
	e.Round, _ = n.Props["round"].(int64)
	if planned, _ := n.Props["planned"].(bool); planned {
		e.Context = []string{"future"}
	}
	if d := dayOf(n.Props, "date"); d != "" {
		e.Date, e.EndDate = &d, dayOf(n.Props, "end")
	}
	p.events[n.Key] = e
}

func (p *plover) edge(r *graph.Edge) {
	to, from := p.events[r.To.Key], p.events[r.From.Key]
	switch r.Type {
	case graph.TypeReports:
		if to != nil {
			a := p.nodes[r.From]
			to.Text = append(to.Text, text(r.Props, "quote"))
			to.Cites = add(to.Cites, ploverCite{
				r.From.Key, text(a, "url"), text(a, "title"), text(a, "language"), text(a, "publisher"), dayOf(a, "published"),
			})
		}
	case graph.TypeTookPartIn:
		if to != nil {
			host, _ := r.Props["host"].(bool)
			to.sides[r.From.Key] = true
			to.hosts[r.From.Key] = to.hosts[r.From.Key] || host
		}
	case graph.TypeAttended:
		if to != nil {
			side := text(r.Props, "actor")
			to.who[ploverActor{
				ploverCode(side), sector(side, graph.Rank(text(r.Props, "rank"))), cmp.Or(text(p.nodes[r.From], "name"), text(r.Props, "name")),
				r.From.Key, text(r.Props, "role"),
			}] = side
		}
	case graph.TypeDiscussed:
		if from != nil {
			from.Topics = add(from.Topics, r.To.Key)
		}
	case graph.TypeConcerned:
		if from != nil {
			from.Mentioned = add(from.Mentioned, r.To.Key)
		}
	case graph.TypeHeldIn:
		if from != nil && from.at.Label != graph.LabelCity {
			from.at = r.To
		}
	case graph.TypeIn:
		if city := p.nodes[r.From]; city != nil {
			city["cc3"] = r.To.Key
		}
	}
}

// place is a location object, nil when it is not known.
func (p *plover) place(at graph.Ref) map[string]any {
	if at.Key == "" {
		return nil
	}
	out := map[string]any{"name": text(p.nodes[at], "name"), "cc3": at.Key}
	if at.Label == graph.LabelCity {
		out["cc3"] = p.nodes[at]["cc3"]
	}
	if id, known := strings.CutPrefix(at.Key, "geonames:"); known {
		out["geonameid"] = json.Number(id)
	}
	return out
}

// finish puts the place and the actors in.
func (p *plover) finish(e *ploverEvent) *ploverEvent {
	e.Location = p.place(e.at)
	visit := e.Mode == "visit"
	for _, side := range slices.Sorted(maps.Keys(e.sides)) {
		of := &e.Source
		if visit && e.hosts[side] && len(e.sides) > 1 {
			of = &e.Recipient
		}
		people := 0
		for _, a := range slices.SortedFunc(maps.Keys(e.who), compareActors) {
			if e.who[a] == side {
				*of = append(*of, a)
				people++
			}
		}
		if people == 0 {
			*of = append(*of, ploverActor{ploverCode(side), sector(side, ""), cmp.Or(text(p.nodes[graph.Ref{Label: graph.LabelActor, Key: side}], "name"), side), side, ""})
		}
	}
	slices.Sort(e.Topics)
	slices.Sort(e.Mentioned)
	return e
}

func compareActors(a, b ploverActor) int {
	return cmp.Or(strings.Compare(a.Identifier, b.Identifier), strings.Compare(a.Office, b.Office), strings.Compare(a.Name, b.Name), strings.Compare(a.Sector, b.Sector))
}

func ploverCode(side string) string {
	if graph.ActorCode(side).IsOrganization() {
		return "IGO"
	}
	return side
}

// sector is PLOVER's code of who acts for a state; an organization has none.
func sector(side string, r graph.Rank) string {
	switch {
	case graph.ActorCode(side).IsOrganization():
		return ""
	case r == "legislator" || r == "speaker":
		return "LEG"
	case r == "military":
		return "MIL"
	}
	return "GOV"
}
