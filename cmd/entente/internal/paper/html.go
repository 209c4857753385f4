package paper

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"
)

//go:embed page.html
var pageSource string

var pageLayout = template.Must(template.New("page").Parse(pageSource))

// HTML writes a report as one page that needs nothing else: no script, no file, no network.
func (r *Report) HTML(w io.Writer) error {
	return pageLayout.Execute(w, r.page())
}

// The page as its template sees it. All texts are visible ones.
type (
	pageView struct {
		Lang, Title, Kind, Made, Contents string
		Lead                              []string
		OnPaper                           string // how numbers are followed there
		Figures                           []figureView
		Notes                             []footnote // of the figures
		Sections                          []sectionView
		ConsultationsTitle, SourcesTitle  string
		Consultations                     []consultationView
		Articles                          []articleView
	}
	figureView struct {
		Label string
		Cell  cellView
	}
	sectionView struct {
		ID, Title, Note string
		Drawings        []drawing
		Columns         []Column
		Rows            [][]cellView
		Bars            int
		Folded          string // what opens the table, empty when it stands open
		Notes           []footnote
	}
	// cellView is a cell: its text leads to Href, or opens the list of Refs.
	cellView struct {
		Text, ID, Href, Class string
		See, Mark             string // on paper: the consultations, or the note that names them
		Refs                  []refView
		Article               int
		Bar                   string // how long its bar is, of 100; empty for none
	}
	refView struct {
		N    int
		When string
	}
	consultationView struct {
		N                     int
		ID, When, Basis, What string
		Title                 string
		Planned, Unsure       bool
		Heads                 []string
		Accounts              []accountView
	}
	accountView struct {
		Article articleView
		Quotes  []Evidence
	}
	articleView struct {
		N                             int
		ID, Title, Source, Href, Lang string
	}
)

func (r *Report) page() pageView {
	p := pageView{
		Lang: r.Words.Lang, Title: visible(r.Title), Kind: r.Words.Say("report." + r.Kind), Made: r.Words.Say("made"), Contents: r.Words.Say("contents"),
		ConsultationsTitle: r.Words.Say("section.consultations"), SourcesTitle: r.Words.Say("section.sources"),
	}
	if p.Kind == p.Title {
		p.Kind = ""
	}
	if len(r.Consultations) > 0 {
		p.OnPaper = r.Words.Say("onpaper")
	}
	var notes footnotes
	for _, s := range r.Lead {
		p.Lead = append(p.Lead, visible(s))
	}
	for i, f := range r.Figures {
		p.Figures = append(p.Figures, figureView{visible(f.Label), r.cellView(f.Cell, cellID("figures", 0, i), &notes)})
	}
	p.Notes = notes.all
	for _, s := range r.Sections {
		p.Sections = append(p.Sections, r.sectionView(s))
	}
	for i, a := range r.Articles {
		p.Articles = append(p.Articles, r.articleView(i, a))
	}
	for i, c := range r.Consultations {
		p.Consultations = append(p.Consultations, r.consultationView(i, c, p.Articles))
	}
	return p
}

func (r *Report) sectionView(s Section) sectionView {
	out := sectionView{ID: s.ID, Title: visible(s.Title), Note: visible(s.Note), Bars: s.Table.Bars}
	for _, p := range s.Pictures {
		d := p.draw(r, s)
		d.Title, d.Note = out.Title, visible(d.Note)
		out.Drawings = append(out.Drawings, d)
		if _, numbered := p.(Heat); numbered {
			out.Folded = r.Words.Say("astable")
		}
	}
	if s.Table.empty() {
		return out
	}
	for _, c := range s.Table.Columns {
		out.Columns = append(out.Columns, Column{c.ID, visible(c.Title), c.Number})
	}
	var notes footnotes
	for i, row := range s.Table.Rows {
		var cells []cellView
		for j, c := range row {
			view := r.cellView(c, cellID(s.ID, i, j), &notes)
			view.Class = s.Table.Columns[j].class()
			if j > 0 && j == s.Table.Bars {
				view.Bar = px(float64(c.N) * 100 / float64(s.Table.most()))
			}
			cells = append(cells, view)
		}
		out.Rows = append(out.Rows, cells)
	}
	out.Notes = notes.all
	return out
}

// class tells how the cells of a column are set: numbers to the right, days on one line.
func (c Column) class() string {
	switch {
	case c.Number:
		return "n"
	case slices.Contains([]string{"first", "last", "when", "expected", "year"}, c.ID):
		return "d"
	}
	return ""
}

func (r *Report) cellView(c Cell, id string, notes *footnotes) cellView {
	out := cellView{Text: visible(c.Text), ID: id, Article: c.Src}
	out.See, out.Mark = notes.of(c.Refs)
	switch {
	case len(c.Refs) == 1:
		out.Href = consultationHref(c.Refs[0])
	case len(c.Refs) > 1:
		for _, ref := range c.Refs {
			out.Refs = append(out.Refs, refView{ref + 1, r.When(r.Consultations[ref])})
		}
	case webAddress(c.URL):
		out.Href = c.URL
	}
	return out
}

func (r *Report) articleView(i int, a Article) articleView {
	out := articleView{N: i + 1, ID: string(a.ID), Title: visible(a.Title), Source: visible(r.Source(a)), Lang: visible(a.Language)}
	if webAddress(a.URL) {
		out.Href = a.URL
	}
	return out
}

func webAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

func (r *Report) consultationView(i int, c Consultation, articles []articleView) consultationView {
	out := consultationView{
		N: i + 1, ID: string(c.ID), When: r.When(c), Basis: r.Words.Basis(c.Dating), Title: visible(c.Title()), What: visible(r.What(c)),
		Planned: c.Planned, Unsure: !c.Dating.Sure(),
	}
	for _, h := range c.Heads {
		out.Heads = append(out.Heads, visible(r.HeadLine(h)))
	}
	for _, e := range c.Evidence {
		shown := Evidence{Account: e.Account, Quote: visible(r.Words.Say("quote", e.Quote))}
		for _, f := range e.Facts {
			shown.Facts = append(shown.Facts, visible(f))
		}
		last := len(out.Accounts) - 1
		if last < 0 || out.Accounts[last].Quotes[0].Account != e.Account {
			out.Accounts = append(out.Accounts, accountView{Article: articles[e.Article]})
			last++
		}
		out.Accounts[last].Quotes = append(out.Accounts[last].Quotes, shown)
	}
	return out
}
