package graph

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Apply gives the facts of an article as they are after the decisions: officials under the names that were decided,
// without what is wrong, and with marks on accounts that are one consultation or two. It changes nothing in f.
func (d *Decisions) Apply(f Facts) Facts {
	if d == nil || len(d.List) == 0 || len(f.Accounts) == 0 {
		return f
	}
	f.Accounts = slices.Clone(f.Accounts)
	for i := range f.Accounts {
		f.Accounts[i].Parties = slices.Clone(f.Accounts[i].Parties)
	}
	wrong := make([][]Decision, len(f.Accounts))
	for _, at := range f.Article.places() {
		for _, n := range d.accounts[at] {
			if i, err := f.find(n.NamedAccount); err == nil {
				a := &f.Accounts[i]
				a.Same, a.Apart = Union(a.Same, nonEmpty(n.same)), Union(a.Apart, nonEmpty(n.apart))
			}
		}
		for _, w := range d.facts[at] {
			if i, err := f.find(w.Accounts[0]); err == nil {
				wrong[i] = append(wrong[i], w)
			}
		}
	}
	kept := f.Accounts[:0]
	for i, a := range f.Accounts {
		if !slices.ContainsFunc(wrong[i], func(w Decision) bool { return w.Fact == FactEvent }) {
			for _, w := range wrong[i] {
				a.without(w)
			}
			d.rename(f.Article, &a)
			kept = append(kept, a)
		}
	}
	f.Accounts = kept
	return f
}

// places are what a decision may call an article.
func (a Article) places() []string {
	if a.URL == "" {
		return []string{string(a.ID)}
	}
	return []string{string(a.ID), a.URL}
}

// rename puts officials under their decided ids, the heads among them too.
func (d *Decisions) rename(at Article, a *Account) {
	for i := range a.Parties {
		p := &a.Parties[i]
		p.Officials = slices.Clone(p.Officials)
		for j := range p.Officials {
			o := &p.Officials[j]
			o.ID = d.officialIn(at, p.Actor.Code, o.ID, o.Name)
		}
	}
	a.lead()
}

// officialIn is the id that an official has in an article by what was decided.
func (d *Decisions) officialIn(at Article, actor ActorCode, id OfficialID, name string) OfficialID {
	written, places := spelt{actor, squeeze(name)}, at.places()
	if is := d.spelling(written, places); is != written {
		written, id = is, NewOfficialID(is.actor, is.name)
	}
	return d.joinedID(d.partIn(id, written.name, places))
}

// joinedID is the id of those that were joined with an official, theirs alone when none was.
func (d *Decisions) joinedID(id OfficialID) OfficialID {
	id = d.joined.of(id)
	return cmp.Or(d.fullest[id], id)
}

// spelling follows what is written to what it is. What was said of some articles goes before what was said of all.
func (d *Decisions) spelling(written spelt, places []string) spelt {
	for {
		all := d.spelled[written]
		at := slices.IndexFunc(all, func(r respelling) bool { return len(r.in) > 0 && meet(r.in, places) })
		if at < 0 {
			at = slices.IndexFunc(all, func(r respelling) bool { return len(r.in) == 0 })
		}
		if at < 0 {
			return written
		}
		written = all[at].is
	}
}

// partIn is the official that was parted from those of the same key, if it is one.
func (d *Decisions) partIn(key OfficialID, name string, places []string) OfficialID {
	for _, p := range d.split[key] {
		if len(p.in) > 0 && meet(p.in, places) {
			return p.id
		}
	}
	for _, p := range d.split[key] {
		if len(p.in) == 0 && p.name == name {
			return p.id
		}
	}
	return key
}

// spelledAs is the key of an official whom a decision names; partOf the id, before officials are joined.
func (d *Decisions) spelledAs(o NamedOfficial) OfficialID {
	is := d.spelling(o.spelt(), o.Articles)
	return NewOfficialID(is.actor, is.name)
}

func (d *Decisions) partOf(o NamedOfficial) OfficialID {
	return d.partIn(d.spelledAs(o), d.spelling(o.spelt(), o.Articles).name, o.Articles)
}

// Official is the id that an official has after the decisions.
func (d *Decisions) Official(o NamedOfficial) OfficialID { return d.joinedID(d.partOf(o)) }

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// Unknown says why a decision does not find what it names in an article.
type Unknown struct {
	Line int
	What string
}

