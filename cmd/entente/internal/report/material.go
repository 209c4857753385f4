package report

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
)

// material is a report with its consultations, and what is told of each: what the sections are made
// of. Numbers are counted from it, so that each knows which consultations it counts.
type material struct {
	*paper.Report
	rq    Request
	told  []told                       // of each consultation of the report
	found map[graph.ConsultationID]int // its place
	cut   bool                         // there are earlier ones
}

// told is what articles tell of one consultation, each fact once, sorted by key.
type told struct {
	sides, hosts          []graph.ActorCode
	seats                 []seat
	topics, third, bodies []paper.Named
}

// seat is an official at the table.
type seat struct {
	side           graph.ActorCode
	official, name string
	role           string // the longest that articles give
	rank           graph.Rank
	head           bool
}

// gather reads the consultations with these ids, and all that is told of them. First are the sides
// that stand before others, in their order.
func gather(ctx context.Context, rq Request, kind string, ids []string, first ...graph.ActorCode) (*material, error) {
	m := &material{Report: &paper.Report{Kind: kind, Words: rq.Words}, rq: rq, found: map[graph.ConsultationID]int{}}
	for _, read := range []func(context.Context, []string) error{m.consultations, m.articles, m.facts} {
		if err := read(ctx, ids); err != nil {
			return nil, err
		}
		ids = ids[:0:0]
		for _, c := range m.Consultations {
			ids = append(ids, string(c.ID))
		}
	}
	m.seat(first)
	return m, nil
}

// about asks a question about consultations, some hundred at a time.
func about(ctx context.Context, s graph.Store, query string, ids []string) iter.Seq2[ask.Row, error] {
	const batch = 400
	return func(yield func(ask.Row, error) bool) {
		for some := range slices.Chunk(ids, batch) {
			for row, err := range ask.All(ctx, s, query, map[string]string{"consultations": strings.Join(some, ",")}) {
				if !yield(row, err) || err != nil {
					return
				}
			}
		}
	}
}

// each takes the rows of a question about consultations.
func (m *material) each(ctx context.Context, query string, ids []string, take func(ask.Row)) error {
	for row, err := range about(ctx, m.rq.Store, query, ids) {
		if err != nil {
			return err
		}
		take(row)
	}
	return nil
}

// consultations takes those that the request's days let through, the latest first.
func (m *material) consultations(ctx context.Context, ids []string) error {
	var hosts [][]graph.ActorCode
	err := m.each(ctx, "consultation/these", ids, func(r ask.Row) {
		c := paper.Consultation{
			ID: graph.ConsultationID(r.Text("id")), Kind: graph.Kind(r.Text("kind")), Mode: graph.Mode(r.Text("mode")), Round: r.Number("round"), Planned: r.Yes("planned"),
			Dating: words.Dating{
				Date: r.Day("date"), End: r.Day("end"), Precision: graph.Precision(r.Text("precision")), Basis: graph.Basis(r.Text("basis")),
				ByPublication: r.Yes("byPublication"), MonthDay: r.Text("monthDay"),
			},
		}
		if !m.rq.Part.Days(c.Dating.Date, c.Dating.End) {
			return
		}
		for _, side := range r.List("sides") {
			c.Sides = append(c.Sides, paper.Named{Key: side})
		}
		m.Consultations = append(m.Consultations, c)
		hosts = append(hosts, codes(r.List("hosts")))
	})
	if err != nil {
		return err
	}
	order := make([]int, len(m.Consultations))
	for i := range order {
		order[i] = i
	}
	latest := func(a, b int) int { return latestFirst(m.Consultations[a], m.Consultations[b]) }
	if m.rq.Limit > 0 && len(order) > m.rq.Limit {
		slices.SortFunc(order, func(a, b int) int { return cmp.Or(m.rank(a)-m.rank(b), latest(a, b)) })
		order, m.cut = order[:m.rq.Limit], true
	}
	slices.SortFunc(order, latest)
	var sorted []paper.Consultation
	for at, i := range order {
		c := m.Consultations[i]
		sorted = append(sorted, c)
		m.found[c.ID] = at
		t := told{hosts: hosts[i]}
		for _, s := range c.Sides {
			t.sides = append(t.sides, graph.ActorCode(s.Key))
		}
		m.told = append(m.told, t)
	}
	m.Consultations = sorted
	return nil
}

