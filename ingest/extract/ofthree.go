package extract

// ofThree adds the publisher's own side to two others or more where one without a country heads the list of those who
// met, as in a state's own read-outs (see convenor): an Indian agency's "External Affairs Minister X, French Foreign
// Minister Y and UAE Foreign Minister Z held talks".
func (r *reader) ofThree(d *draft) {
	s := d.at
	if len(d.sides) < 2 || s == nil || r.home == "" || d.side(r.home) != nil || len(s.people) <= len(d.sides) {
		return
	}
	for i, p := range s.people[:len(d.sides)+1] {
		switch {
		case p.To > d.cue.From, i > 0 && !s.listed(r.k, s.people[i-1], p):
			return
		case i == 0 && !r.wantsSide(d, s, p), i > 0 && s.actorOf(r.k, p) == "":
			return
		}
	}
	r.addHome(d)
}
