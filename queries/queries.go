package queries

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

//go:embed */*.cypher */*.sql */*.txt
var files embed.FS

// Query is a canned question: a header and its text in both languages of the stores.
type Query struct {
	ID       string // path without extension: "pair/frequency"
	Title    string
	Question string     // with the $names of parameters
	Params   []Param    // in the order of the header
	Columns  []Column   // in the order of the rows
	Evidence []Evidence // of the consultations by which a row is told, where no column holds them: of one, or of the other
	Fact     Fact       // of its consultation that a row is about; zero: the consultation whole
	Example  string     // arguments that find something in On: "AZE CAN --limit 5", "-" for none
	On       string     // a folder of articles, "testdata/articles" unless the header has another
	Answer   string     // what the example prints of On, five rows at most: NAME.txt beside the query
	Cypher   string     // with the header, as in the file
	SQL      string
}

// Types of parameters beside those of columns. Their values are codes and ids, or empty for any; whoever asks people finds
// out what they mean by a name.
const (
	Country  = "COUNTRY" // or an organization: AZE, org:EU
	Official = "OFFICIAL"
	Topic    = "TOPIC"
	Article  = "ARTICLE"
)

// Consultation is the type of a parameter, and of a column, with ids of consultations.
const Consultation = "CONSULTATION"

// Param is a parameter. One that is required has no default; without being required, an empty
// default of a DATE stands for an open end.
type Param struct {
	Name, Type, Default, Help string
	Required                  bool
}

// Column is a typed column of the answer: STRING, INTEGER, FLOAT, BOOLEAN, DATE or LIST (of
// strings). Any of them may be null. Of is [Consultation] where the texts are ids of consultations, which
// the header has for their type.
type Column struct{ Name, Type, Of string }

// All lists the queries by id. They are parsed once; a file that breaks the rules of the
// header is a programming error and panics: a test of this package calls All.
func All() []Query { return slices.Clone(all()) }

var all = sync.OnceValue(func() []Query {
	out, err := readBy(files, func(id, text, comment string) (Query, error) {
		q, _, err := parseHeader(id, text, comment) // a test checks the statements: every command would wait for it
		return q, err
	})
	if err != nil {
		panic("queries: " + err.Error())
	}
	return out
})

// read parses the pairs of files in the folders of fsys, schema/ aside.
func read(fsys fs.FS) ([]Query, error) { return readBy(fsys, parse) }

// parser reads a query in one of its two languages.
type parser func(id, text, comment string) (Query, error)

func readBy(fsys fs.FS, parse parser) ([]Query, error) {
	paths, err := fs.Glob(fsys, "*/*.*")
	if err != nil {
		return nil, err
	}
	var out []Query
	for _, p := range paths {
		id, twin := strings.TrimSuffix(p, path.Ext(p)), ".sql"
		if path.Ext(p) == ".sql" {
			twin = ".cypher"
		}
		if path.Dir(p) == "schema" || path.Ext(p) == ".txt" {
			continue
		}
		if _, err := fs.Stat(fsys, id+twin); err != nil {
			return nil, fmt.Errorf("%s stands alone: write %s%s", p, id, twin)
		}
		if twin == ".cypher" {
			continue // read with its pair
		}
		q, err := load(fsys, id, parse)
		if err != nil {
			return nil, err
		}
		out = append(out, q)
	}
	slices.SortFunc(out, func(a, b Query) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

func load(fsys fs.FS, id string, parse parser) (Query, error) {
	cypher, err := fs.ReadFile(fsys, id+".cypher")
	if err != nil {
		return Query{}, err
	}
	sql, err := fs.ReadFile(fsys, id+".sql")
	if err != nil {
		return Query{}, err
	}
	q, err := parse(id, string(cypher), "//")
	if err != nil {
		return q, fmt.Errorf("%s.cypher: %w", id, err)
	}
	twin, err := parse(id, string(sql), "--")
	if err != nil {
		return q, fmt.Errorf("%s.sql: %w", id, err)
	}
	q.Cypher, q.SQL = string(cypher), string(sql)
	if answer, err := fs.ReadFile(fsys, id+".txt"); err == nil { // a test asks for all of them
		q.Answer = string(answer)
	}
	return q, q.agrees(twin)
}

// Arguments are those of the example, of which five rows are shown.
func (q Query) Arguments() []string {
	args := strings.Fields(q.Example)
	if q.Example == "-" {
		args = nil
	}
	if !slices.Contains(args, "--limit") {
		args = append(args, "--limit", "5")
	}
	return args
}

// Group is the folder of the query: pair, country, official, ...
func (q Query) Group() string { return path.Dir(q.ID) }

// Name is the last part of its id.
func (q Query) Name() string { return path.Base(q.ID) }
