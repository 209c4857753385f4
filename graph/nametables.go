package graph

import (
	"embed"
	"strings"
	"sync"
)

// The tables behind the keys of names: spellings, forms of given names, cases.
//
//go:embed names/*.tsv
var nameFiles embed.FS

// nameRows are the rows of a table without its header, cell by cell.
func nameRows(table string) [][]string {
	b, err := nameFiles.ReadFile("names/" + table)
	if err != nil {
		panic("graph: " + err.Error())
	}
	var rows [][]string
	named := false
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if !named { // the names of the columns
			named = true
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		rows = append(rows, append(cells, make([]string, 5)...))
	}
	return rows
}

// wordKind is a set of the kinds of names/words.tsv.
type wordKind uint16

const (
	isSuffix wordKind = 1 << iota
	isChild
	isPatronymic // an end of words
	isArticle
	isSun
	isSon
	isInitial
	isSurname // an end of words, by sound
	isFirst
)

var wordKinds = map[string]wordKind{
	"suffix": isSuffix, "child": isChild, "patronymic": isPatronymic, "article": isArticle, "sun": isSun,
	"son": isSon, "initial": isInitial, "surname": isSurname, "first": isFirst,
}

// nameWords are words in names, and ends of words, by what they are.
var nameWords = sync.OnceValue(func() map[string]wordKind {
	out := map[string]wordKind{}
	for _, r := range nameRows("words.tsv") {
		out[r[1]] |= wordKinds[r[0]]
	}
	return out
})

// longestEnd is the length in bytes of the longest end of words in the tables.
const longestEnd = 12

// endsIn tells whether a word ends in one of a kind, after two letters at least.
func endsIn(word string, kind wordKind) bool {
	for i := max(2, len(word)-longestEnd); i < len(word); i++ {
		if nameWords()[word[i:]]&kind != 0 {
			return true
		}
	}
	return false
}

// spellingsOf are the spellings that an actor's names follow at home, and those that the press of
// other languages may give them.
var spellingsOf = sync.OnceValue(func() map[ActorCode]spelling {
	out := map[ActorCode]spelling{}
	for _, r := range nameRows("actors.tsv") {
		for _, code := range strings.Fields(r[1]) {
			out[ActorCode(code)] |= spellingNamed[r[0]]
		}
	}
	return out
})
