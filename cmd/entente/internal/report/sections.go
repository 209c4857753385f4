package report

import (
	"slices"
	"strconv"

	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
)

// section begins a part, with its words and columns; ids of columns that end in # hold numbers.
func (m *material) section(id string, columns ...string) paper.Section {
	s := paper.Section{ID: id, Title: m.Words.Say("section." + id)}
	for _, c := range columns {
		s.Table.Columns = append(s.Table.Columns, m.column(c))
	}
	return s
}

func (m *material) column(id string) paper.Column {
	number := id[len(id)-1] == '#'
	if number {
		id = id[:len(id)-1]
	}
	return paper.Column{ID: id, Title: m.Words.Say("column." + id), Number: number}
}

// add adds a part that has something to say.
func (m *material) add(s paper.Section) {
	if len(s.Table.Rows) > 0 {
		m.Sections = append(m.Sections, s)
	}
}

// lead says how many there are, over which time, and what is unsure.
func (m *material) lead() {
	w, held := m.Words, m.held()
	all := len(m.Consultations)
	if all == 0 {
		m.Lead = append(m.Lead, w.Say("lead.none"), w.Say("lead.absent"))
		return
	}
	what := w.Count("n.consultations", len(held))
	if n := len(m.messages()); n > 0 {
		what = w.List([]string{what, w.Count("n.messages", n)})
	}
	switch first, last := m.span(m.talks()); first {
	case "":
		m.Lead = append(m.Lead, w.Say("lead.undated", what))
	case last:
		m.Lead = append(m.Lead, w.Say("lead.day", what, w.Day(first)))
	default:
		m.Lead = append(m.Lead, w.Say("lead.span", what, w.Day(first), w.Day(last)))
	}
	if n := len(m.planned()); n > 0 {
		m.Lead = append(m.Lead, w.Count("lead.planned", n))
	}
	if n := len(m.where(func(c paper.Consultation, _ told) bool { return !c.Dating.Sure() })); n > 0 {
		m.Lead = append(m.Lead, w.Count("lead.unsure", n))
	}
	switch {
	case m.cut && m.rq.foremost != nil:
		m.Lead = append(m.Lead, w.Count("lead.cutboth", all))
	case m.cut:
		m.Lead = append(m.Lead, w.Count("lead.cut", all))
	}
	m.Lead = append(m.Lead, w.Say("lead.sources", w.Count("n.articles", len(m.Articles))))
}

// figure adds a number to begin with, unless it is 0.
func (m *material) figure(id string, of refs) {
	if len(of) > 0 {
		m.Figures = append(m.Figures, paper.Figure{ID: id, Label: m.Words.Say(id), Cell: m.Counted(of)})
	}
}

// total adds a number that counts other things than consultations, unless it is 0.
func (m *material) total(id string, n int) {
	if n > 0 {
		m.Figures = append(m.Figures, paper.Figure{ID: id, Label: m.Words.Say(id), Cell: m.Number(n, nil)})
	}
}

// heading adds the numbers that all reports begin with.
func (m *material) heading() {
	m.lead()
	m.figure("held", m.held())
	m.figure("planned", m.planned())
	m.figure("messages", m.messages())
}