// rank is 0 for a consultation that a limit keeps before others, 1 for those.
func (m *material) rank(at int) int {
	if m.rq.foremost[m.Consultations[at].ID] {
		return 0
	}
	return 1
}

func latestFirst(a, b paper.Consultation) int {
	x, y := a.Dating.Date, b.Dating.Date
	switch {
	case x != "" && y == "":
		return -1
	case x == "" && y != "":
		return 1
	}
	return cmp.Or(cmp.Compare(y, x), cmp.Compare(a.ID, b.ID))
}

// articles are those that tell of the consultations, the latest first.
func (m *material) articles(ctx context.Context, ids []string) error {
	seen := map[graph.ArticleID]bool{}
	err := m.each(ctx, "consultation/sources", ids, func(r ask.Row) {
		a := paper.Article{
			ID: graph.ArticleID(r.Text("article")), Title: r.Text("name"), Publisher: r.Text("publisher"), Published: r.Day("published"), URL: r.Text("url"),
			Language: r.Text("language"),
		}
		if code := r.Text("readoutOf"); code != "" {
			a.ReadoutOf = m.Words.Actor(graph.ActorCode(code), "")
		}
		if !seen[a.ID] { // one article may tell of consultations of two batches
			seen[a.ID] = true
			m.Articles = append(m.Articles, a)
		}
	})
	slices.SortFunc(m.Articles, func(a, b paper.Article) int {
		return cmp.Or(-cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
	})
	return err
}

// facts are what is told of the consultations, with the quotes.
func (m *material) facts(ctx context.Context, ids []string) error {
	sources := map[string]int{}
	for i, a := range m.Articles {
		sources[string(a.ID)] = i
	}
	return m.each(ctx, "consultation/facts", ids, func(r ask.Row) {
		at, ok := m.found[graph.ConsultationID(r.Text("consultation"))]
		source, known := sources[r.Text("article")]
		if !ok || !known { // it was written between two questions
			return
		}
		m.learn(at, r)
		c := &m.Consultations[at]
		e := paper.Evidence{Article: source, Account: graph.AccountID(r.Text("account")), Start: r.Number("start"), Quote: r.Text("quote")}
		i := slices.IndexFunc(c.Evidence, func(x paper.Evidence) bool {
			return x.Account == e.Account && x.Start == e.Start && x.Quote == e.Quote
		})
		if i < 0 {
			i = len(c.Evidence)
			c.Evidence = append(c.Evidence, e)
		}
		c.Evidence[i].Facts = append(c.Evidence[i].Facts, m.factLine(at, r))
	})
}

// learn keeps a fact with those of its kind.
func (m *material) learn(at int, r ask.Row) {
	t, c := &m.told[at], &m.Consultations[at]
	name := paper.Named{Key: r.Text("key"), Name: r.Text("name")}
	switch r.Text("fact") {
	case "party":
		for i := range c.Sides {
			if c.Sides[i].Key == name.Key {
				c.Sides[i].Name = m.Words.Actor(graph.ActorCode(name.Key), name.Name)
			}
		}
	case "official":
		t.sit(seat{graph.ActorCode(r.Text("side")), name.Key, name.Name, r.Text("role"), graph.Rank(r.Text("rank")), r.Yes("head")})
	case "body":
		t.bodies = add(t.bodies, paper.Named{Key: name.Key, Name: m.rq.body(name.Key, name.Name)})
	case "place":
		if !slices.Contains(c.Places, name.Name) {
			c.Places = append(c.Places, name.Name)
			slices.Sort(c.Places)
		}
	case "topic":
		t.topics = add(t.topics, paper.Named{Key: name.Key, Name: m.Words.Topic(name.Key, name.Name)})
	case "third country":
		t.third = add(t.third, paper.Named{Key: name.Key, Name: m.Words.Actor(graph.ActorCode(name.Key), name.Name)})
	}
}

// sit adds a seat; of several posts of one person the one whose words are longest stays.
func (t *told) sit(s seat) {
	i := slices.IndexFunc(t.seats, func(o seat) bool { return o.official == s.official && o.side == s.side })
	if i < 0 {
		t.seats = append(t.seats, s)
		return
	}
	o := &t.seats[i]
	s.head = s.head || o.head
	if len(s.role) < len(o.role) || len(s.role) == len(o.role) && (s.role > o.role || s.role == o.role && s.rank.Level() >= o.rank.Level()) {
		s.role, s.rank = o.role, o.rank
	}
	*o = s
}

func add(list []paper.Named, n paper.Named) []paper.Named {
	if !slices.Contains(list, n) {
		list = append(list, n)
		slices.SortFunc(list, func(a, b paper.Named) int { return cmp.Compare(a.Key, b.Key) })
	}
	return list
}

// seat puts sides and heads in order: those that stand first, then by name.
func (m *material) seat(first []graph.ActorCode) {
	place := func(code string) int {
		if i := slices.Index(first, graph.ActorCode(code)); i >= 0 {
			return i
		}
		return len(first)
	}
	for at := range m.Consultations {
		c, t := &m.Consultations[at], &m.told[at]
		for i, s := range c.Sides {
			if s.Name == "" {
				c.Sides[i].Name = m.Words.Actor(graph.ActorCode(s.Key), "")
			}
		}
		slices.SortFunc(c.Sides, func(a, b paper.Named) int {
			return cmp.Or(cmp.Compare(place(a.Key), place(b.Key)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Key, b.Key))
		})
		slices.SortFunc(t.seats, func(a, b seat) int {
			return cmp.Or(cmp.Compare(place(string(a.side)), place(string(b.side))), cmp.Compare(a.side, b.side), cmp.Compare(a.official, b.official))
		})
		for _, s := range t.seats {
			if s.head {
				c.Heads = append(c.Heads, paper.Head{Side: m.Words.Actor(s.side, ""), Name: s.name, Role: s.role, Rank: s.rank})
			}
		}
		slices.SortStableFunc(c.Evidence, func(a, b paper.Evidence) int { return cmp.Compare(a.Account, b.Account) })
	}
}

// factLine tells a fact: "official: Claire Dubreuil, directrice de l'Europe (director, head)".
func (m *material) factLine(at int, r ask.Row) string {
	w, what := m.Words, r.Text("name")
	switch r.Text("fact") {
	case "report":
		return w.Say("in", w.Say("fact.report"), m.What(paper.Consultation{Kind: m.Consultations[at].Kind, Planned: m.Consultations[at].Planned}))
	case "party", "third country":
		what = w.Actor(graph.ActorCode(r.Text("key")), what)
		if r.Text("role") == string(graph.BasisPublisher) {
			what += " (" + w.Say("publisher.side") + ")"
		}
	case "topic":
		what = w.Topic(r.Text("key"), what)
	case "body":
		what = m.rq.body(r.Text("key"), what)
	case "official":
		if role := r.Text("role"); role != "" {
			what += ", " + role
		}
		what += " (" + w.Say("rank."+r.Text("rank"))
		if r.Yes("head") {
			what += ", " + w.Say("head")
		}
		what += ")"
	}
	return w.Say("in", w.Say("fact."+r.Text("fact")), what)
}

func codes(list []string) []graph.ActorCode {
	out := make([]graph.ActorCode, len(list))
	for i, c := range list {
		out[i] = graph.ActorCode(c)
	}
	return out
}
