package neo4j

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
)

// Ask runs a question in a session that may only read, after the server has explained that it
// only reads; what it refuses is ErrAccess. One that says that it writes is run as it stands.
func (s *Store) Ask(ctx context.Context, q graph.Question) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		if err := s.checkReady(ctx); err != nil {
			yield(nil, err)
			return
		}
		mode := driver.AccessModeRead
		if q.Writes {
			mode = driver.AccessModeWrite
		}
		session := s.session(ctx, mode)
		defer release(ctx, session)
		result, err := s.ask(ctx, session, q)
		if err == nil && len(q.Columns) == 0 && q.Told != nil {
			var names []string
			if names, err = result.Keys(); err == nil {
				q.Told(names)
			}
		}
		for err == nil && result.Next(ctx) {
			var row []any
			if row, err = answers(q.Columns, result.Record()); err == nil && !yield(row, nil) {
				return
			}
		}
		if err == nil {
			err = result.Err()
		}
		if err != nil {
			yield(nil, s.fault(ctx, "ask", err))
		}
	}
}

func (s *Store) ask(ctx context.Context, session driver.SessionWithContext, q graph.Question) (driver.ResultWithContext, error) {
	params := make(map[string]any, len(q.Params))
	for name, v := range q.Params {
		var err error
		if params[name], err = param(v); err != nil {
			return nil, fmt.Errorf("parameter $%s: %w", name, err)
		}
	}
	if !q.Writes {
		if err := s.onlyReads(ctx, session, q.Cypher, params); err != nil {
			return nil, err
		}
	}
	if end, ok := ctx.Deadline(); ok { // the server ends it, too
		return session.Run(ctx, q.Cypher, params, driver.WithTxTimeout(max(time.Until(end), time.Millisecond)))
	}
	return session.Run(ctx, q.Cypher, params)
}

// onlyReads lets the server explain a statement, and refuses one that does more than read.
func (s *Store) onlyReads(ctx context.Context, session driver.SessionWithContext, cypher string, params map[string]any) error {
	explained, err := session.Run(ctx, "EXPLAIN "+cypher, params)
	if err != nil {
		return err
	}
	summary, err := explained.Consume(ctx)
	if err != nil {
		return err
	}
	if why := writes(summary); why != "" {
		return &graph.Fault{
			Kind: graph.ErrAccess, What: s.o.where() + ": this question was not asked: " + why,
			Advice: "questions may only read the graph: MATCH ... RETURN, without LOAD CSV, TERMINATE and procedures that change the server",
		}
	}
	return nil
}

// param is a parameter's value; unlike a property it may be an empty text or list.
func param(v any) (any, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case []string:
		return append([]string{}, v...), nil
	}
	return encode(v)
}

// writes says why a statement is not one that only reads. The server counts LOAD CSV, TERMINATE
// and calls of procedures as reading.
func writes(summary driver.ResultSummary) string {
	plan := summary.Plan()
	switch {
	case plan == nil || summary.Profile() != nil:
		return "the server does not explain it"
	case summary.StatementType() != driver.StatementTypeReadOnly:
		return "it is not a statement that only reads"
	}
	return forbidden(plan)
}

// procedures that a question may call: they read the graph, its schema or its full-text indexes.
var procedures = []string{"db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.", "db.index.fulltext.query", "db.info"}

// forbidden finds an operator that reaches outside the graph.
func forbidden(p driver.Plan) string {
	operator, _, _ := strings.Cut(p.Operator(), "@")
	switch operator {
	case "LoadCSV":
		return "LOAD CSV reads files and addresses"
	case "TerminateTransactions":
		return "TERMINATE ends what others do"
	case "ProcedureCall":
		details, _ := p.Arguments()["Details"].(string)
		if !slices.ContainsFunc(procedures, func(name string) bool { return strings.HasPrefix(details, name) }) {
			return "it calls a procedure that may do more than read: " + details
		}
	}
	for _, child := range p.Children() {
		if why := forbidden(child); why != "" {
			return why
		}
	}
	return ""
}

// answers are the values of a row in the order of the question's columns. Without columns, as
// for a statement that a person wrote, each value is what it is.
func answers(columns []graph.Column, r *driver.Record) ([]any, error) {
	if len(columns) == 0 {
		out := make([]any, len(r.Values))
		for i, v := range r.Values {
			out[i] = plain(v)
		}
		return out, nil
	}
	out := make([]any, len(columns))
	for i, c := range columns {
		v, ok := r.Get(c.Name)
		if !ok {
			return nil, fmt.Errorf("column %s: the answer has only %s", c.Name, strings.Join(r.Keys, ", "))
		}
		var err error
		if out[i], err = answer(c.Type, v); err != nil {
			return nil, fmt.Errorf("column %s: %w", c.Name, err)
		}
	}
	return out, nil
}

// answer decodes a value by the type of its column.
func answer(kind string, v any) (any, error) {
	switch kind {
	case "STRING":
		return decode(graph.String, v)
	case "INTEGER":
		return decode(graph.Integer, v)
	case "BOOLEAN":
		return decode(graph.Boolean, v)
	case "DATE":
		return decode(graph.DateType, v)
	case "LIST":
		return decode(graph.Strings, v)
	case "FLOAT":
		switch n := v.(type) {
		case nil, float64:
			return v, nil
		case int64:
			return float64(n), nil
		}
		return nil, fmt.Errorf("a %T stands there", v)
	}
	return nil, fmt.Errorf("no type %q of a column", kind)
}
