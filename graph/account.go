package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Span is a piece of an article's normalised text: bytes Start to End, End excluded, so
// that text[Start:End] == Quote.
type Span struct {
	Start, End int
	Quote      string
}

// Article is a text that was read. Text is normalised (title, newline, body) and is what
// spans count in. Published is an ISO date, empty when neither source nor caller gave one.
type Article struct {
	ID        ArticleID
	Title     string
	URL       string
	Publisher string
	ReadoutOf ActorCode // the actor whose read-out it is; empty for an agency's report
	Language  string    // BCP 47
	Published string
	Text      string
	Path      string // where it was read from, as the user named it; outside the digest
	Extractor string // version of the extractor that read it, empty when it waits to be read again; outside the digest
	// Superseded: a later version of it, a text under the same URL, stands in the graph, which says nothing of this one.
	Superseded bool
}

// URLKey is what versions of an article share, empty when its URL is not known.
func (a Article) URLKey() string { return boundKey(a.URL) }

// Later tells which of two versions of an article counts: the one published last, then the one with the greater id.
func (a Article) Later(b Article) bool {
	return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(string(a.ID), string(b.ID))) > 0
}

// Facts is all that one article says: what a [Store] writes whole, or not at all.
type Facts struct {
	Article  Article
	Accounts []Account
	// Again: they were read from the text that the store keeps. When the article is gone meanwhile, it stays so.
	Again bool
}

// Dating is the day or days of an event, with ISO dates Start and End (first and last
// possible day, always both).
type Dating struct {
	Start, End string
	Precision  Precision
	Basis      Basis
	Evidence   []Span
}

// Head is the official who leads a side. Official is empty where the text tells the office alone.
type Head struct {
	Actor    ActorCode
	Official OfficialID
	Rank     Rank // empty when not told
}

// Report is what an account says of its event as a whole: all that [Settle] needs. It is
// kept on the REPORTS relationship, so that a store can settle again without the texts.
type Report struct {
	Account   AccountID
	Article   ArticleID
	Publisher string
	Kind      Kind
	Mode      Mode // empty when not told
	Round     int  // 0 when not told
	Planned   bool
	Date      *Dating // nil when not known
	MonthDay  string  // "--11-29" when only the year is missing
	Actors    []ActorCode
	Sides     string    // the sides for a caption: "Azerbaijan – Canada"
	Heads     []Head    // sorted by actor; at most one a side
	Venue     ActorCode // the country of the place, empty when not told
	Evidence  []Span
	// What people decided (see [Decisions.Apply]): accounts that share a mark of Same are one consultation; those whose
	// marks of Apart are of one decision ("KEY/000001") are different ones, and the others stay with the first of them.
	Same, Apart []string
}

// Account is what one article says of one event: a report and its claims.
type Account struct {
	Report
	Parties   []Party
	Topics    []TopicClaim
	Mentioned []ActorClaim // third countries: talked about, not in the room
	Place     *PlaceClaim
}

// Actor is a country or an international organization with the names it goes by.
type Actor struct {
	Code   ActorCode
	Name   string            // English: the caption
	Labels map[string]string // language to name
}

// ActorClaim says that an actor was talked about.
type ActorClaim struct {
	Actor    Actor
	Evidence []Span
}

// Party is one side of an event.
type Party struct {
	Actor     Actor
	Host      bool
	Office    Rank  // of an office that is told without its holder's name, when nobody is named; not stored but in its report's head
	Basis     Basis // BasisText, or BasisPublisher for the publisher's own, unnamed side
	Bodies    []BodyClaim
	Officials []OfficialClaim
	Evidence  []Span
}

// BodyClaim says that a body acted for a side. Name is as written.
type BodyClaim struct {
	ID       BodyID
	Name     string
	Type     BodyType
	Evidence []Span
}

// OfficialClaim says that an official took part for a side. Name and Role are as written.
type OfficialClaim struct {
	ID       OfficialID
	Name     string
	Role     string
	Rank     Rank
	Head     bool
	Body     BodyID // the body served, empty when not told
	Evidence []Span
}

// TopicClaim says that a topic was discussed. Broader holds the topics above it, nearest first.
type TopicClaim struct {
	Topic    Topic
	Broader  []Topic
	Evidence []Span
}

// Topic is a subject of the taxonomy.
type Topic struct {
	ID     TopicID
	Name   string            // English: the caption
	Labels map[string]string // language to label
}

// PlaceClaim says where the event took place. City is empty when only the country is plain.
type PlaceClaim struct {
	City     CityID
	CityName string // as the gazetteer writes it, else as the text does
	Written  string // as the text writes it
	Country  Actor
	Evidence []Span
}

// Sides are the actors of an account, sorted, their names for a caption, and the first head of each.
func Sides(parties []Party) ([]ActorCode, string, []Head) {
	sorted := slices.Clone(parties)
	slices.SortFunc(sorted, func(a, b Party) int { return strings.Compare(string(a.Actor.Code), string(b.Actor.Code)) })
	var codes []ActorCode
	var names []string
	var heads []Head
	for _, p := range sorted {
		codes = append(codes, p.Actor.Code)
		names = append(names, p.Actor.Name)
		if i := slices.IndexFunc(p.Officials, func(o OfficialClaim) bool { return o.Head }); i >= 0 {
			heads = append(heads, Head{p.Actor.Code, p.Officials[i].ID, p.Officials[i].Rank})
		} else if p.Office != "" {
			heads = append(heads, Head{Actor: p.Actor.Code, Rank: p.Office})
		}
	}
	slices.Sort(names)
	return codes, strings.Join(names, " – "), heads
}

// evidence is every span of an account.
func (a Account) evidence() []Span {
	out := slices.Clone(a.Evidence)
	if a.Date != nil {
		out = append(out, a.Date.Evidence...)
	}
	for _, p := range a.Parties {
		out = append(out, p.Evidence...)
		for _, b := range p.Bodies {
			out = append(out, b.Evidence...)
		}
		for _, o := range p.Officials {
			out = append(out, o.Evidence...)
		}
	}
	for _, t := range a.Topics {
		out = append(out, t.Evidence...)
	}
	for _, m := range a.Mentioned {
		out = append(out, m.Evidence...)
	}
	if a.Place != nil {
		out = append(out, a.Place.Evidence...)
	}
	return out
}
