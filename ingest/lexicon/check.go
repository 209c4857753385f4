package lexicon

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Problem is something wrong in a table, or missing from it.
type Problem struct {
	Path string // "fr/offices.tsv"
	Line int    // from 1; 0: of the file as a whole
	What string
	Do   string // how to mend it
}

func (p Problem) Error() string {
	if p.Line == 0 {
		return p.Path + ": " + p.What
	}
	return fmt.Sprintf("%s:%d: %s", p.Path, p.Line, p.What)
}

// Classes are the classes of words that the rules of the reader ask for (see ingest/extract), with
// what a term of each may be.
type Classes map[string]Term

// Term is what a term of a class may be.
type Term string

// Kinds of terms.
const (
	Word   Term = "word"   // one word, as a text has it
	Phrase Term = "phrase" // words in the pattern language
	Ending Term = "ending" // the last letters of words
	Label  Term = "label"  // the words of a section label, as they stand alone on a line
)

// Check looks through the lexicons that are built in. Problems are in the order of files and lines.
func Check(classes Classes) []Problem { return check(files, "", classes) }

// CheckFolder looks through another folder: one that has a folder a language and world beside them,
// or that of one language, which is checked against the world that is built in.
func CheckFolder(dir fs.FS, name string, classes Classes) ([]Problem, error) {
	if _, err := fs.Stat(dir, "world"); err == nil {
		return check(dir, "", classes), nil
	}
	own, err := fs.Glob(dir, "*.tsv")
	if err == nil && len(own) == 0 {
		err = errors.New("no tables (*.tsv) in this folder, and no folder called world")
	}
	if err != nil {
		return nil, err
	}
	return check(beside{dir, name}, name+"/", classes), nil
}

// beside is the built-in world with the folder of one language beside it.
type beside struct {
	dir  fs.FS
	name string
}

// Open opens a file of either.
func (b beside) Open(name string) (fs.File, error) {
	if own, ok := strings.CutPrefix(name, b.name+"/"); ok {
		return b.dir.Open(own)
	}
	return files.Open(name)
}

// Glob finds the files of both.
func (b beside) Glob(string) ([]string, error) {
	out, err := fs.Glob(files, "world/*.tsv")
	if err != nil {
		return nil, err
	}
	out = slices.DeleteFunc(out, func(p string) bool { return strings.HasPrefix(p, "world/cit") }) // large, and no language refers to them
	own, err := fs.Glob(b.dir, "*.tsv")
	for _, f := range own {
		out = append(out, b.name+"/"+f)
	}
	return out, err
}

// checker gathers what is wrong.
type checker struct {
	tables   map[string]Table
	classes  Classes
	problems []Problem
}

// check looks through the tables of a folder that lie under a path, the others being what they refer to.
func check(dir fs.FS, under string, classes Classes) []Problem {
	c := &checker{tables: map[string]Table{}, classes: classes}
	paths, err := fs.Glob(dir, "*/*.tsv")
	if err != nil {
		c.add("", 0, err.Error(), "")
	}
	for _, p := range paths {
		c.read(dir, p)
	}
	known := c.references()
	for _, p := range paths {
		t, ok := c.tables[p]
		if !ok || !strings.HasPrefix(p, under) {
			continue
		}
		c.head(t)
		c.rows(t)
		c.refer(t, known)
	}
	if under == "" {
		c.world()
	}
	for _, language := range c.languages() {
		c.language(language)
	}
	slices.SortStableFunc(c.problems, func(a, b Problem) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line)) })
	return slices.Compact(slices.DeleteFunc(c.problems, func(p Problem) bool { return !strings.HasPrefix(p.Path, under) }))
}

func (c *checker) add(path string, line int, what, do string) {
	c.problems = append(c.problems, Problem{path, line, what, do})
}

// read parses a table; one that does not parse is not looked at further.
func (c *checker) read(dir fs.FS, path string) {
	b, err := fs.ReadFile(dir, path)
	switch {
	case err != nil:
		c.add(path, 0, err.Error(), "see whether the file can be read")
		return
	case !utf8.Valid(b):
		c.add(path, 0, "this is no UTF-8", "save it as UTF-8")
		return
	case strings.Contains(string(b), "\r"):
		c.add(path, 0, "its lines end in CR", "save it with LF line ends")
		return
	}
	t, err := Parse(path, string(b))
	if p, ok := errors.AsType[Problem](err); ok {
		c.problems = append(c.problems, p)
		return
	}
	c.tables[path] = t
}

// languages are the folders that texts are read with: those that have a grammar, and those that want
// to be one, for they have a table that only these need.
func (c *checker) languages() []string {
	var out []string
	for p := range c.tables {
		folder, file := path.Split(p)
		folder = strings.TrimSuffix(folder, "/")
		if folder != "world" && slices.Contains([]string{"grammar.tsv", "events.tsv"}, file) && !slices.Contains(out, folder) {
			out = append(out, folder)
		}
	}
	slices.Sort(out)
	return out
}

// column is every cell of a column with the row it is in.
func (c *checker) column(path, name string, each func(r Row, cell string)) {
	for _, r := range c.tables[path].Rows {
		each(r, r.Cell(name))
	}
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
