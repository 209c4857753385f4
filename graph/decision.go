package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// DecisionKind says what a person decided.
type DecisionKind string

// Kinds of decisions.
const (
	SameOfficial           DecisionKind = "same-official"
	DifferentOfficials     DecisionKind = "different-officials"
	SameConsultation       DecisionKind = "same-consultation"
	DifferentConsultations DecisionKind = "different-consultations"
	WrongFact              DecisionKind = "wrong"
	SpellingOf             DecisionKind = "spelling"
)

// Decision is the word of a person on what texts say. It names what texts hold, spellings and quotes, and no key of the
// graph but an article's, so that it means the same after a new settlement or another version of the extractor.
type Decision struct {
	Kind      DecisionKind
	Officials []NamedOfficial // two or more; of a spelling the one as written, then the one it is
	Accounts  []NamedAccount  // two or more; of a wrong fact the one that tells it
	Fact      FactKind        // what is wrong
	Value     string          // which of them: a name or role as written, an actor's code, a topic's id; empty where an account tells one
	By, On    string          // who decided, and on which day (ISO)
	Why       string
	Line      int // of the file, from 1
}

// NamedOfficial is an official of an actor by a spelling, in some articles (ids or addresses) or, without any, in all.
type NamedOfficial struct {
	Actor    ActorCode
	Name     string
	Articles []string
}

// NamedAccount is the account that an article (id or address) gives where the quote stands in its text.
type NamedAccount struct{ Article, Quote string }

// FactKind is a fact of an account that may be wrong.
type FactKind string

// Facts that may be wrong.
const (
	FactEvent    FactKind = "event" // there was none
	FactParty    FactKind = "party"
	FactHost     FactKind = "host"
	FactOfficial FactKind = "official"
	FactHead     FactKind = "head" // the official took part, and led nobody
	FactRole     FactKind = "role" // with its rank
	FactBody     FactKind = "body"
	FactTopic    FactKind = "topic"
	FactThird    FactKind = "third-country"
	FactPlace    FactKind = "place"
	FactDate     FactKind = "date"
	FactRound    FactKind = "round"
	FactMode     FactKind = "mode"
)

// HasValue tells whether an account may tell several facts of a kind, so that a decision says which.
func (k FactKind) HasValue() bool {
	return !slices.Contains([]FactKind{FactEvent, FactPlace, FactDate, FactRound, FactMode}, k)
}

// FactKinds lists them in the order of the help.
func FactKinds() []FactKind {
	return []FactKind{
		FactEvent, FactParty, FactHost, FactOfficial, FactHead, FactRole, FactBody, FactTopic, FactThird,
		FactPlace, FactDate, FactRound, FactMode,
	}
}

// key is what a decision says, without who said it and when: two of one key say the same. The order of what it names
// counts where the first is another thing than the rest.
func (d Decision) key() string {
	var named []string
	for _, o := range d.Officials {
		articles := slices.Sorted(slices.Values(o.Articles))
		named = append(named, strings.Join(append([]string{string(o.Actor), squeeze(o.Name)}, articles...), "\x01"))
	}
	for _, a := range d.Accounts {
		named = append(named, a.key())
	}
	if d.Kind == SameOfficial || d.Kind == SameConsultation {
		slices.Sort(named)
	}
	sum := sha256.Sum256([]byte(strings.Join(append(named, string(d.Kind), string(d.Fact), squeeze(d.Value)), "\x00")))
	return hex.EncodeToString(sum[:8])
}

func (a NamedAccount) key() string { return a.Article + "\x01" + squeeze(a.Quote) }

// squeeze makes one space of each run of white space: a quote may have been copied from a page with other lines.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// Contradiction is an error of decisions that cannot all hold, or of one that stands twice.
type Contradiction struct {
	Line, Other int // of the file
	What        string
}

// Error names the decision of the greater line.
func (c *Contradiction) Error() string { return c.What }

// contradict puts the later of two decisions first.
func contradict(a, b Decision, what string) error {
	if a.Line < b.Line {
		a, b = b, a
	}
	return &Contradiction{Line: a.Line, Other: b.Line, What: what}
}

// union is a set of things that are the same: each names its class by its smallest member.
type union[T cmp.Ordered] map[T]T

func (u union[T]) of(x T) T {
	for {
		up, ok := u[x]
		if !ok || up == x {
			return x
		}
		x = up
	}
}

func (u union[T]) join(x, y T) {
	x, y = u.of(x), u.of(y)
	u[max(x, y)] = min(x, y)
}
