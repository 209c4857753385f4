package generate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// text is a template: what stands between its slots, and what it is fit for.
type text struct {
	parts []slot
	fit   []string // host, guest, house, wire, ordinal, plain, ministries
}

// slot is a place of a template with the words before it. The last of a template has none of its own.
type slot struct {
	before      string
	who         byte // X, Y, Z, A: a side; H, M: a state; 0: neither
	what, form  string
	capitalised bool
}

func (l *language) readText(what, s string) {
	kind, rest, _ := strings.Cut(what, " ")
	part, fit, _ := strings.Cut(rest, " ")
	t := text{fit: strings.Fields(fit)}
	for s != "" {
		before, rest, open := strings.Cut(s, "{")
		name, after, _ := strings.Cut(rest, "}")
		sl := slot{before: before}
		if open {
			name, sl.capitalised = strings.CutPrefix(name, "^")
			if strings.Contains("XYZAHM", name[:1]) && (len(name) == 1 || name[1] == '.') {
				sl.who = name[0]
				_, name, _ = strings.Cut(name, ".")
				name, sl.form, _ = strings.Cut(name, ".")
			}
			sl.what = name
		}
		t.parts = append(t.parts, sl)
		s = after
	}
	l.texts[kind+" "+part] = append(l.texts[kind+" "+part], t)
}

// write fills a template for an account.
func (a *account) write(t text) {
	for _, p := range t.parts {
		a.body = append(a.body, p.before...)
		if p.who == 0 && p.what == "" {
			continue
		}
		at := len(a.body)
		a.body = append(a.body, a.fill(p)...)
		if p.capitalised {
			a.capitalise(at)
		}
	}
}

// capitalise writes the letter at a byte of the text with a capital.
func (a *account) capitalise(at int) {
	r, n := utf8.DecodeRune(a.body[at:])
	if upper := unicode.ToUpper(r); upper != r && utf8.RuneLen(upper) == n {
		utf8.AppendRune(a.body[:at], upper)
	}
}

// fill is what stands in a slot.
func (a *account) fill(p slot) string {
	switch p.who {
	case 'H':
		return a.language.state(a.event.place, orName(p.what))
	case 'M':
		return a.language.state(a.event.about, orName(p.what))
	case 'X', 'Y', 'Z', 'A':
		return a.ofSide(a.side(p.who), p)
	}
	switch p.what {
	case "at", "capital":
		return a.language.state(a.event.place, p.what)
	case "city":
		return a.language.state(a.event.place, "capital")
	case "CITY":
		return strings.ToUpper(a.language.state(a.event.place, "capital"))
	case "when":
		return a.when
	case "coming":
		return a.language.date(a.language.coming, a.event.coming)
	case "round":
		return a.language.ordinal(a.event.round)
	case "topics":
		return a.topics
	case "agency":
		return a.agency.name
	case "n":
		return a.number
	case "line":
		return "\n"
	case "space":
		return " "
	}
	return a.language.date("{"+p.what+"}", a.published) // d, month
}

func orName(column string) string {
	if column == "" {
		return "name"
	}
	return column
}

func (a *account) side(who byte) side {
	if who == 'A' {
		return a.event.envoy
	}
	return a.sides[who-'X']
}

func (a *account) ofSide(s side, p slot) string {
	cyrillic := a.language.cyrillic
	switch p.what {
	case "person":
		return s.person.name(cyrillic)
	case "surname":
		return s.person.surname(cyrillic)
	case "mr":
		return a.language.courtesy[gender(s.person)]
	case "title":
		form := p.form
		if form == "" {
			form = "title"
		}
		return a.language.title(s, form, a.byName)
	}
	return a.language.state(s.state, orName(p.what))
}

// isCyrillic tells words in Cyrillic letters.
func isCyrillic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}