// timeline is a part of all consultations by year and kind, drawn with a lane for each kind.
func (m *material) timeline() {
	s := m.section("timeline", "year", "all#")
	kinds := m.count(m.all(), func(c paper.Consultation, _ told) []paper.Named {
		if c.Planned {
			return []paper.Named{{Key: "planned"}}
		}
		return []paper.Named{{Key: "kind." + string(c.Kind)}}
	})
	for _, k := range kinds {
		id := k.Key[slices.Index([]byte(k.Key), '.')+1:]
		s.Table.Columns = append(s.Table.Columns, paper.Column{ID: id, Title: m.Words.Say(k.Key), Number: true})
	}
	years := m.years(m.all())
	row := func(label string, of refs) {
		cells := []paper.Cell{paper.Text(label), m.Counted(of)}
		for _, k := range kinds {
			cells = append(cells, m.Counted(only(of, func(at int) bool { return slices.Contains(k.refs, at) })))
		}
		s.Table.Rows = append(s.Table.Rows, cells)
	}
	for _, y := range slices.Backward(years) {
		if of := m.in(m.all(), y, y); len(of) > 0 {
			row(strconv.Itoa(y), of)
		}
	}
	if of := m.undated(m.all()); len(of) > 0 {
		row(m.Words.Say("undated"), of)
	}
	if len(years) > 0 {
		var lanes []paper.Lane
		for _, k := range kinds {
			lanes = append(lanes, paper.Lane{Label: m.Words.Say(k.Key), Refs: k.refs})
		}
		s.Pictures = []paper.Picture{paper.Timeline{Lanes: lanes}}
	}
	m.add(s)
}

func (m *material) all() refs { return m.where(func(paper.Consultation, told) bool { return true }) }

// years are those from the first to the last of some consultations, also those without any; a
// consultation counts for the year in which it may have begun.
func (m *material) years(of refs) []int {
	first, last := 0, 0
	for _, at := range of {
		if y := year(m.Consultations[at].Dating.Date); y > 0 {
			if first == 0 || y < first {
				first = y
			}
			last = max(last, y)
		}
	}
	var out []int
	for y := first; y > 0 && y <= last; y++ {
		out = append(out, y)
	}
	return out
}

func year(d graph.Date) int {
	const digits = 4
	if len(d) < digits {
		return 0
	}
	y, _ := strconv.Atoi(string(d[:digits])) // a Date is an ISO day
	return y
}

// in are those of some that may have begun in some years.
func (m *material) in(of refs, from, to int) refs {
	return only(of, func(at int) bool {
		y := year(m.Consultations[at].Dating.Date)
		return y >= from && y <= to && y > 0
	})
}

// byYear is a part of tallies by year, drawn as a heat map. Of many years the earliest stand in one
// column. The note says what was not counted.
func (m *material) byYear(id, label, note string, all []tally) {
	s := m.section(id, label, "all#")
	s.Note = m.Words.Say(note)
	var of refs
	for _, t := range all {
		of = append(of, t.refs...)
	}
	years := m.years(of)
	const most = 12
	type stretch struct{ from, to int }
	var columns []stretch
	if early := len(years) - most; early > 1 {
		columns = append(columns, stretch{years[0], years[early]})
		s.Table.Columns = append(s.Table.Columns, paper.Column{ID: "earlier", Title: m.Words.Say("earlier", years[early]), Number: true})
		years = years[early+1:]
	}
	for _, y := range years {
		columns = append(columns, stretch{y, y})
		s.Table.Columns = append(s.Table.Columns, paper.Column{ID: strconv.Itoa(y), Title: strconv.Itoa(y), Number: true})
	}
	for _, t := range all {
		row := []paper.Cell{paper.Keyed(t.Key, t.Name), m.Counted(t.refs)}
		for _, c := range columns {
			row = append(row, m.Counted(m.in(t.refs, c.from, c.to)))
		}
		s.Table.Rows = append(s.Table.Rows, row)
	}
	if len(columns) > 0 {
		s.Pictures = []paper.Picture{paper.Heat{Label: 0, From: 2, To: 2 + len(columns)}}
	}
	m.add(s)
}

// shares is a part of tallies with their first and last time, drawn as bars.
func (m *material) shares(id, label string, all []tally) {
	s := m.section(id, label, "consultations#", "first", "last")
	for _, t := range all {
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(t.Key, t.Name), m.Counted(t.refs), paper.Text(m.earliest(t.refs)), paper.Text(m.latest(t.refs)),
		})
	}
	s.Table.Bars = 1
	m.add(s)
}

// topics are the parts of what was talked about.
func (m *material) topics() {
	m.shares("topics", "topic", m.count(m.talks(), topicsOf))
	m.shares("third", "country", m.count(m.talks(), thirdOf))
}
