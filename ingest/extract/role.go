package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// roleMark is the title of an office as written, without the name: "vice-ministre azerbaïdjanais
// des Affaires étrangères".
type roleMark struct {
	mark
	Rank        string
	Office      *lexicon.Office
	Owners      []string // actors that its words name, nearest first
	Bodies      []bodyMark
	Land        string // the actor to which the holder is posted: "ambassadeur de A en B"
	Plural      bool   // "les ministres": shared by several people
	Counterpart bool   // "homologue": the post of the other side
	Former      bool   // "ancien ministre"
	Never       bool   // its holder takes no part: a spokesperson
	taken       bool
}

// findRoles finds every title of an office in the sentence, none inside another.
func (s *sentence) findRoles(k *knowledge) []roleMark {
	out := s.roles
	floor := 0
	for i := 0; i < len(s.Tokens); {
		if t := &s.Tokens[i]; !k.offices.MayBegin(t) && !t.Classes.Has(hyphened) {
			i++
			continue
		}
		f, actor, ok := s.officeAt(k, i)
		if !ok || s.givenName(k, i) || k.bodyWord.has(s.Tokens[i].Lexeme) || s.unpossessed(k, i) {
			i++
			continue
		}
		if b, ok := s.bodyAt(i); ok && b.From < i { // inside the name of a body
			i++
			continue
		}
		w := walk{k: k, s: s, from: i, head: f.To, leader: leads(f.Value.Rank), posted: posted(f.Value.Rank), envoy: f.Value.Rank == "special_representative", plural: f.Value.Plural, apart: i > 0 && k.respective(s.Tokens, i-1)}
		pre := s.premodifiers(k, i, floor, f.Value.Plural)
		w.owners, w.bodies = pre.owners, pre.bodies
		w.thanked = s.thanks(k, pre.from)
		if owner := cmp.Or(actor, f.Value.Owner); owner != "" && !strings.Contains(owner, " ") {
			w.owners = []string{owner}
		}
		w.inHead(i, f.To)
		to := w.run(w.pastActor(f.To))
		r := roleMark{mark: markOf(s.Tokens, pre.from, to), Office: f.Value, Owners: w.owners, Bodies: w.bodies, Land: w.land, Plural: f.Value.Plural, Counterpart: f.Value.Counterpart, Never: f.Value.Never}
		if b, ok := s.possessor(k, i); ok && len(w.bodies) == 0 && len(w.owners) == 0 {
			w.bodies, w.owners = []bodyMark{b}, b.Owners
			r.Owners = b.Owners
		}
		if owner := s.possessorState(k, i); owner != "" && len(w.bodies) == 0 && len(w.owners) == 0 && !f.Value.Counterpart && !f.Value.Plural {
			w.owners = []string{owner}
			r.Owners = w.owners
		}
		r.Rank = k.rankOf(f.Value, &w)
		if w.second != nil {
			if second := k.rankOf(w.second, &w); r.Rank == "other" || higher(second, r.Rank) {
				r.Rank, r.Office = second, w.second // "сопредседатель комиссии – министр энергетики"
			}
		}
		r.Bodies = s.bodiesIn(r)
		r.Owners = r.ofMinistry(k)
		if pre.from > 0 && k.former.has(s.Tokens[pre.from-1].Lexeme) {
			r.Former, r.Rank = true, "other"
		}
		if (r.Rank == "head_of_state" || r.Rank == "vice_president") && len(r.Owners)+len(r.Bodies) == 0 && s.headsPrivate(k, pre.from, f.To) {
			r.Rank, r.Never = "other", true
		}
		if n := len(out); n > 0 && len(r.Owners) == 0 && out[n-1].Counterpart && s.apposed(k, out[n-1].To, i) {
			r.Owners = out[n-1].Owners // "son homologue islandais, le ministre de la Pêche"
		}
		out = append(out, r)
		i, floor = to, to
	}
	return out
}

// ofMinistry are the owners of a title: a department for an organization is that of the state whose ministry it is part
// of, "Director of the UN Department of the Foreign Ministry of Iceland".
func (r *roleMark) ofMinistry(k *knowledge) []string {
	if len(r.Owners) != 2 || r.Plural || !k.isOrganization(r.Owners[0]) || k.isOrganization(r.Owners[1]) {
		return r.Owners
	}
	if !slices.ContainsFunc(r.Bodies, func(b bodyMark) bool {
		return strings.HasSuffix(b.Type, "ministry") && slices.Equal(b.Owners, r.Owners[1:])
	}) {
		return r.Owners
	}
	return r.Owners[1:]
}

// thanks: a word of thanks stands before the title at a token: "a remercié son homologue pour l'octroi de bourses".
func (s *sentence) thanks(k *knowledge, at int) bool {
	const reach = 4
	for n := at - 1; n >= max(0, at-reach) && s.Tokens[n].Word; n-- {
		if k.thanks.has(s.Tokens[n].Lexeme) {
			return true
		}
	}
	return false
}

// higher: a second office of the same person gives a higher rank, "Director of the Office and Foreign Minister".
func higher(second, first string) bool {
	order := []string{"head_of_state", "head_of_government", "vice_president", "minister", "deputy_minister"}
	at, of := slices.Index(order, second), slices.Index(order, first)
	return at >= 0 && (of < 0 || at < of)
}

// rankFor is the rank of the title for a side: an office of no owner is that of the side.
func (r *roleMark) rankFor(actor string) string {
	if rank, ok := r.Office.By[actor]; ok && len(r.Owners) == 0 && !r.Former {
		return rank
	}
	return r.Rank
}

