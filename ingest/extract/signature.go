package extract

// signed reads the signature of a letter: a line that is a name, and below it a line that is a title,
// "Anna Sveins" and "President of the Republic of Iceland". The person stands in the line of the title.
func (s *sentence) signed(k *knowledge, above *sentence) {
	if len(s.people) > 0 || len(s.roles) != 1 || above.Paragraph == s.Paragraph {
		return
	}
	r := &s.roles[0]
	name := above.skipHonorifics(k, 0)
	if r.From != 0 || r.To < len(s.Tokens)-1 || r.Plural || name >= len(above.Tokens) || above.nameAt(k, name) != len(above.Tokens) || len(above.Tokens)-name < 2 {
		return
	}
	m := markOf(above.Tokens, name, len(above.Tokens))
	r.taken = true
	s.people = append(s.people, personMark{mark: mark{From: 0, To: 0, Start: m.Start, End: m.End}, Name: above.quote(m.Start, m.End), Role: r})
}

// matches: the sentence tells of a match, "A met B in the final", and names no official: class "contest".
func (s *sentence) matches(k *knowledge) bool {
	if !s.has(k.contest) {
		return false
	}
	for _, p := range s.people {
		if p.Role != nil {
			return false
		}
	}
	return true
}
