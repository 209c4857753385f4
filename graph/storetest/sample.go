package storetest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

// SampleExtractor is the extractor version that the facts of [Sample] were read by.
const SampleExtractor = "sample-1"

// Sample makes the facts of n articles: plausible, made up, the same for the same seed and n.
// Several articles tell one meeting, in several spellings and scripts; some tell of none or of
// three. Dates, modes, rounds, roles, places and publishers are missing here and there, days
// and numbers tie, and every quote stands in its text at its offsets.
func Sample(seed uint64, n int) []graph.Facts {
	s := &sampler{rand.New(rand.NewPCG(seed, uint64(n)))}
	out := make([]graph.Facts, 0, n)
	var events []sampleEvent
	for i := range n {
		var told []sampleEvent
		for range []int{1, 1, 1, 2, 0, 1, 3, 1}[s.IntN(8)] {
			if len(events) == 0 || s.IntN(5) < 3 {
				events = append(events, s.event())
				told = append(told, events[len(events)-1])
			} else { // another article told it before, most likely of late
				told = append(told, events[max(0, len(events)-1-s.IntN(8))])
			}
		}
		out = append(out, s.article(i, told))
	}
	return out
}

// sampler draws from one sequence.
type sampler struct{ *rand.Rand }

func pick[T any](s *sampler, from []T) T { return from[s.IntN(len(from))] }

// often is true k times in ten.
func (s *sampler) often(k int) bool { return s.IntN(10) < k }

// sampleEvent is what happened; articles tell of it more or less fully.
type sampleEvent struct {
	kind    graph.Kind
	mode    graph.Mode
	planned bool
	round   int
	start   time.Time
	days    int
	actors  []sampleActor
	third   []sampleActor // talked about
	place   *sampleActor
	topics  [][]graph.Topic
}

func (s *sampler) event() sampleEvent {
	e := sampleEvent{kind: pick(s, sampleKinds), mode: pick(s, sampleModes), planned: s.often(1)}
	if e.kind == graph.KindConsultation && s.often(5) {
		e.round = 1 + s.IntN(9)
	}
	e.start = time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 7*s.IntN(120)) // weeks: days tie
	if s.often(1) {
		e.days = 1
	}
	order := s.Perm(len(sampleActors))
	sides := []int{2, 2, 2, 2, 2, 2, 1, 3, 4, 2}[s.IntN(10)]
	for _, i := range order[:sides] {
		e.actors = append(e.actors, sampleActors[i])
	}
	if s.often(3) {
		e.third = append(e.third, sampleActors[order[sides]])
	}
	if s.often(6) {
		e.place = &sampleActors[order[s.IntN(sides+1)]]
	}
	for range s.IntN(4) {
		e.topics = append(e.topics, pick(s, sampleTopics))
	}
	return e
}

// article writes a text that tells of events.
func (s *sampler) article(i int, told []sampleEvent) graph.Facts {
	t := &sampleText{}
	a := graph.Article{Language: pick(s, sampleLanguages), Publisher: pick(s, samplePublishers), Extractor: SampleExtractor}
	if s.often(8) {
		a.Title = t.say(fmt.Sprintf("Read-out no. %d — «диалог»", i)).Quote
	}
	if a.Publisher == "ministry.example" || s.often(7) {
		a.ReadoutOf = pick(s, sampleActors).code
		if len(told) > 0 && s.often(8) { // a side's own read-out
			a.ReadoutOf = pick(s, told[0].actors).code
		}
	}
	if s.often(7) {
		a.URL = fmt.Sprintf("https://%s/%d", cmp.Or(a.Publisher, "www.example"), i)
		a.Path = fmt.Sprintf("articles/%03d.txt", i)
	}
	if s.often(8) {
		a.Published = time.Date(2023, 1, 3, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i).Format(time.DateOnly)
	}
	t.say(fmt.Sprintf("Text %d.", i))
	accounts := make([]graph.Account, len(told))
	for j, e := range told {
		accounts[j] = s.account(t, e)
	}
	a.Text = t.String()
	a.ID = graph.NewArticleID(a.Text, a.Published)
	for j := range accounts {
		r := &accounts[j].Report
		r.Article, r.Account, r.Publisher = a.ID, graph.NewAccountID(a.ID, j+1), a.Publisher
	}
	return graph.Facts{Article: a, Accounts: accounts}
}

// sampleText is a text that grows; what is said is a span of it.
type sampleText struct{ strings.Builder }

func (t *sampleText) say(sentence string) graph.Span {
	if t.Len() > 0 {
		t.WriteByte('\n')
	}
	start := t.Len()
	t.WriteString(sentence)
	return graph.Span{Start: start, End: t.Len(), Quote: sentence}
}

