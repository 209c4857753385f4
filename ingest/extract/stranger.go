package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// Agencies name leaders whom everybody knows by their names alone, "X et Y se sont entretenus", and
// speak of them by their posts alone, "le président français". Nobody of the lexicon is known by name:
// what a bare name stands for is worked out from the descriptions that the text leaves without one.

const (
	description Rule = "post told without the name" // "le président américain", of one who is named alone
	nationality Rule = "noun of nationality"        // "l'Allemand X"
)

// stranger is a person at a pole of the event whom no title of the text introduces.
type stranger struct {
	s     *sentence
	mark  mark
	name  string
	actor string // empty while not known
	by    *mention
}

// strangers gives a side to the people of the lead whom only descriptions tell: one of them who has a
// predicate, "X est le premier président américain à ...", then the only one left by elimination.
func (r *reader) strangers(d *draft, lead []*sentence) {
	all := r.unknown(d, lead)
	if len(all) == 0 || len(all) > 2 {
		return
	}
	spare := r.descriptions()
	for _, x := range all {
		r.predicate(x)
	}
	if len(all) == 2 && all[0].actor == "" && all[1].actor == "" {
		r.inPairs(all, spare)
	}
	for _, x := range all {
		if x.actor == "" && !slices.ContainsFunc(all, func(o *stranger) bool { return o != x && o.actor == "" }) {
			r.eliminate(d, x, all, spare, lead)
		}
	}
	for _, x := range all {
		if x.actor == "" {
			continue
		}
		side := d.addSide(x.actor, x.s.evidence(x.mark), description)
		o := side.add(mention{s: x.s, mark: x.mark, name: x.name, rule: description})
		if o.apart == nil && x.by != nil && !x.by.role.Counterpart {
			o.apart = x.by
		}
	}
}

// unknown are the strangers at the poles of the lead's cues, each once, by the fullest name.
func (r *reader) unknown(d *draft, lead []*sentence) []*stranger {
	var out []*stranger
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, m := range s.poleNames(r.k) {
			p := personMark{mark: m, Name: s.quote(m.Start, m.End)}
			if side, _ := d.find(p.Name); side != nil {
				continue
			}
			if _, ok := r.introduced(p); ok || s.actorOf(r.k, p) != "" {
				continue
			}
			n := slices.IndexFunc(out, func(x *stranger) bool { return r.names.samePerson(x.name, p.Name) })
			switch {
			case n < 0:
				out = append(out, &stranger{s: s, mark: m, name: p.Name})
			case len(strings.Fields(p.Name)) > len(strings.Fields(out[n].name)):
				out[n].name = p.Name
			}
		}
	}
	return slices.DeleteFunc(out, func(x *stranger) bool { return len(strings.Fields(x.name)) < 2 && !r.fuller(x) })
}

// fuller: a single word is a person's name when the text says the whole of it elsewhere.
func (r *reader) fuller(x *stranger) bool {
	for _, s := range r.sentences {
		for i := 0; i < len(s.Tokens); {
			to := s.nameAt(r.k, i)
			if to > i+1 && s.Tokens[to-1].Text == x.name {
				x.name = s.quote(s.Tokens[i].Start, s.Tokens[to-1].End)
				return true
			}
			i = max(to, i+1)
		}
	}
	return false
}

// poleNames are the names without a title that stand right before or behind a cue of the sentence, or
// are joined by "et" to one that does: "X rencontre Y", "rencontre entre X et Y".
func (s *sentence) poleNames(k *knowledge) []mark {
	var names, out []mark
	for i := 0; i < len(s.Tokens); {
		to := s.nameAt(k, i)
		if to == i || s.inOffice(i) {
			i++
			continue
		}
		if m := markOf(s.Tokens, i, to); !s.titledAt(m) && (i == 0 || !k.article.has(s.Tokens[i-1].Lexeme)) {
			names = append(names, m)
		}
		i = to
	}
	pole := func(m mark) bool {
		for _, c := range s.cues {
			if c.Kind == "-" || c.Form == "done" || s.incidental(k, c) {
				continue
			}
			if c.From >= m.To && c.From-m.To <= 3 && s.plain(k, m.To, c.From) || m.From >= c.To && m.From-c.To <= 8 && s.plain(k, c.To, m.From) {
				return true
			}
		}
		return false
	}
	for n, m := range names {
		joined := func(o mark) bool {
			from, to := min(m.To, o.To), max(m.From, o.From)
			return to-from == 1 && k.and.has(s.Tokens[from].Lexeme) && pole(o)
		}
		if pole(m) || n > 0 && joined(names[n-1]) || n+1 < len(names) && joined(names[n+1]) {
			out = append(out, m)
		}
	}
	return out
}

