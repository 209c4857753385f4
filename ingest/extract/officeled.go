package extract

import "slices"

// An office without a name acts as somebody of its land does.

// officeLed is the side of an office without a name whom person i accompanied: "The Canadian minister was accompanied by
// General X". It is nil when the sentence does not tell so.
func (r *reader) officeLed(d *draft, s *sentence, i int) *side {
	const close = 3
	at := s.people[i].whole().From - 1
	for at >= 0 && !r.k.company.Has(s.Tokens, at) {
		at--
	}
	for _, o := range s.roles {
		if o.To <= at && at-o.To <= close && !o.taken && !o.Plural && len(o.Owners) > 0 {
			return d.side(o.Owners[0])
		}
	}
	return nil
}

// hostOffice is the side whose office without a name stands right before a verb of receiving: "La Présidente de la
// République hellénique a reçu"; empty when none does.
func (d *draft) hostOffice(s *sentence, c cueMark) string {
	const close = 1
	if c.Form != "host" {
		return ""
	}
	at := slices.IndexFunc(s.roles, func(o roleMark) bool {
		return !o.taken && !o.Plural && !o.Counterpart && len(o.Owners) == 1 && o.To <= c.From && c.From-o.To <= close && d.side(o.Owners[0]) != nil
	})
	if at < 0 {
		return ""
	}
	return s.roles[at].Owners[0]
}
