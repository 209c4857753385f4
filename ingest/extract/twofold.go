package extract

// twofold joins a title behind a name to a second one behind a comma that tells whose both are: "X, vice-Premier
// ministre, ministre des Affaires étrangères d'Islande".
func (s *sentence) twofold(k *knowledge, r, next *roleMark) {
	if len(r.Owners) > 0 || len(next.Owners) == 0 || next.taken || next.Plural || next.Counterpart || next.From != r.To+1 || s.Tokens[r.To].Fold != "," ||
		s.roleNamesNext(k, next) || s.titledNext(k, next) {
		return
	}
	r.mark, r.Owners, r.Bodies = markOf(s.Tokens, r.From, next.To), next.Owners, append(r.Bodies, next.Bodies...)
	next.taken = true
}

// twofoldBefore joins a title before a name to one that a comma alone parts from it, "ministre d'État, ministre des Affaires
// étrangères, X": both are of one person.
func (s *sentence) twofoldBefore(k *knowledge, r *roleMark) *roleMark {
	if r.From < 2 || s.Tokens[r.From-1].Fold != "," || r.Counterpart || s.courteous(k, r) {
		return r
	}
	for n := range s.roles {
		q := &s.roles[n]
		if q.To != r.From-1 || q.taken || q.Plural || q.Counterpart || q.Former || q.Never || len(q.Owners) > 0 && len(r.Owners) > 0 {
			continue
		}
		if higher(q.Rank, r.Rank) {
			r.Rank, r.Office = q.Rank, q.Office
		}
		r.mark, r.Bodies, q.taken = markOf(s.Tokens, q.From, r.To), append(q.Bodies, r.Bodies...), true
		if len(r.Owners) == 0 {
			r.Owners = q.Owners
		}
		return r
	}
	return r
}
