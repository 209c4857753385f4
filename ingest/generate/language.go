package generate

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// language is what texts in one language are made of.
type language struct {
	code     string
	columns  []string          // of its table of states
	states   [][]string        // by the number of the state
	titles   [][2]forms        // by the number of the office: of men, of women
	phrases  [][]string        // by the number of the topic
	texts    map[string][]text // by kind and part: "meeting lead"
	months   [13]string
	weekdays [7]string
	ordinals []string       // by number; 0 for any further one
	days     map[int]string // that are not written as figures alone: "1er"
	when     []dating
	coming   string
	courtesy [2]string
	articles []string
	and      string
	cyrillic bool // its letters
}

// dating is how a past day is told, and what tells it: explicit, weekday, or published with the days that the
// article came out after it.
type dating struct {
	basis string
	lag   int // -1: any
	form  string
}

// readLanguage reads the tables of a folder. Topics that it is the first to speak of join those of w.
func readLanguage(code string, states []string, w *world) *language {
	l := &language{code: code, days: map[int]string{}, texts: map[string][]text{}, states: make([][]string, len(states))}
	t := table(code + "/countries.tsv")
	l.columns = t.Columns
	for _, r := range t.Rows {
		cells := make([]string, len(t.Columns))
		for n, c := range t.Columns {
			cells[n] = r.Cell(c)
		}
		l.states[where(states, r.Cell("code"))] = cells
	}
	l.readTitles(w)
	for _, r := range table(code + "/topics.tsv").Rows {
		id := r.Cell("topic")
		if !slices.Contains(w.topics, id) {
			w.topics = append(w.topics, id)
		}
		n := where(w.topics, id)
		for len(l.phrases) <= n {
			l.phrases = append(l.phrases, nil)
		}
		l.phrases[n] = append(l.phrases[n], r.Cell("phrase"))
	}
	for _, r := range table(code + "/words.tsv").Rows {
		l.word(r)
	}
	l.cyrillic = isCyrillic(l.months[1])
	for _, r := range table(code + "/texts.tsv").Rows {
		l.readText(r.Cell("what"), r.Cell("text"))
	}
	return l
}

func (l *language) word(r lexicon.Row) {
	key, text := r.Cell("key"), r.Cell("text")
	n, _ := strconv.Atoi(key) // of those kinds that are numbered
	switch r.Cell("kind") {
	case "month":
		l.months[n] = text
	case "weekday":
		l.weekdays[n] = text
	case "ordinal":
		for len(l.ordinals) <= n {
			l.ordinals = append(l.ordinals, "")
		}
		l.ordinals[n] = text
	case "day":
		l.days[n] = text
	case "when":
		d := dating{basis: key, lag: -1, form: text}
		if basis, lag, ok := strings.Cut(key, "-"); ok {
			d.basis = basis
			d.lag, _ = strconv.Atoi(lag)
		}
		l.when = append(l.when, d)
	case "coming":
		l.coming = text
	case "courtesy":
		l.courtesy[map[string]int{"m": 0, "f": 1}[key]] = text
	case "article":
		l.articles = append(l.articles, text)
	case "and":
		l.and = " " + text + " "
	default:
		panic("generate: " + l.code + "/words.tsv: no kind of word: " + r.Cell("kind"))
	}
}

// ordinal writes the number of a round.
func (l *language) ordinal(n int) string {
	if n < len(l.ordinals) && l.ordinals[n] != "" {
		return l.ordinals[n]
	}
	return strings.Replace(l.ordinals[0], "{n}", strconv.Itoa(n), 1)
}

// date fills a form with a day.
func (l *language) date(form string, day time.Time) string {
	d := strconv.Itoa(day.Day())
	if special, ok := l.days[day.Day()]; ok {
		d = special
	}
	return strings.NewReplacer("{d}", d, "{month}", l.months[day.Month()], "{year}", strconv.Itoa(day.Year()), "{weekday}", l.weekdays[day.Weekday()]).Replace(form)
}

// list joins phrases: "a, b and c".
func (l *language) list(phrases []string) string {
	last := len(phrases) - 1
	if last == 0 {
		return phrases[0]
	}
	return strings.Join(phrases[:last], ", ") + l.and + phrases[last]
}
