package extract

// takesOffice is the office that somebody whose name ends before token p is congratulated on, "congratulated Anna
// Sveins on her election as President of Iceland": one not yet held, class "elected", or held, class "inaugurated".
func (s *sentence) takesOffice(k *knowledge, p int) *roleMark {
	if p >= len(s.Tokens) {
		return nil
	}
	f, elected := k.elected.Longest(s.Tokens, p)
	if !elected {
		var ok bool
		if f, ok = k.inaugurated.Longest(s.Tokens, p); !ok {
			return nil
		}
	}
	at := f.To
	for at < len(s.Tokens) && k.article.has(s.Tokens[at].Lexeme) {
		at++
	}
	for n := range s.roles {
		r := &s.roles[n]
		if r.From != at || r.taken || r.Plural {
			continue
		}
		if elected {
			r.Former, r.Rank = true, "other"
		}
		return r
	}
	return nil
}
