package generate

import "strings"

// forms are the cases of a title that templates ask for.
type forms map[string]title

// title is the name of an office around whose it is.
type title struct {
	before, after string
	column        string // of the table of states that stands between; empty: an adjective
	ending        string // of the adjective
	own           bool   // the adjective follows the holder, else it is a man's
}

// marks of a title for whose it is, the longest first.
var marks = []struct {
	mark string
	title
}{
	{"~name", title{column: "name"}},
	{"~of", title{column: "of"}},
	{"~en", title{ending: "en"}},
	{"~e", title{ending: "e"}},
	{"~:", title{}},
	{"~", title{own: true}},
}

func (l *language) readTitles(w *world) {
	l.titles = make([][2]forms, len(w.offices))
	t := table(l.code + "/offices.tsv")
	for _, r := range t.Rows {
		f := forms{}
		for _, c := range t.Columns[2:] {
			f[c] = readTitle(r.Cell(c))
		}
		both := &l.titles[w.office(r.Cell("office"))]
		switch r.Cell("gender") {
		case "m":
			both[0] = f
		case "f":
			both[1] = f
		default:
			both[0], both[1] = f, f
		}
	}
}

func readTitle(s string) title {
	for _, m := range marks {
		if before, after, ok := strings.Cut(s, m.mark); ok {
			t := m.title
			t.before, t.after = before, after
			return t
		}
	}
	panic("generate: a title that is nobody's: " + s)
}

// rare stands in the table of states where an adjective is not used.
const rare = "-"

// title writes the title of a side in a case. By name: whose it is stands behind, though an adjective is known.
func (l *language) title(s side, form string, byName bool) string {
	t := l.titles[s.office][gender(s.person)][form]
	if t.column != "" {
		return t.before + l.state(s.state, t.column) + t.after
	}
	if adjective := l.adjective(s, t); adjective != rare && !byName {
		return t.before + adjective + t.ending + t.after
	}
	return strings.TrimSuffix(t.before, " ") + t.after + " " + l.state(s.state, "of")
}

func (l *language) adjective(s side, t title) string {
	switch {
	case t.ending != "":
		return l.state(s.state, "adjective")
	case t.own && s.person.woman:
		return l.state(s.state, "feminine")
	}
	return l.state(s.state, "masculine")
}

func gender(p person) int {
	if p.woman {
		return 1
	}
	return 0
}

// state is a cell of the table of states.
func (l *language) state(n int, column string) string { return l.states[n][where(l.columns, column)] }

// bare is a title without its article.
func (l *language) bare(title string) string {
	for _, a := range l.articles {
		if rest, ok := strings.CutPrefix(title, a); ok && (strings.HasSuffix(a, "'") || strings.HasPrefix(rest, " ")) {
			return strings.TrimPrefix(rest, " ")
		}
	}
	return title
}