// bodiesIn adds the bodies that the title names in its head: "le président du Parlement".
func (s *sentence) bodiesIn(r roleMark) []bodyMark {
	out := r.Bodies
	for _, b := range s.bodies {
		if (r.From < b.From || r.From == b.From && b.To < r.To) && b.To <= r.To && !slices.ContainsFunc(out, func(o bodyMark) bool { return o.overlaps(b.mark) }) {
			if len(b.Owners) == 0 {
				b.Owners = r.Owners
			}
			out = append(out, b)
		}
	}
	return out
}

// inHead notes whose the office is by an adjective within its words, "stellvertretender usbekischer Minister", or by
// the organization that they name, "President of the Asian Development Bank".
func (w *walk) inHead(from, to int) {
	for _, a := range w.s.actors {
		if from <= a.From && a.To <= to && !a.Adjective && len(w.owners) == 0 && w.k.isOrganization(a.Code) {
			w.owners = append(w.owners, a.Code)
		}
		if from < a.From && a.To < to && a.Adjective && len(w.owners) == 0 && !w.k.isOrganization(a.Code) && len(w.k.nouns.attributes)+len(w.k.complementEndings) > 0 {
			w.owners = append(w.owners, a.Code)
		}
	}
}

// pastActor is where a country ends whose name begins in the head of the title: "président de la
// République de Lettonie".
func (w *walk) pastActor(p int) int {
	for _, a := range w.s.actors {
		if w.from < a.From && a.From < p && p < a.To {
			w.own(a.Code)
			return a.To
		}
	}
	return p
}

// posted: the holder of such an office may be posted to a land: "ambassadeur en France", not
// "Premier ministre en France".
func posted(rank string) bool {
	return rank == "ambassador" || rank == "special_representative" || rank == "other"
}

// givenName: "Sultan bin Ahmed" holds no office.
func (s *sentence) givenName(k *knowledge, i int) bool {
	t := s.Tokens[i]
	if a, ok := s.actorAt(i + 1); ok && !a.Adjective && len(k.complementEndings) > 0 {
		return false // "Король Малайзии"
	}
	return t.Upper && k.given.has(t.Lexeme) && (i == 0 || !k.article.has(s.Tokens[i-1].Lexeme)) && !s.reigns(k, i)
}

// reigns: behind a word of no title, a name and its land stand behind the office: "with Sultan X of Oman".
func (s *sentence) reigns(k *knowledge, i int) bool {
	if len(k.nameOf.words) == 0 || i == 0 || s.Tokens[i-1].Upper {
		return false
	}
	to := s.nameAt(k, i+1)
	land, _ := s.standsFor(k, i+1, to)
	return to > i+1 && land != ""
}

// apposed: a comma and articles alone stand from token p to q.
func (s *sentence) apposed(k *knowledge, p, q int) bool {
	if p >= q || s.Tokens[p].Fold != "," {
		return false
	}
	for p++; p < q && k.article.has(s.Tokens[p].Lexeme); p++ {
	}
	return p == q
}

// unpossessed: a word that is an office behind a possessive only stands without one: "un par de horas".
func (s *sentence) unpossessed(k *knowledge, i int) bool {
	return k.possessed.has(s.Tokens[i].Lexeme) && (i == 0 || !k.possessive.has(s.Tokens[i-1].Lexeme))
}

// possessor is the body that "son" before a title points back to: "le Sénat, son président".
func (s *sentence) possessor(k *knowledge, i int) (bodyMark, bool) {
	if i == 0 || !k.possessive.has(s.Tokens[i-1].Lexeme) {
		return bodyMark{}, false
	}
	for n := len(s.bodies) - 1; n >= 0; n-- {
		if b := s.bodies[n]; b.To <= i && i-b.To <= 6 {
			return b, true
		}
	}
	return bodyMark{}, false
}

// possessorState is the state that "sa" before a title points back to, by its name or its capital at the head
// of the clause: "Oslo avait dépêché sa ministre de la Pêche". Empty when none stands there.
func (s *sentence) possessorState(k *knowledge, i int) string {
	const reach = 8
	if i == 0 || !k.possessive.has(s.Tokens[i-1].Lexeme) {
		return ""
	}
	opens := func(at int) bool {
		for at > 0 && k.article.has(s.Tokens[at-1].Lexeme) {
			at--
		}
		return s.opensClause(k, at)
	}
	for _, a := range s.actors {
		if a.To < i && i-a.To <= reach && !a.Adjective && opens(a.From) && !s.someone(a.To, i) && !s.comma(a.To, i) {
			return a.Code
		}
	}
	for _, c := range s.cities {
		if code := c.City.CapitalOf(); code != "" && c.To < i && i-c.To <= reach && opens(c.From) && !s.someone(c.To, i) && !s.comma(c.To, i) {
			return code
		}
	}
	return ""
}

func (s *sentence) actorAt(i int) (actorMark, bool) {
	for _, a := range s.actors {
		if a.From == i {
			return a, true
		}
	}
	return actorMark{}, false
}

// bodyFrom is the body whose name begins at a token.
func (s *sentence) bodyFrom(i int) (bodyMark, bool) {
	b, ok := s.bodyAt(i)
	return b, ok && b.From == i
}

func (s *sentence) bodyAt(i int) (bodyMark, bool) {
	for _, b := range s.bodies {
		if b.From <= i && i < b.To {
			return b, true
		}
	}
	return bodyMark{}, false
}
