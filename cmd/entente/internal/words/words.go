// Package words holds what reports say in the languages of their readers: labels, dates with their
// unsureness, and the names of countries and topics. All of it is data: a table a language here, and
// the lexicon's names.
package words

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
)

//go:embed *.tsv
var files embed.FS

// Languages are those that reports are written in, sorted by their ISO 639-1 codes.
var Languages = sync.OnceValue(func() []string {
	var out []string
	tables, _ := fs.Glob(files, "*.tsv") // the pattern is sound
	for _, t := range tables {
		out = append(out, strings.TrimSuffix(t, ".tsv"))
	}
	return out
})

// Words are the words of a language.
type Words struct {
	Lang string // ISO 639-1

	forms  map[string][2]string // for one, for many
	actors map[graph.ActorCode]string
	topics map[string]string
}

// For gives the words of a language; its error is a [*graph.Fault] when there are none.
func For(lang string) (*Words, error) {
	if !slices.Contains(Languages(), lang) {
		return nil, &graph.Fault{
			What:   fmt.Sprintf("reports are not written in %q", lang),
			Advice: "use one of " + strings.Join(Languages(), ", "),
		}
	}
	content, err := files.ReadFile(lang + ".tsv")
	if err != nil {
		return nil, err
	}
	table, err := lexicon.Parse(lang+".tsv", string(content))
	if err != nil {
		return nil, err
	}
	w := &Words{Lang: lang, forms: map[string][2]string{}, actors: map[graph.ActorCode]string{}, topics: map[string]string{}}
	for _, r := range table.Rows {
		w.forms[r.Cell("key")] = [2]string{r.Cell("one"), r.Cell("many")}
	}
	w.learnNames()
	return w, nil
}

// learnNames takes the names of the lexicon; the first of each is the one shown. English is that of the graph.
func (w *Words) learnNames() {
	world := lexicon.TheWorld()
	if w.Lang == "en" {
		for _, c := range world.Countries {
			w.actors[graph.ActorCode(c.Code)] = c.Name
		}
	}
	organizations := map[string]bool{}
	for _, o := range world.Organizations {
		organizations[o.Code] = true
		if w.Lang == "en" {
			w.actors[graph.ActorCode("org:"+o.Code)] = o.Name
		}
	}
	for _, n := range lexicon.Names(w.Lang) {
		code := graph.ActorCode(n.Code)
		if organizations[n.Code] {
			code = "org:" + code
		}
		if _, ok := w.actors[code]; !ok {
			w.actors[code] = n.Name
		}
	}
	for _, t := range world.Topics {
		w.topics[t.ID] = t.Labels[w.Lang]
	}
}

// Has tells whether there is a word for a key.
func (w *Words) Has(key string) bool { _, ok := w.forms[key]; return ok }

// Say gives the words of a key, with values in their places. A key that is not in the table shows
// as itself: what the schema gains later is shown as it calls it.
func (w *Words) Say(key string, values ...any) string {
	f, ok := w.forms[key]
	if !ok {
		_, last, _ := strings.Cut(key, ".")
		return strings.ReplaceAll(last, "_", " ")
	}
	if len(values) == 0 {
		return f[0]
	}
	return fmt.Sprintf(f[0], values...)
}

// Count says how many there are of something: "1 consultation", "12 consultations".
func (w *Words) Count(key string, n int) string {
	f := w.forms[key]
	one := n == 1 || n == 0 && w.Lang == "fr"
	if one || f[1] == "" {
		return fmt.Sprintf(f[0], w.Number(n))
	}
	return fmt.Sprintf(f[1], w.Number(n))
}

// Number writes a whole number with its thousands apart.
func (w *Words) Number(n int) string {
	s := strconv.Itoa(n)
	const group = 3
	for at := len(s) - group; at > 0 && s[at-1] != '-'; at -= group {
		s = w.Say("number.group", s[:at], s[at:])
	}
	return s
}

// List joins words: "a, b and c".
func (w *Words) List(all []string) string { return w.joined("list.and", all) }

// Or joins words of which one will do: "a, b or c".
func (w *Words) Or(all []string) string { return w.joined("list.or", all) }

func (w *Words) joined(by string, all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	last := len(all) - 1
	return w.Say(by, strings.Join(all[:last], ", "), all[last])
}

// Actor names a country or organization; known is what the graph calls it.
func (w *Words) Actor(code graph.ActorCode, known string) string {
	return firstOf(w.actors[code], known, string(code))
}

// Topic names a topic; known is what the graph calls it.
func (w *Words) Topic(id, known string) string { return firstOf(w.topics[id], known, id) }

func firstOf(names ...string) string {
	for _, n := range names {
		if n != "" {
			return n
		}
	}
	return ""
}
