package lexicon

import (
	"hash/maphash"
	"iter"
	"strings"
	"sync"
)

// City is a capital or larger city; ID is "geonames:" and its number there.
type City struct {
	ID, Country, Name string
	Population        int
	Capital           bool
}

// CapitalOf is the country that the city is the capital of, empty when it is none.
func (c City) CapitalOf() string {
	if !c.Capital {
		return ""
	}
	return c.Country
}

// gazetteer holds the cities. Their fifty thousand names stay as they are written in their sorted
// table: to make a map of them would take longer than to read an article.
type gazetteer struct {
	cities []City
	byID   map[string]*City // by the number of the id
	names  string           // the rows of city-names.tsv
	seed   maphash.Seed
	heads  []uint64 // by hash of a first word: half of the hash, and the byte of names where its rows begin, plus one
}

// places reads the cities when they are first asked for.
var places = sync.OnceValue(func() *gazetteer {
	rows := must("world/cities.tsv").Rows
	g := &gazetteer{cities: make([]City, len(rows)), byID: make(map[string]*City, len(rows)), seed: maphash.MakeSeed()}
	for n, r := range rows {
		g.cities[n] = City{"geonames:" + r.Cell("geonames"), r.Cell("country"), r.Cell("name"), whole(r.Cell("population")), r.Cell("capital") != ""}
		g.byID[r.Cell("geonames")] = &g.cities[n]
	}
	_, names, err := readHeader("world/city-names.tsv")
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	g.names = names
	g.index()
	return g
})

// index notes where the names with each first word begin.
func (g *gazetteer) index() {
	size := 1 << 10
	for size < len(g.names)/10 { // rows have 20 bytes and more: at most half of the slots are taken
		size *= 2
	}
	g.heads = make([]uint64, size)
	last := ""
	for at := 0; at < len(g.names); {
		name, _, next := g.row(at)
		if first := firstWord(name); first != last {
			hash := maphash.String(g.seed, first)
			g.heads[g.slot(first, hash)] = hash&^lowHalf | uint64(at) + 1
			last = first
		}
		at = next
	}
}

const lowHalf = 1<<32 - 1

// slot is where heads tells of a first word, or would: then there is a zero.
func (g *gazetteer) slot(word string, hash uint64) int {
	n := int(hash) & (len(g.heads) - 1)
	for g.heads[n] != 0 {
		if g.heads[n]&^lowHalf == hash&^lowHalf {
			if name, _, _ := g.row(int(g.heads[n]&lowHalf) - 1); firstWord(name) == word {
				break
			}
		}
		n = (n + 1) & (len(g.heads) - 1)
	}
	return n
}

// row is the row of names that begins at a byte, and the byte where the next one does.
func (g *gazetteer) row(at int) (name, id string, next int) {
	line := g.names[at:]
	if end := strings.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	name, id, _ = strings.Cut(line, "\t")
	return name, id, at + len(line) + 1
}

// firstWord is a name up to its first space or apostrophe.
func firstWord(name string) string {
	for i := range len(name) {
		if name[i] == ' ' || name[i] == '\'' {
			return name[:i]
		}
	}
	return name
}

// Cities are all cities of the gazetteer.
func Cities() []City { return places().cities }

// CityOf is the city with an id of the gazetteer, nil when there is none.
func CityOf(id string) *City { return places().byID[strings.TrimPrefix(id, "geonames:")] }

// CityID is the number of a city in GeoNames.
type CityID string

// City is the city itself, nil when the gazetteer has none.
func (id CityID) City() *City { return places().byID[string(id)] }

// CitiesNamed gives the names that begin with a first word, "new delhi" and "new york" for "new",
// each with the city that it stands for: the capital among several, else the largest. Names are
// folded, as the word must be.
func CitiesNamed(word string) iter.Seq2[string, CityID] {
	return func(yield func(string, CityID) bool) {
		g := places()
		for at := int(g.heads[g.slot(word, maphash.String(g.seed, word))]&lowHalf) - 1; at >= 0 && at < len(g.names); {
			name, id, next := g.row(at)
			if firstWord(name) != word || !yield(name, CityID(id)) {
				return
			}
			at = next
		}
	}
}
