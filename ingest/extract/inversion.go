package extract

// Who stands before a verb does what it says, who stands behind it undergoes it. Where a language
// puts the verb second, an adverbial before it sends the subject behind it: "Am Montag empfing
// Ministerin A den Botschafter B". The class "inversion" of grammar.tsv lists the words that open such
// sentences, "pronoun" those that may be the subject themselves: "Am Montag empfing sie B".

// inverted: the subject of the verb stands behind it.
func (s *sentence) inverted(k *knowledge, c cueMark) bool {
	at := 0
	for at < c.From && !s.Tokens[at].Word {
		at++
	}
	if at == c.From || !k.nouns.opening.has(s.Tokens[at].Lexeme) {
		return false
	}
	return len(s.people) > 0 && s.people[0].From >= c.To
}

// subject tells whether person i is one who does what a verb says.
func (s *sentence) subject(k *knowledge, c cueMark, i int) bool {
	if !s.inverted(k, c) {
		return s.people[i].To <= c.From
	}
	if c.To < len(s.Tokens) && k.nouns.pronouns.has(s.Tokens[c.To].Lexeme) {
		return false
	}
	for n := range i {
		if !s.alongside(k, n, n+1) {
			return false
		}
	}
	return true
}

// alongside: "und" and what goes with it parts two neighbours: they do the same.
func (s *sentence) alongside(k *knowledge, i, j int) bool {
	linked := false
	for n := s.people[i].whole().To; n < s.people[j].whole().From; n++ {
		switch t := s.Tokens[n]; {
		case k.and.has(t.Lexeme):
			linked = true
		case k.article.has(t.Lexeme), k.honorific.has(t.Lexeme), t.Fold == ".":
		default:
			return false
		}
	}
	return linked
}

// object tells whether person i is one who undergoes what a verb says.
func (s *sentence) object(k *knowledge, c cueMark, i int) bool {
	return c.To <= s.people[i].From && !s.subject(k, c, i)
}
