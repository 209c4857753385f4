package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/entente-graph/entente/graph"
)

// Ask runs a question on a guarded connection and streams its rows as [graph.Store] says.
// Parameters are $name in the text; a list is given as a JSON array, for json_each.
func (s *Store) Ask(ctx context.Context, q graph.Question) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		conn, err := s.asking(ctx)
		if err != nil {
			yield(nil, s.asked(err))
			return
		}
		defer func() { _ = conn.Close() }()
		rows, err := s.rows(ctx, conn, q)
		if err != nil {
			yield(nil, s.asked(err))
			return
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			row, err := answer(rows, q)
			if !yield(row, s.asked(err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, s.asked(err))
		}
	}
}

// longest is the largest value that a question makes, in bytes: four times that of an article. Without it one value may
// grow to a gigabyte.
const longest = 64 << 20

// asking is a guarded connection whose values are bounded.
func (s *Store) asking(ctx context.Context) (*sql.Conn, error) {
	if err := s.checkReady(ctx); err != nil {
		return nil, err
	}
	conn, err := s.ask.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_LENGTH, longest); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// asked tells what went wrong with a question.
func (s *Store) asked(err error) error {
	if primary(err) == sqlite3.SQLITE_TOOBIG {
		return &graph.Fault{What: s.path + ": ask", Err: err, Advice: fmt.Sprintf("a value of an answer has %d MB at most: ask for a part of it", longest>>20)}
	}
	return s.fault("ask", err)
}

func (s *Store) rows(ctx context.Context, conn *sql.Conn, q graph.Question) (*sql.Rows, error) {
	if q.Writes {
		return nil, &graph.Fault{
			Kind: graph.ErrAccess, What: s.path + ": ask: entente alone writes to this file",
			Advice: "ask without --write, or change a copy of it with another program",
		}
	}
	if !single(q.SQL) {
		return nil, &graph.Fault{
			Kind: graph.ErrAccess, What: s.path + ": ask: this is not one statement",
			Advice: "ask one SELECT at a time",
		}
	}
	args := make([]any, 0, len(q.Params))
	for name, v := range q.Params {
		value, err := encode(v)
		if err != nil {
			return nil, fmt.Errorf("parameter $%s: %w", name, err)
		}
		args = append(args, sql.Named(name, value))
	}
	rows, err := conn.QueryContext(ctx, q.SQL, args...)
	if err != nil {
		return nil, err
	}
	if err := named(rows, q); err != nil {
		_ = rows.Close() // the first error tells more
		return nil, err
	}
	return rows, nil
}

// named tells whether the columns of an answer are those that are declared; without these it tells the asker what they are.
func named(rows *sql.Rows, q graph.Question) error {
	got, err := rows.Columns()
	if err != nil {
		return err
	}
	if len(q.Columns) == 0 {
		if q.Told != nil {
			q.Told(got)
		}
		return nil
	}
	want := make([]string, len(q.Columns))
	for i, c := range q.Columns {
		want[i] = c.Name
	}
	if !slices.Equal(got, want) {
		return fmt.Errorf("the question gives the columns %q, declared are %q", got, want)
	}
	return nil
}

var columnTypes = map[string]graph.ValueType{
	"STRING": graph.String, "INTEGER": graph.Integer, "BOOLEAN": graph.Boolean, "DATE": graph.DateType, "LIST": graph.Strings,
}

// answer decodes a row by the types of its columns. An empty list is a list, not nil.
func answer(rows *sql.Rows, q graph.Question) ([]any, error) {
	columns := q.Columns
	if len(columns) == 0 {
		names, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		return values(rows, len(names))
	}
	row, err := values(rows, len(columns))
	for i := 0; err == nil && i < len(row); i++ {
		if row[i], err = cell(columns[i].Type, row[i]); err != nil {
			err = fmt.Errorf("column %s: %w", columns[i].Name, err)
		}
	}
	if err != nil {
		return nil, err
	}
	return row, nil
}

func cell(kind string, v any) (any, error) {
	if kind == "FLOAT" {
		switch v := v.(type) {
		case int64: // SQLite keeps 2.0 as it was computed, maybe a whole number
			return float64(v), nil
		case nil, float64:
			return v, nil
		}
		return nil, fmt.Errorf("%T stands where a number belongs", v)
	}
	t, ok := columnTypes[kind]
	if !ok {
		return nil, fmt.Errorf("no type is called %q", kind)
	}
	return decode(t, v)
}
