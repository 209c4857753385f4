package sqlite

import (
	"database/sql"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// reportColumns are those that [graph.ReportOf] reads: a block may be long, its quotes longer.
func (t *edgeTable) reportColumns() []column {
	var out []column
	for _, c := range columnsOf(t.Props) {
		if c.Type != graph.Integers && c.Name != "block" {
			out = append(out, c)
		}
	}
	return out
}

// placed asks for the consultation, article and account of reports, and their columns; it ends with one of placedBy.
func (t *edgeTable) placed() string {
	return fmt.Sprintf(`SELECT c.id, a.id, %s, r.%s FROM reports AS r
JOIN article AS a ON a.n = r.article JOIN consultation AS c ON c.n = r.consultation WHERE `, accountID, strings.Join(names(t.reportColumns()), ", r."))
}

// placedBy are how reports are found: by a window, an article, a consultation.
var placedBy = [3]string{`r.block = ?1 AND r.date BETWEEN ?2 AND ?3`, `a.short = substr(?1, 8, 12) AND a.id = ?1`, `c.short = substr(?1, 8, 12) AND c.id = ?1`}

// Placed reads the reports of a sight with their consultations, each once.
func (w *writer) Placed(in graph.Sight) ([]graph.Placed, error) {
	t := w.edges[graph.TypeReports]
	columns := t.reportColumns()
	query := t.placed()
	var out []graph.Placed
	seen := map[graph.AccountID]bool{}
	read := func(where string, args ...any) error {
		return w.each(func(rows *sql.Rows) error {
			row, err := values(rows, 3+len(columns))
			if err != nil {
				return err
			}
			id, _ := row[0].(string)
			report := map[string]any{"article": row[1], "account": row[2]}
			if err := props(report, columns, row[3:]); err != nil {
				return fmt.Errorf("REPORTS at %s: %w", id, err)
			}
			if p := (graph.Placed{Report: graph.ReportOf(report), Consultation: graph.ConsultationID(id)}); !seen[p.Account] {
				seen[p.Account] = true
				out = append(out, p)
			}
			return nil
		}, query+where, args...)
	}
	for _, at := range in.Windows {
		if err := read(placedBy[0], at.Block, at.From, at.To); err != nil {
			return nil, err
		}
	}
	for _, a := range in.Articles {
		if err := read(placedBy[1], string(a)); err != nil {
			return nil, err
		}
	}
	for _, c := range in.Consultations {
		if err := read(placedBy[2], string(c)); err != nil {
			return nil, err
		}
	}
	return out, nil
}
