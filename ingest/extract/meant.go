package extract

// Who has been named is meant again by the office alone: "Am Nachmittag wurde die Außenministerin von
// Präsidentin X empfangen" is of the minister whom the report is about.

// meant is the official of the draft whom a title without a name in the sentence means, and the side of
// theirs: the one whose office it is; of two with one office the one whose title has the very word,
// as "Außenministerin" is not "Außenminister".
func (d *draft) meant(k *knowledge, s *sentence) (*side, *official) {
	for _, m := range s.roles {
		if m.taken || m.Plural || m.Counterpart || m.From == 0 || !k.article.has(s.Tokens[m.From-1].Lexeme) {
			continue
		}
		for _, very := range []bool{true, false} {
			var of []*side
			var who *official
			for _, x := range d.sides {
				for _, o := range x.officials {
					own, ok := o.role()
					if ok && (own.role.Office.Term == m.Office.Term || own.second(k, s.Tokens[m.From].Fold)) && (len(m.Owners) == 0 || m.Owners[0] == x.actor) && (!very || own.has(s.Tokens[m.To-1].Fold)) {
						of, who = append(of, x), o
					}
				}
			}
			if len(of) == 1 {
				return of[0], who
			}
		}
	}
	return nil, nil
}

// has tells whether the title of a mention has a word.
func (m mention) has(fold string) bool {
	for _, t := range m.s.Tokens[m.role.From:m.role.To] {
		if t.Fold == fold {
			return true
		}
	}
	return false
}

// second tells whether the second office of a title begins with a word: "vice-Premier ministre et ministre de la Pêche".
func (m mention) second(k *knowledge, fold string) bool {
	for i := m.role.From + 1; i < m.role.To; i++ {
		if m.s.Tokens[i].Fold == fold && k.and.has(m.s.Tokens[i-1].Lexeme) {
			return true
		}
	}
	return false
}

// oursMet tells whether "ich" or "wir" of a read-out met person i: "Morgen werde ich mit Minister X
// zusammentreffen". Then X is of the other side than the one that speaks.
func (s *sentence) oursMet(k *knowledge, i int) bool {
	for _, c := range s.cues {
		if c.Form == "name" || c.Form == "done" || c.To > s.people[i].From {
			continue
		}
		for n := max(0, c.From-1); n <= c.To && n < len(s.Tokens); n++ {
			if k.nouns.ourselves.has(s.Tokens[n].Lexeme) {
				return true
			}
		}
	}
	return false
}