// titledAt: the name has a title or an honorific of its own.
func (s *sentence) titledAt(m mark) bool {
	return slices.ContainsFunc(s.people, func(p personMark) bool { return p.overlaps(m) && p.Role != nil })
}

// plain: no comma, name, title or verb stands between two tokens that would part a name from its cue.
func (s *sentence) plain(k *knowledge, from, to int) bool {
	for i := from; i < to; i++ {
		t := s.Tokens[i]
		if !t.Word || t.Upper && k.month(t) == 0 || s.inOffice(i) || k.auxiliary.has(t.Lexeme) || k.relative.has(t.Lexeme) {
			return false
		}
	}
	return true
}

// descriptions are the posts that the text tells without a name and that no named person of it holds.
func (r *reader) descriptions() []mention {
	var out []mention
	for _, s := range r.sentences {
		for n := range s.roles {
			o := &s.roles[n]
			if o.taken || o.Plural || o.Never || o.Former || !o.Counterpart && !leads(o.Rank) || len(o.Owners) != 1 || s.hasIn(r.k.story.likened, o.From-4, o.From) || o.From > 0 && r.k.story.indefinite.has(s.Tokens[o.From-1].Lexeme) {
				continue
			}
			held := slices.ContainsFunc(r.titled, func(m mention) bool { return m.actor == o.Owners[0] && m.role.Rank == o.Rank })
			if !held {
				out = append(out, mention{s: s, mark: o.mark, role: o, rule: description, actor: o.Owners[0]})
			}
		}
	}
	return out
}

// leads: the holders of such posts are known by name alone.
func leads(rank string) bool {
	return slices.Contains([]string{"head_of_state", "head_of_government", "minister", "vice_president", "speaker", "organization_head"}, rank)
}

// predicate: "X est devenu le premier président américain à ...".
func (r *reader) predicate(x *stranger) {
	for _, s := range r.sentences {
		for i := 0; i < len(s.Tokens); {
			to := s.nameAt(r.k, i)
			if to == i {
				i++
				continue
			}
			f, ok := r.k.story.become.Longest(s.Tokens, min(to, len(s.Tokens)-1))
			if ok && f.From == to && r.names.samePerson(s.quote(s.Tokens[i].Start, s.Tokens[to-1].End), x.name) {
				for n := range s.roles {
					if o := &s.roles[n]; o.From >= f.To && o.From-f.To <= 6 && len(o.Owners) == 1 && !o.taken && !o.Former {
						x.actor, x.by = o.Owners[0], &mention{s: s, mark: o.mark, name: x.name, role: o, rule: description}
						return
					}
				}
			}
			i = to
		}
	}
}

// inPairs gives two strangers the sides of two descriptions that one sentence joins in the same order:
// "X et Y ... Le président français et le chancelier allemand".
func (r *reader) inPairs(all []*stranger, spare []mention) {
	for i := 1; i < len(spare); i++ {
		a, b := &spare[i-1], &spare[i]
		if a.s != b.s || a.actor == b.actor || b.mark.From-a.mark.To > 2 || !r.k.and.has(a.s.Tokens[a.mark.To].Lexeme) {
			continue
		}
		all[0].actor, all[0].by, all[1].actor, all[1].by = a.actor, a, b.actor, b
		return
	}
}

// eliminate gives a stranger the side of the descriptions that are left: told twice as often as those of
// any other, and in the lead or more than once.
func (r *reader) eliminate(d *draft, x *stranger, all []*stranger, spare []mention, lead []*sentence) {
	count := map[string]int{}
	first := map[string]*mention{}
	for n := range spare {
		m := &spare[n]
		if slices.ContainsFunc(all, func(o *stranger) bool { return o.actor == m.actor }) || r.k.isOrganization(m.actor) {
			continue
		}
		if s := d.side(m.actor); s != nil && len(s.officials) > 0 {
			continue
		}
		weight := 2
		if m.role.Counterpart {
			weight = 1
		}
		count[m.actor] += weight
		if f := first[m.actor]; f == nil || !m.role.Counterpart && (f.role.Counterpart || f.s.title && !m.s.title) {
			first[m.actor] = m
		}
	}
	best, second := "", 0
	for actor, n := range count {
		if best == "" || n > count[best] || n == count[best] && actor < best {
			best = actor
		}
	}
	for actor, n := range count {
		if actor != best {
			second = max(second, n)
		}
	}
	if best != "" && count[best] >= 2*second && (count[best] > 2 || slices.Contains(lead, first[best].s) || len(all) == 2) {
		x.actor, x.by = best, first[best]
		return
	}
	r.ofHome(x)
}

