package generate

import "time"

// culture is whose names people have.
type culture struct{ men, women, stems, endings []part }

// part is a part of a name as texts in Latin and in Cyrillic letters write it.
type part struct{ latin, cyrillic string }

func readCultures() map[string]*culture {
	all := map[string]*culture{}
	for _, r := range table("world/names.tsv").Rows {
		c := all[r.Cell("culture")]
		if c == nil {
			c = &culture{}
			all[r.Cell("culture")] = c
		}
		into := map[string]*[]part{"m": &c.men, "f": &c.women, "s": &c.stems, "e": &c.endings}[r.Cell("part")]
		*into = append(*into, part{r.Cell("latin"), r.Cell("cyrillic")})
	}
	return all
}

// person is somebody who holds an office.
type person struct {
	given, stem, ending part
	woman               bool
}

func (p person) surname(cyrillic bool) string {
	if cyrillic {
		return p.stem.cyrillic + p.ending.cyrillic
	}
	return p.stem.latin + p.ending.latin
}

func (p person) name(cyrillic bool) string {
	if cyrillic {
		return p.given.cyrillic + " " + p.surname(true)
	}
	return p.given.latin + " " + p.surname(false)
}

// whole days since 1970
func dayNumber(t time.Time) int { return int(t.Unix() / (24 * 60 * 60)) }

// holder is who holds an office of a state on a day. Each office of each state changes hands every two to
// six years, on a day of its own.
func (w *world) holder(seed uint64, state, office, day int) person {
	post := fixed(seed, state, office)
	term := 365 * (2 + int(post%5))
	nth := (day + int(post>>8%2200)) / term
	h := fixed(post, nth)
	take := func(parts []part) part {
		p := parts[h%uint64(len(parts))]
		h /= uint64(len(parts))
		return p
	}
	c := w.states[state].culture
	given := c.men
	woman := h%10 < 3
	h /= 10
	if woman {
		given = c.women
	}
	return person{take(given), take(c.stems), take(c.endings), woman}
}
