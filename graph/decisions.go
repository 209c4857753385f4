package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Decisions are those of one file, checked against each other. The zero value decides nothing.
type Decisions struct {
	Text string // the file, as it was written
	List []Decision

	hash     string
	spelled  map[spelt][]respelling
	split    map[OfficialID][]parted
	joined   union[OfficialID]
	fullest  map[OfficialID]OfficialID // of those that were joined, the one of most words: it says most of who it is
	accounts map[string][]named        // by article, id or address
	facts    map[string][]Decision
	linked   map[string][]string // the articles whose accounts a decision joins, by its key
}

// spelt is a name of an actor's official as it is written.
type spelt struct {
	actor ActorCode
	name  string
}

// respelling is what a name that is written was meant to be.
type respelling struct {
	is spelt
	in []string // articles; empty: all
}

// parted is an official who was parted from others of the same key.
type parted struct {
	id   OfficialID
	name string   // as written, when in is empty
	in   []string // articles
}

// named is an account that a decision names, with the mark that it gives to the account.
type named struct {
	NamedAccount
	same, apart string
}

// NewDecisions checks decisions against each other. Errors are [*Contradiction]: one says what another said, or
// they cannot all hold.
func NewDecisions(text string, list []Decision) (*Decisions, error) {
	d := &Decisions{
		Text: text, List: list, hash: hashOf(text, list),
		spelled: map[spelt][]respelling{}, split: map[OfficialID][]parted{}, joined: union[OfficialID]{}, fullest: map[OfficialID]OfficialID{},
		accounts: map[string][]named{}, facts: map[string][]Decision{}, linked: map[string][]string{},
	}
	said := map[string]Decision{}
	for _, one := range list {
		if other, twice := said[one.key()]; twice {
			return nil, contradict(one, other, "it was decided before")
		}
		said[one.key()] = one
	}
	for _, step := range []func() error{d.spellings, d.parts, d.joins, d.consultations} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	for _, one := range d.of(WrongFact) {
		at := one.Accounts[0].Article
		d.facts[at] = append(d.facts[at], one)
	}
	return d, nil
}

// Hash is the SHA-256 of the file, empty when there is none.
func (d *Decisions) Hash() string { return d.hash }