// ofHome gives a stranger the side whose government a text of that land calls "le Premier ministre" and
// by its seat: "indique-t-on à Matignon".
func (r *reader) ofHome(x *stranger) {
	seats := map[string]string{"head_of_state": "presidency", "head_of_government": "government"}
	for _, s := range r.sentences {
		for n := range s.roles {
			o := &s.roles[n]
			if o.taken || o.Plural || o.Never || o.Former || o.Counterpart || len(o.Owners) > 0 || seats[o.Rank] == "" || o.From > 2 {
				continue
			}
			for _, in := range r.sentences {
				for _, b := range in.bodies {
					if b.proper && b.Type == seats[o.Rank] {
						x.actor, x.by = b.Owners[0], &mention{s: s, mark: o.mark, name: x.name, role: o, rule: description}
						return
					}
				}
			}
		}
	}
}

// nationOf is the actor of a person whose name only a noun of nationality introduces: "l'Allemand X".
func (s *sentence) nationOf(k *knowledge, p personMark) string {
	for _, a := range s.actors {
		if a.To == p.From && a.Adjective && a.From > 0 && s.Tokens[a.From].Upper && (k.article.has(s.Tokens[a.From-1].Lexeme) || k.of.has(s.Tokens[a.From-1].Lexeme)) &&
			!(k.inPlural(s.Tokens[a.From]) && (len(k.plural.words) == 0 || k.plural.has(s.Tokens[a.From-1].Lexeme))) { // "le Japonais X" is one
			return a.Code
		}
	}
	return ""
}

// nationals is how many people of a sentence are introduced by their nationality alone.
func (s *sentence) nationals(k *knowledge) int {
	n := 0
	for _, p := range s.people {
		if p.Role == nil && !k.capitalised.word("adjective") && s.nationOf(k, p) != "" {
			n++
		}
	}
	return n
}

// bothMet: the report of a visit says what the two did together, so they met.
func (r *reader) bothMet(d *draft) bool {
	for _, s := range r.sentences {
		if s.title || s.another || s.background(r.k) {
			continue
		}
		if !s.has(r.k.story.bothMet) && !r.together(d, s) {
			continue
		}
		if _, met := s.meets(); met && !slices.Contains(d.sentences, s) {
			d.sentences = append(d.sentences, s)
		}
		return true
	}
	return false
}

// together: two who are known, one of either side, stand joined before a verb of meeting or of talk: "In Oslo, Ms Sveins and
// Mr Nordmann discussed".
func (r *reader) together(d *draft, s *sentence) bool {
	c, ok := s.meets()
	if !ok || c.Form != "act" && c.Form != "joint" {
		return false
	}
	for n := 1; n < len(s.people); n++ {
		x, _ := d.find(s.people[n-1].Name)
		y, _ := d.find(s.people[n].Name)
		if x != nil && y != nil && x != y && s.people[n].To <= c.From && s.linked(r.k, n-1, n) {
			return true
		}
	}
	return false
}

// saysMore: the title is another one and more: "le président français" says more than "le président X".
func (m mention) saysMore(bare mention) bool {
	short, long := bare.s.quote(bare.role.Start, bare.role.End), m.s.quote(m.role.Start, m.role.End)
	return len(bare.role.Owners) == 0 && strings.HasPrefix(text.Fold(long), text.Fold(short)+" ")
}

// receivers adds the land that a headline makes the one who receives: "Oslo reçoit X", "Pêche : l'Islande
// dit non en recevant Y".
func (r *reader) receivers(d *draft, lead []*sentence) {
	for _, s := range lead {
		n := slices.IndexFunc(s.cues, func(c cueMark) bool { return c.Kind == "meeting" && (c.Form == "host" || c.Form == "head") })
		if !s.title || s.another || n < 0 {
			continue
		}
		for _, a := range s.actors {
			if a.To <= s.cues[n].From && !a.Adjective && !s.inOffice(a.From) && s.opens(r.k, a.From) {
				d.addSide(a.Code, s.evidence(a.mark), verbReceiving)
			}
		}
	}
}

// opens: only articles stand before a token in its sentence, or behind a colon.
func (s *sentence) opens(k *knowledge, i int) bool {
	for i > 0 && k.article.has(s.Tokens[i-1].Lexeme) {
		i--
	}
	if i > 0 {
		return s.Tokens[i-1].Fold == ":"
	}
	return !slices.ContainsFunc(s.Tokens, func(t text.Token) bool { return t.Fold == ":" })
}
