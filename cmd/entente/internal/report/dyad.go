package report

import (
	"cmp"
	"context"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/graph"
)

// Side is one of the two sides of a dyad.
type Side struct {
	Code graph.ActorCode `json:"code"`
	Name string          `json:"name"`
}

// Dyad is all that a graph knows of two sides' meetings: its JSON form is a contract. Lists are
// never nil.
type Dyad struct {
	Sides    [2]Side   `json:"sides"`
	Meetings []Meeting `json:"consultations"` // latest first, undated ones last
	Topics   []Topic   `json:"topics"`        // those of most consultations first
	Third    []Third   `json:"thirdCountries"`
	Sources  []Source  `json:"sources"` // latest first
}

// Meeting is a consultation of both sides, perhaps with others.
type Meeting struct {
	ID        string     `json:"id"`
	Kind      graph.Kind `json:"kind"`
	Mode      graph.Mode `json:"mode,omitempty"`
	Round     int        `json:"round,omitempty"`
	Planned   bool       `json:"planned"`
	Date      graph.Date `json:"date,omitempty"` // first possible day
	End       graph.Date `json:"end,omitempty"`  // last possible day
	Precision string     `json:"precision,omitempty"`
	MonthDay  string     `json:"monthDay,omitempty"`
	Places    []string   `json:"places"`
	Heads     []Head     `json:"heads"` // in the order of the sides
}

// When tells its date in words.
func (m Meeting) When() string {
	if m.Date == "" {
		return graph.InWords(nil, m.MonthDay)
	}
	return graph.InWords(&graph.Dating{Start: string(m.Date), End: string(m.End), Precision: graph.Precision(m.Precision)}, "")
}

// Head is who led a side.
type Head struct {
	Side     graph.ActorCode `json:"side"`
	Official string          `json:"official"`
	Name     string          `json:"name"`
	Role     string          `json:"role,omitempty"` // the fullest that the articles give
	Rank     graph.Rank      `json:"rank"`
	Level    int             `json:"level"`
}

// Topic is a subject of their talks.
type Topic struct {
	ID            string     `json:"id"`
	Name          string     `json:"name"`
	Consultations int        `json:"consultations"`
	First         graph.Date `json:"first,omitempty"`
	Last          graph.Date `json:"last,omitempty"`
	Years         []string   `json:"years"`
}

// Third is a country that they talked about and that was not in the room.
type Third struct {
	Code          string     `json:"code"`
	Name          string     `json:"name"`
	Consultations int        `json:"consultations"`
	Last          graph.Date `json:"last,omitempty"`
}

// Source is an article that tells of them.
type Source struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	Publisher string     `json:"publisher,omitempty"`
	ReadoutOf string     `json:"readoutOf,omitempty"`
	Published graph.Date `json:"published,omitempty"`
	URL       string     `json:"url,omitempty"`
	Language  string     `json:"language"`
	Accounts  int        `json:"accounts"`
}

// ReadDyad asks a store for all that it knows of two sides.
func ReadDyad(ctx context.Context, s graph.Store, a, b Side) (Dyad, error) {
	d := Dyad{Sides: [2]Side{a, b}, Meetings: []Meeting{}, Topics: []Topic{}, Third: []Third{}, Sources: []Source{}}
	pair := map[string]string{"a": string(a.Code), "b": string(b.Code)}
	for _, part := range []struct {
		query string
		take  func(ask.Row)
	}{
		{"pair/consultations", d.meeting},
		{"pair/heads", d.head},
		{"pair/topics", func(r ask.Row) {
			d.Topics = append(d.Topics, Topic{
				r.Text("topic"), r.Text("name"), r.Number("consultations"), r.Day("first"), r.Day("last"), list(r.List("years")),
			})
		}},
		{"pair/third-countries", func(r ask.Row) {
			d.Third = append(d.Third, Third{r.Text("country"), r.Text("name"), r.Number("consultations"), r.Day("last")})
		}},
		{"pair/sources", func(r ask.Row) {
			d.Sources = append(d.Sources, Source{
				r.Text("article"), r.Text("name"), r.Text("publisher"), r.Text("readoutOf"), r.Day("published"), r.Text("url"),
				r.Text("language"), r.Number("accounts"),
			})
		}},
	} {
		for row, err := range ask.All(ctx, s, part.query, pair) {
			if err != nil {
				return d, err
			}
			part.take(row)
		}
	}
	for _, m := range d.Meetings {
		slices.SortStableFunc(m.Heads, func(x, y Head) int {
			return cmp.Or(cmp.Compare(d.place(x.Side), d.place(y.Side)), cmp.Compare(x.Official, y.Official))
		})
	}
	return d, nil
}

func (d *Dyad) meeting(r ask.Row) {
	d.Meetings = append(d.Meetings, Meeting{
		ID: r.Text("id"), Kind: graph.Kind(r.Text("kind")), Mode: graph.Mode(r.Text("mode")), Round: r.Number("round"),
		Planned: r.Yes("planned"), Date: r.Day("date"), End: r.Day("end"), Precision: r.Text("precision"),
		MonthDay: r.Text("monthDay"), Places: list(r.List("places")), Heads: []Head{},
	})
}

// head adds a head to its meeting. Articles give one head several roles: the longest stays.
func (d *Dyad) head(r ask.Row) {
	i := slices.IndexFunc(d.Meetings, func(m Meeting) bool { return m.ID == r.Text("consultation") })
	if i < 0 { // it was written between the two questions
		return
	}
	h := Head{graph.ActorCode(r.Text("side")), r.Text("official"), r.Text("name"), r.Text("role"), graph.Rank(r.Text("rank")), r.Number("level")}
	m := &d.Meetings[i]
	at := slices.IndexFunc(m.Heads, func(o Head) bool { return o.Side == h.Side && o.Official == h.Official })
	switch {
	case at < 0:
		m.Heads = append(m.Heads, h)
	case len(h.Role) > len(m.Heads[at].Role):
		m.Heads[at] = h
	}
}

// place is 0 or 1: which of the two sides has the code.
func (d *Dyad) place(code graph.ActorCode) int {
	if d.Sides[0].Code == code {
		return 0
	}
	return 1
}

// list is never nil, so that JSON has [] for none.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
