package extract

// Languages differ in where they say whose an office or a body is. French puts it behind, "le
// ministre turc", English and German before, "the Turkish Foreign Minister", "Azerbaijan's Deputy
// Foreign Minister", "der türkische Außenminister". What may stand before is data: the class
// "actor-before" of grammar.tsv lists "adjective", "name", "genitive" or several, "before-head" further words that
// belong to the title ("Acting President"), "genitive" what parts an owner from its office ("'s").

// premodifiers are the words that stand before the head of a title or of a body's name.
type premodifiers struct {
	from   int // token where they begin: that of the head when there are none
	owners []string
	bodies []bodyMark
}

// premodifiers reads leftwards from the head at token head, not past token floor.
func (s *sentence) premodifiers(k *knowledge, head, floor int, plural bool) premodifiers {
	out := premodifiers{from: head}
	if len(k.actorBefore.words) == 0 {
		return out
	}
	for p := s.fieldsBefore(k, head, floor); ; {
		out.from = p
		q := p
		if q > floor && k.genitive.has(s.Tokens[q-1].Lexeme) {
			q--
		}
		if b, ok := s.bodyUntil(q); ok && b.From >= floor {
			out.from, out.bodies, out.owners = b.From, []bodyMark{b}, b.Owners
			return out
		}
		a, ok := s.actorUntil(k, q, q < p)
		if !ok || a.From < floor {
			return out
		}
		if a.Adjective && k.isOrganization(a.Code) && p < head {
			p = s.fieldsBefore(k, a.From, floor) // "European Affairs Minister" is of no union
			continue
		}
		out.from, out.owners = s.ownersTogether(k, a, floor, plural)
		return out
	}
}

// dashed adds the other owner of a body whose two a dash joins: "the Iceland–Norway Joint Commission".
func (s *sentence) dashed(k *knowledge, pre premodifiers, floor int) premodifiers {
	at := pre.from - 1
	if len(pre.owners) != 1 || at <= floor || s.Tokens[at].Fold != "–" && s.Tokens[at].Fold != "-" {
		return pre
	}
	if a, ok := s.actorUntil(k, at, false); ok && a.From >= floor && a.Code != pre.owners[0] {
		pre.from, pre.owners = a.From, append([]string{a.Code}, pre.owners...)
	}
	return pre
}

// fieldsBefore passes words of titles leftwards: "Deputy", "National Security", "European and Eurasian Affairs".
func (s *sentence) fieldsBefore(k *knowledge, p, floor int) int {
	for p > floor {
		t := s.Tokens[p-1]
		switch {
		case k.beforeHead.has(t.Lexeme):
		case (k.titleWord.has(t.Lexeme) || k.regional(t)) && t.Upper == s.Tokens[p].Upper:
		case k.and.has(t.Lexeme) && p-1 > floor && k.titleWord.has(s.Tokens[p-2].Lexeme) && k.titleWord.has(s.Tokens[p].Lexeme) && s.Tokens[p-2].Upper && s.Tokens[p].Upper:
			p-- // "Foreign and Security Policy Advisor"
		default:
			return p
		}
		p--
	}
	return p
}

// actorUntil is the actor that ends before token q, in a form that may stand before a head. A name
// without a genitive is none behind a preposition of place: "in Japan Minister X said".
func (s *sentence) actorUntil(k *knowledge, q int, genitive bool) (actorMark, bool) {
	for _, a := range s.actors {
		if a.To != q {
			continue
		}
		if a.Adjective && k.actorBefore.word("adjective") {
			return a, true
		}
		if !a.Adjective && k.actorBefore.word("name") && (genitive || a.From == 0 || !k.at.has(s.Tokens[a.From-1].Lexeme)) {
			return a, true
		}
		if a.Genitive && k.actorBefore.word("genitive") {
			return a, true
		}
	}
	return actorMark{}, false
}

// bodyUntil is the body whose name ends before token q: "National Security Council Secretary".
func (s *sentence) bodyUntil(q int) (bodyMark, bool) {
	for _, b := range s.bodies {
		if b.To == q {
			return b, true
		}
	}
	return bodyMark{}, false
}

// ownersTogether are the owners of a title and where they begin: of a shared one all that are listed,
// "the Turkish, Georgian and Azerbaijani foreign ministers", else both of "Russian-French" or the one.
func (s *sentence) ownersTogether(k *knowledge, last actorMark, floor int, plural bool) (from int, owners []string) {
	for _, a := range s.actors {
		if a.From == last.From {
			owners = append(owners, a.Code)
		}
	}
	at := last
	for plural {
		before, ok := s.listedBefore(k, at, floor)
		if !ok {
			break
		}
		at, owners = before, append([]string{before.Code}, owners...)
	}
	return at.From, owners
}

// listedBefore is the actor before another in a list, parted by "and" or a comma only.
func (s *sentence) listedBefore(k *knowledge, a actorMark, floor int) (actorMark, bool) {
	at := a.From
	for at > floor && (s.Tokens[at-1].Fold == "," || k.and.has(s.Tokens[at-1].Lexeme)) {
		at--
	}
	if at == a.From {
		return actorMark{}, false
	}
	before, ok := s.actorUntil(k, at, false)
	return before, ok && before.From >= floor && before.Adjective == a.Adjective
}
