// Package lexicon is what entente knows: countries, organizations, cities, topics and dated
// events of the world, and for each language its names, offices, bodies, terms and grammar.
//
// All of it is data: tables under world/ and one folder a language, each with source, date
// and licence on top. Adding a language is adding a folder. Names of living people are never
// in it. The package gives the rows as they stand; ingest/extract compiles them.
package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed */*.tsv
var files embed.FS

// Row is a row of a table.
type Row struct {
	Line           int // in its file, from 1
	columns, cells []string
}

// Cell is what stands under a column: empty where the row is too short for it, or the table has none
// of that name.
func (r Row) Cell(column string) string {
	for n, c := range r.columns[:len(r.cells)] {
		if c == column {
			return r.cells[n]
		}
	}
	return ""
}

// Table is a data file: its header and rows.
type Table struct {
	Path    string
	Source  string
	Date    string
	Licence string
	Columns []string
	Rows    []Row
}

// readTable reads a table that is built in.
func readTable(path string) (Table, error) {
	b, err := files.ReadFile(path)
	if err != nil {
		return Table{}, err
	}
	return Parse(path, string(b))
}

// Parse reads tab-separated rows under a header of "# key: value" lines and column names. Its error
// is a [Problem].
func Parse(path, content string) (Table, error) {
	t, rows, n := parseHeader(path, content)
	all := make([]string, 0, (strings.Count(rows, "\n")+1)*len(t.Columns)) // the cells of all rows
	for line := range strings.Lines(rows) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		first := len(all)
		for c := range strings.SplitSeq(line, "\t") {
			if len(all)-first == len(t.Columns) {
				return t, Problem{path, n, fmt.Sprintf("%d cells, the table has %d columns", strings.Count(line, "\t")+1, len(t.Columns)), "cells are parted by one tab each"}
			}
			all = append(all, strings.TrimSpace(c))
		}
		t.Rows = append(t.Rows, Row{n, t.Columns, all[first:len(all):len(all)]})
	}
	return t, nil
}

// readHeader reads a table that is built in down to the names of its columns: rows is what stands below.
func readHeader(path string) (t Table, rows string, err error) {
	b, err := files.ReadFile(path)
	if err != nil {
		return t, "", err
	}
	t, rows, _ = parseHeader(path, string(b))
	return t, rows, nil
}

// parseHeader parses a table down to the names of its columns: rows is what stands below, from line n on.
func parseHeader(path, content string) (t Table, rows string, n int) {
	t.Path, rows = path, content
	for t.Columns == nil && rows != "" {
		var line string
		line, rows, _ = strings.Cut(rows, "\n")
		n++
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			t.header(strings.TrimSpace(comment))
			continue
		}
		t.Columns = strings.Split(line, "\t")
	}
	return t, rows, n
}

func (t *Table) header(comment string) {
	key, value, _ := strings.Cut(comment, ": ")
	switch key {
	case "source":
		t.Source = value
	case "date":
		t.Date = value
	case "licence":
		t.Licence = value
	}
}

// must is a table that is known to be there and sound: a test of this package runs [Check].
func must(path string) Table {
	t, err := readTable(path)
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	return t
}

// Languages lists the languages that have a folder, sorted.
func Languages() []string { return slices.Clone(known()) }

var known = sync.OnceValue(func() []string {
	var out []string
	dirs, err := fs.ReadDir(files, ".")
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	for _, d := range dirs {
		if hasGrammar(d.Name()) {
			out = append(out, d.Name())
		}
	}
	return out
})

var languages sync.Map // code to func() *Language

// hasGrammar tells a language that texts are read in from a folder that holds names only.
func hasGrammar(folder string) bool {
	_, err := fs.Stat(files, folder+"/grammar.tsv")
	return err == nil
}

// For gives the lexicon of a language by its ISO 639-1 code; ok is false when there is none.
func For(code string) (l *Language, ok bool) {
	load, ok := languages.Load(code)
	if !ok {
		if !slices.Contains(known(), code) {
			return nil, false
		}
		load, _ = languages.LoadOrStore(code, sync.OnceValue(func() *Language { return readLanguage(code) }))
	}
	return load.(func() *Language)(), true
}
