package paper

import (
	"io"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// The JSON form of a report: keys are a contract, ids are those of sections and columns, texts are
// in the report's language. Lists are never null.
type (
	reportJSON struct {
		Report        string             `json:"report"`
		Language      string             `json:"language"`
		Title         string             `json:"title"`
		Lead          []string           `json:"lead"`
		Figures       map[string]any     `json:"figures"`
		Sections      []sectionJSON      `json:"sections"`
		Consultations []consultationJSON `json:"consultations"`
		Articles      []articleJSON      `json:"articles"`
	}
	sectionJSON struct {
		ID    string           `json:"id"`
		Title string           `json:"title"`
		Note  string           `json:"note,omitempty"`
		Rows  []map[string]any `json:"rows"`
	}
	// cellJSON is a cell: value is a text, or a number where its column holds numbers.
	cellJSON struct {
		Value         any                    `json:"value"`
		Key           string                 `json:"key,omitempty"`
		Consultations []graph.ConsultationID `json:"consultations,omitempty"`
	}
	consultationJSON struct {
		ID          graph.ConsultationID `json:"id"`
		Kind        graph.Kind           `json:"kind"`
		Mode        graph.Mode           `json:"mode,omitempty"`
		Round       int                  `json:"round,omitempty"`
		Planned     bool                 `json:"planned"`
		Date        graph.Date           `json:"date,omitempty"`
		End         graph.Date           `json:"end,omitempty"`
		Precision   graph.Precision      `json:"precision,omitempty"`
		Basis       graph.Basis          `json:"basis,omitempty"`
		Publication bool                 `json:"byPublication,omitempty"` // no words of an article tell the day
		MonthDay    string               `json:"monthDay,omitempty"`
		When        string               `json:"when"` // in words
		Sides       []namedJSON          `json:"sides"`
		Places      []string             `json:"places"`
		Heads       []headJSON           `json:"heads"`
		Evidence    []evidenceJSON       `json:"evidence"`
	}
	namedJSON struct {
		Key  string `json:"key"`
		Name string `json:"name"`
	}
	headJSON struct {
		Side string     `json:"side"`
		Name string     `json:"name"`
		Role string     `json:"role,omitempty"`
		Rank graph.Rank `json:"rank"`
	}
	evidenceJSON struct {
		Article graph.ArticleID `json:"article"`
		Account graph.AccountID `json:"account"`
		Start   int             `json:"start"`
		Quote   string          `json:"quote"`
		Facts   []string        `json:"facts"`
	}
	articleJSON struct {
		ID        graph.ArticleID `json:"id"`
		Title     string          `json:"title"`
		Publisher string          `json:"publisher,omitempty"`
		ReadoutOf string          `json:"readoutOf,omitempty"`
		Published graph.Date      `json:"published,omitempty"`
		URL       string          `json:"url,omitempty"`
		Language  string          `json:"language,omitempty"`
	}
)

// JSON writes a report for programs.
func (r *Report) JSON(w io.Writer) error {
	out := reportJSON{
		Report: r.Kind, Language: r.Words.Lang, Title: r.Title, Lead: some(r.Lead), Figures: map[string]any{},
		Sections: []sectionJSON{}, Consultations: []consultationJSON{}, Articles: []articleJSON{},
	}
	for _, f := range r.Figures {
		out.Figures[f.ID] = r.cellJSON(f.Cell, f.Key == "")
	}
	for _, s := range r.Sections {
		rows := []map[string]any{}
		for _, row := range s.Table.Rows {
			cells := map[string]any{}
			for i, c := range row {
				cells[s.Table.Columns[i].ID] = r.cellJSON(c, s.Table.Columns[i].Number)
			}
			rows = append(rows, cells)
		}
		out.Sections = append(out.Sections, sectionJSON{s.ID, s.Title, s.Note, rows})
	}
	for _, c := range r.Consultations {
		out.Consultations = append(out.Consultations, r.consultationJSON(c))
	}
	for _, a := range r.Articles {
		out.Articles = append(out.Articles, articleJSON(a))
	}
	b, err := render.Indented(out)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

func (r *Report) cellJSON(c Cell, number bool) cellJSON {
	out := cellJSON{Value: c.Text, Key: c.Key}
	if number {
		out.Value = c.value()
	}
	for _, at := range c.Refs {
		out.Consultations = append(out.Consultations, r.Consultations[at].ID)
	}
	return out
}

// value is the number of a cell, null when it has none.
func (c Cell) value() any {
	switch {
	case c.Float != nil:
		return *c.Float
	case c.Text == "":
		return nil
	}
	return c.N
}

func (r *Report) consultationJSON(c Consultation) consultationJSON {
	d := c.Dating
	out := consultationJSON{
		ID: c.ID, Kind: c.Kind, Mode: c.Mode, Round: c.Round, Planned: c.Planned, Date: d.Date, End: d.End, Precision: d.Precision,
		Basis: d.Basis, Publication: d.ByPublication, MonthDay: d.MonthDay, When: r.When(c), Sides: []namedJSON{}, Places: some(c.Places), Heads: []headJSON{},
		Evidence: []evidenceJSON{},
	}
	for _, s := range c.Sides {
		out.Sides = append(out.Sides, namedJSON(s))
	}
	for _, h := range c.Heads {
		out.Heads = append(out.Heads, headJSON(h))
	}
	for _, e := range c.Evidence {
		out.Evidence = append(out.Evidence, evidenceJSON{r.Articles[e.Article].ID, e.Account, e.Start, e.Quote, some(e.Facts)})
	}
	return out
}

// some is never nil, so that JSON has [] for none.
func some(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
