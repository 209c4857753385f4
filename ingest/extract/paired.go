package extract

// paired gives a plural title to holders who stand each behind their state: "the foreign ministers of Iceland, X,
// Norway, Y, and Denmark, Z".
func (s *sentence) paired(k *knowledge, people []personMark) {
	for n := range s.roles {
		r := &s.roles[n]
		if !r.Plural || r.taken || len(r.Owners) != 1 {
			continue
		}
		at, owner := r.To, r.Owners[0]
		var holders []*personMark
		var owners []string
		for i := range people {
			p := &people[i]
			if p.From < at {
				continue
			}
			if p.Role != nil || owner == "" || !s.joins(k, at, p.From) {
				break
			}
			holders, owners = append(holders, p), append(owners, owner)
			at, owner = s.nextState(k, p.To)
		}
		if len(holders) < 2 {
			continue
		}
		for i, p := range holders {
			own := *r
			own.Owners, own.taken, r.taken = owners[i:i+1], true, true
			if i > 0 {
				own.mark = s.withoutState(k, r)
			}
			p.Role = &own
		}
	}
}

// withoutState are the words of a title before the state that it names last: "foreign ministers" of "foreign ministers of
// the Republic of Iceland".
func (s *sentence) withoutState(k *knowledge, r *roleMark) mark {
	to := r.To
	for _, a := range s.actors {
		if a.To == r.To && a.From > r.From && !a.Adjective {
			to = a.From
		}
	}
	form := func(i int) bool { return k.stateForm.has(s.Tokens[i].Lexeme) && k.article.has(s.Tokens[i-1].Lexeme) } // "the Republic"
	for to > r.From+1 && to < r.To && (k.joins(s.Tokens[to-1]) || form(to-1)) {
		to--
	}
	return markOf(s.Tokens, r.From, to)
}

// nextState is the state that small words alone part from token p, and the token behind it; empty when none stands there.
func (s *sentence) nextState(k *knowledge, p int) (to int, code string) {
	for ; p < len(s.Tokens); p++ {
		if a, ok := s.actorAt(p); ok && !a.Adjective {
			return a.To, a.Code
		}
		if t := s.Tokens[p]; t.Fold != "," && !k.and.has(t.Lexeme) && !k.article.has(t.Lexeme) && !k.of.has(t.Lexeme) && !k.stateForm.has(t.Lexeme) {
			break
		}
	}
	return p, ""
}

// ownsOffice: somebody else's office is told by the name in the genitive, "Prime Minister X's chief of staff, Y": X is
// not who came, and Y stands for the state of X.
func (s *sentence) ownsOffice(k *knowledge, p personMark) bool {
	if p.Role == nil || p.To+1 >= len(s.Tokens) || len(k.actorBefore.words) == 0 || !k.genitive.has(s.Tokens[p.To].Lexeme) {
		return false
	}
	for n := range s.roles {
		if r := &s.roles[n]; r.From == p.To+1 && r.taken && !r.Counterpart {
			if len(r.Owners) == 0 {
				r.Owners = p.Role.Owners
			}
			return true
		}
	}
	return false
}

// listedByActor: two names or more whose actor stands before or behind each, "Bolivia's X and Chile's Y", are people's.
func (s *sentence) listedByActor(people []personMark) {
	seen := map[string]bool{}
	listed := func(p personMark) bool {
		return p.Role == nil && p.Of != "" && p.To-p.From > 1 && (p.past == p.To || p.From == 0 || s.Tokens[p.To].Fold == "(")
	}
	for _, p := range people {
		if listed(p) {
			seen[p.Of] = true
		}
	}
	for i := range people {
		if p := &people[i]; listed(*p) && (len(seen) > 1 || p.From == 0 && p.past > p.To) {
			p.Titled = true
		}
	}
}
