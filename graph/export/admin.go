package export

import (
	"errors"
	"fmt"
	"iter"

	"github.com/entente-graph/entente/graph"
)

// AdminOptions says how the files of [Neo4jAdmin] are written. The zero value writes plain CSV.
type AdminOptions struct {
	Gzip  bool // the importer reads .csv.gz as well
	Force bool // also into a folder that holds other files, which are left alone
}

// AdminReport tells what [Neo4jAdmin] wrote.
type AdminReport struct {
	Nodes, Relationships int
	Files                int
	Bytes                int64
}

// Neo4jAdmin writes a graph into a folder as CSV files for `neo4j-admin database import full` of Neo4j 5: one a
// label, one a relationship type and kind of end, each with a header that types its properties, and import.args,
// the options of the importer. What people decided, which the store remembers and which may be nil, has a file too.
// Rows come in the order of the elements, so every store gives the same files. The elements are streamed: memory
// does not grow with the graph. They may be read up to three times (see [spare]).
//
// The folder is made if need be; it may hold an earlier export. Until all is written the files end in .part and
// import.args comes last, so a run that is broken off never looks whole, and leaves an earlier export as it was.
// Errors are [*graph.Fault] or those of the elements.
func Neo4jAdmin(dir string, elements iter.Seq2[graph.Element, error], decided *graph.Decisions, o AdminOptions) (AdminReport, error) {
	f, err := openFolder(dir, o)
	if err != nil {
		return AdminReport{}, err
	}
	s, err := f.write(elements, decided, usual)
	if errors.Is(err, errDelimiter) {
		var free rune
		if free, err = spare(elements); err == nil {
			s, err = f.write(elements, decided, free)
		}
	}
	if err == nil {
		err = f.finish(s)
	}
	if err != nil {
		f.discard()
		return AdminReport{}, err
	}
	return f.report(s), nil
}

// write writes all elements into files that end in .part.
func (f *folder) write(elements iter.Seq2[graph.Element, error], decided *graph.Decisions, delimiter rune) (*sheets, error) {
	s, err := f.create(delimiter)
	if err != nil {
		return nil, err
	}
	if err := s.decide(decided); err != nil {
		_ = s.close() // the first error tells more
		return nil, err
	}
	for e, err := range elements {
		if err == nil {
			err = s.add(e)
		}
		if err != nil {
			_ = s.close()
			return nil, err
		}
	}
	err = s.close()
	return s, err
}

// usual parts the items of a list: a control character that no normalised text holds.
const usual = '\x1f'

// errDelimiter tells that an item holds the character that parts items.
var errDelimiter = errors.New("an item of a list holds the delimiter")

// spare finds a character that no item of a list holds: the importer knows no escape for the one that parts items.
// It reads all elements, in the rare case that one of them holds the usual one.
func spare(elements iter.Seq2[graph.Element, error]) (rune, error) {
	var held [0x10000]bool
	for e, err := range elements {
		if err != nil {
			return 0, err
		}
		for _, v := range propsOf(e) {
			list, _ := v.([]string)
			for _, item := range list {
				for _, r := range item {
					if int(r) < len(held) {
						held[r] = true
					}
				}
			}
		}
	}
	// Control characters but white space, then those that Unicode leaves for private use.
	for _, block := range [][2]rune{{0x01, 0x08}, {0x0e, 0x1f}, {0xe000, 0xf8ff}} {
		for r := block[0]; r <= block[1]; r++ {
			if !held[r] {
				return r, nil
			}
		}
	}
	return 0, &graph.Fault{
		What:   "names and paths hold every character that could part the items of a list in CSV",
		Advice: "copy the graph with entente sync --to-neo4j instead",
	}
}

func propsOf(e graph.Element) map[string]any {
	if e.Node != nil {
		return e.Node.Props
	}
	return e.Edge.Props
}

// where names an element for an error.
func where(e graph.Element) string {
	if e.Node != nil {
		return fmt.Sprintf("%s %q", e.Node.Label, e.Node.Key)
	}
	return fmt.Sprintf("%s %q", e.Edge.Type, e.Edge.ID())
}
