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
	"strings"
	"sync"
)

//go:embed */*.tsv
var files embed.FS

// Row is a row of a table by the names of its columns. Missing cells are empty.
type Row map[string]string

// Table is a data file: its header and rows.
type Table struct {
	Path    string
	Source  string
	Date    string
	Licence string
	Columns []string
	Rows    []Row
}

// readTable parses tab-separated rows under a header of "# key: value" lines and column names.
func readTable(path string) (Table, error) {
	b, err := files.ReadFile(path)
	if err != nil {
		return Table{}, err
	}
	t := Table{Path: path}
	for n, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			t.header(strings.TrimSpace(comment))
			continue
		}
		cells := strings.Split(line, "\t")
		if t.Columns == nil {
			t.Columns = cells
			continue
		}
		if len(cells) > len(t.Columns) {
			return t, fmt.Errorf("%s:%d: %d cells, the table has %d columns", path, n+1, len(cells), len(t.Columns))
		}
		row := Row{}
		for i, c := range cells {
			row[t.Columns[i]] = strings.TrimSpace(c)
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
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

// must is a table that is known to be there and sound: [Check] is a test of this package.
func must(path string) Table {
	t, err := readTable(path)
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	return t
}

// Languages lists the languages that have a folder, sorted.
func Languages() []string {
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
}

var languages sync.Map // code to func() *Language

// hasGrammar tells a language that texts are read in from a folder that holds names only.
func hasGrammar(folder string) bool {
	_, err := fs.Stat(files, folder+"/grammar.tsv")
	return err == nil
}

// For gives the lexicon of a language by its ISO 639-1 code; ok is false when there is none.
func For(code string) (l *Language, ok bool) {
	if !hasGrammar(code) {
		return nil, false
	}
	load, _ := languages.LoadOrStore(code, sync.OnceValue(func() *Language { return readLanguage(code) }))
	return load.(func() *Language)(), true
}