func (s *sampler) account(t *sampleText, e sampleEvent) graph.Account {
	a := graph.Account{Report: graph.Report{Kind: e.kind, Mode: e.mode, Planned: e.planned}}
	a.Evidence = []graph.Span{t.say(fmt.Sprintf("On %s a %s took place.", e.start.Format("2 January 2006"), e.kind))}
	if s.often(7) {
		a.Round = e.round
	}
	s.date(&a.Report, e)
	for _, who := range e.actors {
		a.Parties = append(a.Parties, s.party(t, e, who))
	}
	a.Actors, a.Sides, a.Heads = graph.Sides(a.Parties)
	seen := map[graph.TopicID]bool{}
	for _, chain := range e.topics {
		if s.often(8) && !seen[chain[0].ID] {
			seen[chain[0].ID] = true
			said := []graph.Span{t.say("They discussed " + chain[0].Name + ".")}
			a.Topics = append(a.Topics, graph.TopicClaim{Topic: chain[0], Broader: chain[1:], Evidence: said})
		}
	}
	for _, third := range e.third {
		said := []graph.Span{t.say("The situation in " + third.en + " was raised.")}
		a.Mentioned = append(a.Mentioned, graph.ActorClaim{Actor: third.actor(), Evidence: said})
	}
	if e.place != nil && s.often(8) {
		a.Place = s.place(t, *e.place)
		a.Venue = e.place.code
	}
	return a
}

// date tells the day, less of it, or nothing.
func (s *sampler) date(r *graph.Report, e sampleEvent) {
	iso := func(t time.Time) string { return t.Format(time.DateOnly) }
	day := func(start, end time.Time, p graph.Precision, b graph.Basis) *graph.Dating {
		return &graph.Dating{Start: iso(start), End: iso(end), Precision: p, Basis: b, Evidence: r.Evidence}
	}
	first := e.start.AddDate(0, 0, 1-e.start.Day())
	switch s.IntN(10) {
	case 0:
	case 1:
		r.MonthDay = e.start.Format("--01-02")
	case 2:
		r.Date = day(first, first.AddDate(0, 1, -1), graph.PrecisionMonth, graph.BasisContext)
	case 3:
		next := e.start.AddDate(0, 0, e.days+1) // the morning after
		r.Date = day(next, next, graph.PrecisionDay, graph.BasisPublished)
		if s.often(5) { // "the day before", in words
			r.Date.Evidence = []graph.Span{{Start: r.Evidence[0].Start, End: r.Evidence[0].Start + len("On "), Quote: "On "}}
		}
	default:
		r.Date = day(e.start, e.start.AddDate(0, 0, e.days), graph.PrecisionDay, graph.BasisExplicit)
	}
}

func (s *sampler) party(t *sampleText, e sampleEvent, who sampleActor) graph.Party {
	said := []graph.Span{t.say(who.en + " took part.")}
	if s.often(2) {
		said = append(said, t.say("Its side was "+who.fr+"."))
	}
	p := graph.Party{Actor: who.actor(), Basis: graph.BasisText, Evidence: said, Host: e.place != nil && e.place.code == who.code}
	for _, b := range sampleBodies {
		if s.often(4) {
			said := []graph.Span{t.say("For " + who.en + ": " + b.name + ".")}
			p.Bodies = append(p.Bodies, graph.BodyClaim{ID: graph.NewBodyID(who.code, b.id, b.kind, b.name), Name: b.name, Type: b.kind, Evidence: said})
		}
	}
	for i, o := range who.officials {
		if !s.often(7) {
			continue
		}
		name, role := pick(s, o.spellings), pick(s, o.roles)
		c := graph.OfficialClaim{ID: graph.NewOfficialID(who.code, o.spellings[0]), Name: name, Role: role, Rank: o.rank, Head: i == 0}
		if role == "" && s.often(5) {
			c.Rank = "other"
		}
		c.Evidence = []graph.Span{t.say(strings.TrimSpace(name + ", " + role))}
		if o.body != "" {
			c.Body = graph.NewBodyID(who.code, o.body, "", "")
		}
		p.Officials = append(p.Officials, c)
		if len(p.Bodies) > 0 && s.often(2) { // and in another post
			c.Role, c.Rank, c.Body, c.Head = "chair of the commission", "other", pick(s, p.Bodies).ID, false
			c.Evidence = []graph.Span{t.say(name + ", " + c.Role)}
			p.Officials = append(p.Officials, c)
		}
	}
	return p
}

func (s *sampler) place(t *sampleText, where sampleActor) *graph.PlaceClaim {
	p := &graph.PlaceClaim{Country: where.actor(), Written: where.en}
	if len(where.cities) > 0 {
		city := pick(s, where.cities)
		p.City, p.CityName, p.Written = graph.NewCityID(city[0], where.code, city[1]), city[1], city[1]
		if s.often(2) {
			p.Written = strings.ToUpper(city[1])
		}
	}
	p.Evidence = []graph.Span{t.say("It was held in " + p.Written + ".")}
	return p
}
