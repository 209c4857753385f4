package eval

import "slices"

// officials counts the people of two events: "names" for those found at all, "officials" for
// those found on their own side, and what is told of each.
func (s *scorer) officials(p pair) {
	used := map[int]bool{}
	for _, o := range p.gold.people {
		i := who(o, p.predicted.people, used)
		if i < 0 {
			s.missed(p, o)
			continue
		}
		used[i] = true
		s.official(o, p.predicted.people[i])
	}
	for i, q := range p.predicted.people {
		if !used[i] {
			s.invented(p, q)
		}
	}
	s.tallies["names"].hit += len(used)
	for _, m := range []string{"officials", "names"} {
		s.tallies[m].gold += len(p.gold.people)
		s.tallies[m].predicted += len(p.predicted.people)
	}
}

// official counts one person whom both name.
func (s *scorer) official(gold, predicted person) {
	if gold.actor == predicted.actor {
		s.tallies["officials"].hit++
	} else {
		s.differ("officials", gold.Name+" for "+gold.actor, predicted.Name+" for "+predicted.actor)
	}
	if gold.Role != "" {
		same := wordF1(gold.Role, predicted.Role) >= sameRole
		s.tallies["role"].one(same)
		if !same {
			s.differ("role", gold.Name+", "+gold.Role, predicted.Role)
		}
	}
	whole := fullName(gold.Name, predicted.Name)
	s.tallies["fullname"].one(whole)
	if !whole {
		s.differ("fullname", gold.Name, predicted.Name)
	}
	s.tallies["rank"].one(gold.Rank == predicted.Rank)
	if gold.Rank != predicted.Rank {
		s.differ("rank", gold.Name+", "+gold.Rank, predicted.Rank)
	}
	s.tallies["head"].one(gold.Head == predicted.Head)
	if gold.Head != predicted.Head {
		s.differ("head", leads(gold), leads(predicted))
	}
}

func leads(p person) string {
	if p.Head {
		return p.Name + " leads"
	}
	return p.Name + " does not lead"
}

// told are the measures that a person counts in alone; a role may be left open.
func (p person) told() []string {
	return slices.DeleteFunc([]string{"role", "rank", "head", "fullname"}, func(m string) bool { return m == "role" && p.Role == "" })
}

func (s *scorer) missed(p pair, o person) {
	for _, m := range o.told() {
		s.tallies[m].gold++
	}
	if p.both() {
		s.differ("officials", o.Name+" for "+o.actor, "nobody")
	}
}

func (s *scorer) invented(p pair, o person) {
	for _, m := range o.told() {
		s.tallies[m].predicted++
	}
	if p.both() {
		s.differ("officials", "nobody", o.Name+" for "+o.actor)
	}
}
