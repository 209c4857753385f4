package generate

import (
	"embed"
	"slices"

	"github.com/entente-graph/entente/ingest/lexicon"
)

//go:embed */*.tsv
var files embed.FS

// table is a table that is known to be there and sound: the tests of this package fill every row of it.
func table(path string) lexicon.Table {
	b, err := files.ReadFile(path)
	if err != nil {
		panic("generate: " + err.Error())
	}
	t, err := lexicon.Parse(path, string(b))
	if err != nil {
		panic("generate: " + err.Error())
	}
	return t
}

// where is the place of a name that tables use in more than one row.
func where(names []string, name string) int {
	n := slices.Index(names, name)
	if n < 0 {
		panic("generate: a table speaks of " + name + ", which no other knows")
	}
	return n
}