// Error tells it.
func (u *Unknown) Error() string { return u.What }

// Check tells which decisions name the article of f and do not find there what they name.
func (d *Decisions) Check(f Facts) []*Unknown {
	var out []*Unknown
	for _, one := range d.List {
		for _, n := range one.Accounts {
			if !slices.Contains(f.Article.places(), n.Article) {
				continue
			}
			i, err := f.find(n)
			if err == nil && one.Kind == WrongFact && !f.Accounts[i].clone().without(one) {
				err = &Unknown{What: "the account tells no such " + string(one.Fact)}
			}
			if err != nil {
				out = append(out, &Unknown{Line: one.Line, What: err.Error()})
			}
		}
		for _, o := range one.Officials {
			if meet(o.Articles, f.Article.places()) && !f.attended(o) {
				out = append(out, &Unknown{one.Line, fmt.Sprintf("no official of %s is called %q in the article", o.Actor, squeeze(o.Name))})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *Unknown) int { return cmp.Compare(a.Line, b.Line) })
	return out
}

// attended tells whether an official is called so.
func (f Facts) attended(o NamedOfficial) bool {
	for _, a := range f.Accounts {
		for _, p := range a.Parties {
			if p.Actor.Code == o.Actor && slices.ContainsFunc(p.Officials, func(c OfficialClaim) bool { return squeeze(c.Name) == squeeze(o.Name) }) {
				return true
			}
		}
	}
	return false
}

// find gives the account that is told where the quote stands. Where several are, it is the one of which most claims
// have their words in the quote.
func (f Facts) find(n NamedAccount) (int, error) {
	words := strings.Fields(n.Quote)
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	var stands [][]int
	if words, err := regexp.Compile(strings.Join(words, `\s+`)); err == nil { // else it is too long to stand anywhere, or no text
		stands = words.FindAllStringIndex(f.Article.Text, 2)
	}
	switch {
	case len(words) == 0 || len(stands) == 0:
		return 0, &Unknown{What: "the quote does not stand in the article"}
	case len(stands) == 2:
		return 0, &Unknown{What: "the quote stands twice in the article: quote more"}
	}
	var best []int
	most := 1
	for i, a := range f.Accounts {
		n := 0
		for _, s := range a.evidence() {
			if s.Start < stands[0][1] && stands[0][0] < s.End {
				n++
			}
		}
		switch {
		case n > most:
			best, most = []int{i}, n
		case n == most:
			best = append(best, i)
		}
	}
	switch len(best) {
	case 0:
		return 0, &Unknown{What: "no event is told where the quote stands"}
	case 1:
		return best[0], nil
	}
	return 0, &Unknown{What: "several events are told where the quote stands: quote what only one of them has"}
}

// Places lists the articles that decisions name, by id or address, each with the first line that does.
func (d *Decisions) Places() map[string]int {
	out := map[string]int{}
	note := func(place string, line int) {
		if first, ok := out[place]; !ok || line < first {
			out[place] = line
		}
	}
	for _, one := range d.List {
		for _, a := range one.Accounts {
			note(a.Article, one.Line)
		}
		for _, o := range one.Officials {
			for _, place := range o.Articles {
				note(place, one.Line)
			}
		}
	}
	return out
}

// phrase is how many bytes make a quote that a reader finds again, and that another version of the text still has.
const phrase = 20

// Quoted gives the evidence of an account by which a decision finds it: the shortest that is still a phrase, the event's
// own before that of its claims.
func (f Facts) Quoted(id AccountID) (quote string, ok bool) {
	i := slices.IndexFunc(f.Accounts, func(a Account) bool { return a.Account == id })
	if i < 0 {
		return "", false
	}
	for _, all := range [][]Span{f.Accounts[i].Evidence, f.Accounts[i].evidence()} {
		all = slices.Clone(all)
		slices.SortStableFunc(all, func(a, b Span) int {
			return cmp.Or(-cmp.Compare(min(len(a.Quote), phrase), min(len(b.Quote), phrase)), cmp.Compare(len(a.Quote), len(b.Quote)))
		})
		for _, s := range all {
			if at, err := f.find(NamedAccount{Quote: s.Quote}); err == nil && at == i {
				return s.Quote, true
			}
		}
	}
	return "", false
}