func hashOf(text string, list []Decision) string {
	if text == "" && len(list) == 0 {
		return ""
	}
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Encode gives the list as a store keeps it, beside the text.
func (d *Decisions) Encode() (string, error) {
	b, err := json.Marshal(d.List)
	return string(b), err
}

// DecodeDecisions reads what [Decisions.Encode] wrote. What held when it was decided holds: should these rules of names
// find that two decisions contradict each other, the later one gives way.
func DecodeDecisions(text, list string) (*Decisions, error) {
	var all []Decision
	if list != "" {
		if err := json.Unmarshal([]byte(list), &all); err != nil {
			return nil, fmt.Errorf("decisions: %w", err)
		}
	}
	for {
		d, err := NewDecisions(text, all)
		c := new(Contradiction)
		if err == nil || !errors.As(err, &c) {
			return d, err
		}
		at := slices.IndexFunc(all, func(one Decision) bool { return one.Line == c.Line })
		if at < 0 {
			return d, err
		}
		all = slices.Delete(all, at, at+1)
	}
}

// of gives the decisions of a kind, in an order that does not depend on that of the file.
func (d *Decisions) of(kind DecisionKind) []Decision {
	byKey := map[string][]Decision{}
	for _, one := range d.List {
		if one.Kind == kind {
			key := one.key() // a hash: once for each
			byKey[key] = append(byKey[key], one)
		}
	}
	var all []Decision
	for _, key := range slices.Sorted(maps.Keys(byKey)) {
		all = append(all, byKey[key]...)
	}
	return all
}

// spellings notes what is written for what, and follows each to its end.
func (d *Decisions) spellings() error {
	all, written := d.of(SpellingOf), map[spelt][]Decision{}
	for _, one := range all {
		from, to := one.Officials[0], one.Officials[1]
		before := written[from.spelt()]
		written[from.spelt()] = append(before, one)
		for _, other := range before {
			if other.Officials[0].overlaps(from) {
				return contradict(one, other, fmt.Sprintf("%q was said to be %q", squeeze(from.Name), squeeze(other.Officials[1].Name)))
			}
		}
		d.spelled[from.spelt()] = append(d.spelled[from.spelt()], respelling{to.spelt(), from.Articles})
	}
	seen := map[spelt]bool{}
	for _, one := range all {
		if d.circles(one.Officials[0].spelt(), seen) {
			return contradict(one, one, "spellings go round in a circle: nothing says which name is the right one")
		}
	}
	return nil
}

func (o NamedOfficial) spelt() spelt { return spelt{o.Actor, squeeze(o.Name)} }

// circles tells whether spellings lead from one back to it. Seen are those that were followed: true on the way, false when
// they came to an end.
func (d *Decisions) circles(at spelt, seen map[spelt]bool) bool {
	if underWay, ok := seen[at]; ok {
		return underWay
	}
	seen[at] = true
	back := slices.ContainsFunc(d.spelled[at], func(r respelling) bool { return d.circles(r.is, seen) })
	seen[at] = false
	return back
}

// overlaps tells whether two name one spelling in one article.
func (o NamedOfficial) overlaps(p NamedOfficial) bool {
	if o.Actor != p.Actor || squeeze(o.Name) != squeeze(p.Name) {
		return false
	}
	if len(o.Articles) == 0 || len(p.Articles) == 0 {
		return len(o.Articles) == len(p.Articles) // the one that names articles goes before the other
	}
	return meet(o.Articles, p.Articles)
}

// parts gives each official that was parted from another of the same key, or of one that settling takes for the same
// (see [mayBeOne]), an id of their own. The first keeps the key, and what nobody named.
func (d *Decisions) parts() error {
	for _, one := range d.of(DifferentOfficials) {
		var before []OfficialID
		for _, o := range one.Officials {
			key := d.spelledAs(o)
			same := func(other OfficialID) bool {
				return strings.HasPrefix(string(other), string(o.Actor)+"/") && mayBeOne(string(key), string(other))
			}
			taken := slices.ContainsFunc(before, same)
			if before = append(before, key); taken {
				own := "name\x00" + squeeze(o.Name)
				if len(o.Articles) > 0 {
					own = "in\x00" + slices.Min(o.Articles)
				}
				sum := sha256.Sum256([]byte(own))
				id := OfficialID(boundKey(string(key) + "~" + hex.EncodeToString(sum[:6])))
				if p := (parted{id, squeeze(o.Name), o.Articles}); !slices.ContainsFunc(d.split[key], p.equal) {
					d.split[key] = append(d.split[key], p)
				}
			}
		}
	}
	return nil
}

func (p parted) equal(q parted) bool {
	return p.id == q.id && p.name == q.name && slices.Equal(p.in, q.in)
}

// joins makes one of officials who are the same, and refuses it where others are different.
func (d *Decisions) joins() error {
	for _, one := range d.of(SameOfficial) {
		for _, o := range one.Officials[1:] {
			d.joined.join(d.partOf(one.Officials[0]), d.partOf(o))
		}
	}
	for id := range d.joined {
		of := d.joined.of(id)
		for _, one := range []OfficialID{id, of} {
			if fuller(string(one), string(d.fullest[of])) > 0 {
				d.fullest[of] = one
			}
		}
	}
	for _, one := range d.of(DifferentOfficials) {
		for i, o := range one.Officials {
			for _, p := range one.Officials[:i] {
				if d.joined.of(d.partOf(o)) != d.joined.of(d.partOf(p)) {
					continue
				}
				if d.partOf(o) == d.partOf(p) {
					return contradict(one, one, fmt.Sprintf("%q and %q are one name: say in which articles the second one is meant", squeeze(p.Name), squeeze(o.Name)))
				}
				return contradict(one, d.joining(one), fmt.Sprintf("%q and %q are different here, and the same in another place", squeeze(p.Name), squeeze(o.Name)))
			}
		}
	}
	return nil
}

// joining is the first decision of the file that joins an official of one.
func (d *Decisions) joining(one Decision) Decision {
	for _, same := range d.List {
		for _, o := range same.Officials {
			for _, p := range one.Officials {
				if same.Kind == SameOfficial && d.partOf(o) == d.partOf(p) {
					return same
				}
			}
		}
	}
	return one
}

// consultations notes which accounts are joined and parted.
func (d *Decisions) consultations() error {
	joined := union[string]{}
	for _, one := range d.of(SameConsultation) {
		for _, a := range one.Accounts {
			joined.join(one.Accounts[0].key(), a.key())
			d.accounts[a.Article] = append(d.accounts[a.Article], named{a, one.key(), ""})
			d.linked[one.key()] = Union(d.linked[one.key()], []string{a.Article})
		}
	}
	for _, one := range d.of(DifferentConsultations) {
		for i, a := range one.Accounts {
			for _, b := range one.Accounts[:i] {
				if joined.of(a.key()) == joined.of(b.key()) {
					other := one
					for _, same := range d.of(SameConsultation) {
						if joined.of(same.Accounts[0].key()) == joined.of(a.key()) {
							other = same
						}
					}
					return contradict(one, other, "two accounts are different consultations here, and one in another place")
				}
			}
			d.accounts[a.Article] = append(d.accounts[a.Article], named{a, "", fmt.Sprintf("%s/%06d", one.key(), i)})
		}
	}
	return nil
}
