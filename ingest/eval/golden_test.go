package eval_test

import (
	"bufio"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/eval"
)

var update = flag.Bool("update", false, "raise the floors that were passed; none is ever lowered")

const floorFile = "../../testdata/gold-floor.tsv"

// floored are the measures with a floor: the headline's, their mean, the articles without
// an event that are left without one, and third countries, which are never to become parties.
var floored = slices.Concat([]string{"overall"}, eval.Headline, []string{"mentioned", "silent"})

// sets of annotated articles have floors of their own.
var sets = []struct{ name, articles, gold, language, part string }{ // part: what the names of its articles have in them
	{"articles", articles, gold, "fr", ""},
	{"blind", blind, blind + "/gold", "fr", ""}, // annotated before anything was run on them
	{"blind-de", blind, blind + "/gold", "de", ""},
	{"blind-en", blind, blind + "/gold", "en", ""},
	{"blind-es", blind, blind + "/gold", "es", ""},
	{"blind-ru", blind, blind + "/gold", "ru", ""},
	{"reads", reads, reads + "/gold", "fr", "-r-"}, // likewise, later
	{"reads-en", reads, reads + "/gold", "en", "-r-"},
	{"reads-s", reads, reads + "/gold", "fr", "-s-"}, // and once more
	{"reads-s-en", reads, reads + "/gold", "en", "-s-"},
}

const (
	blind = "../../testdata/blind"
	reads = "../../testdata/reads"
)

// in are the articles of a language: their names begin with it, but for French ones, and have part in them.
func in(language, part string, all map[string]eval.Annotation) map[string]eval.Annotation {
	out := map[string]eval.Annotation{}
	for id, a := range all {
		of, _, _ := strings.Cut(id, "-")
		if !slices.Contains([]string{"en", "ru", "es", "de"}, of) {
			of = "fr"
		}
		if of == language && strings.Contains(id, part) {
			out[id] = a
		}
	}
	return out
}

// floor is the place of a measure's floor.
type floor struct{ set, measure string }

// Our own articles come out as annotated, at least as well as they ever did.
func TestGoldenArticles(t *testing.T) {
	b, err := os.ReadFile(floorFile)
	if err != nil {
		t.Fatal(err)
	}
	floors, err := readFloors(string(b))
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range sets {
		t.Run(set.name, func(t *testing.T) {
			got, differences := eval.Score(in(set.language, set.part, annotations(t, set.gold)), in(set.language, set.part, predictions(t, set.articles)))
			for _, name := range floored {
				at := floor{set.name, name}
				t.Logf("%-10s %.3f (floor %.3f)", name, got[name].F1, floors[at])
				if got[name].F1 < floors[at] {
					t.Errorf("%s fell to %.4f, below its floor of %.3f", name, got[name].F1, floors[at])
				}
			}
			if t.Failed() {
				for _, d := range differences {
					t.Log(d)
				}
			}
			raise(floors, set.name, got)
		})
	}
	if *update {
		if err := os.WriteFile(floorFile, []byte(writeFloors(floors)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// Every article of ours has its gold, and every gold its article.
func TestEveryArticleIsAnnotated(t *testing.T) {
	for _, set := range sets {
		t.Run(set.name, func(t *testing.T) {
			want := slices.Sorted(maps.Keys(annotations(t, set.gold)))
			got := slices.Sorted(maps.Keys(predictions(t, set.articles)))
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// readFloors reads "set, tab, measure, tab, floor" lines; every measure of every set has one.
func readFloors(s string) (map[floor]float64, error) {
	missing := map[floor]bool{}
	for _, set := range sets {
		for _, name := range floored {
			missing[floor{set.name, name}] = true
		}
	}
	out := map[floor]float64{}
	lines := bufio.NewScanner(strings.NewReader(s))
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != 3 || strings.HasPrefix(cells[0], "#") || cells[0] == "set" {
			continue
		}
		f, err := strconv.ParseFloat(cells[2], 64)
		if err != nil || f < 0 || f > 1 {
			return nil, fmt.Errorf("%s:%d: %q is no floor between 0 and 1", floorFile, n, cells[2])
		}
		at := floor{cells[0], cells[1]}
		if !missing[at] {
			return nil, fmt.Errorf("%s:%d: no measure is called %q in %q, or it has two floors", floorFile, n, at.measure, at.set)
		}
		delete(missing, at)
		out[at] = f
	}
	for at := range missing {
		return nil, fmt.Errorf("%s: no floor for %s of %s", floorFile, at.measure, at.set)
	}
	return out, nil
}

func writeFloors(floors map[floor]float64) string {
	var b strings.Builder
	b.WriteString("# The least that each measure (F1) may come to on our annotated articles, a set a folder of testdata.\n")
	b.WriteString("# Floors only rise: go test ./ingest/eval -run TestGoldenArticles -update\n")
	b.WriteString("set\tmeasure\tfloor\n")
	for _, set := range sets {
		for _, name := range floored {
			fmt.Fprintf(&b, "%s\t%s\t%.3f\n", set.name, name, floors[floor{set.name, name}])
		}
	}
	return b.String()
}

// raise lifts each floor of a set to what was measured, cut after three places, where that is higher.
func raise(floors map[floor]float64, set string, measured eval.Measures) {
	for _, name := range floored {
		at := floor{set, name}
		floors[at] = max(floors[at], math.Floor(measured[name].F1*1000)/1000)
	}
}

func TestFloorsOnlyRise(t *testing.T) {
	floors, want := map[floor]float64{}, map[floor]float64{}
	for _, set := range sets {
		for _, name := range floored {
			floors[floor{set.name, name}], want[floor{set.name, name}] = 0.5, 0.5
		}
	}
	raise(floors, "articles", eval.Measures{"events": {F1: 0.4}, "kind": {F1: 0.5009}, "date": {F1: 0.98765}, "overall": {F1: 1}})
	got, err := readFloors(writeFloors(floors))
	if err != nil {
		t.Fatal(err)
	}
	want[floor{"articles", "date"}], want[floor{"articles", "overall"}] = 0.987, 1
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestReadFloors(t *testing.T) {
	all := writeFloors(map[floor]float64{})
	kind := "articles\tkind\t0.000\n"
	for _, test := range []struct{ name, in, want string }{
		{"all", all, ""},
		{"one missing", strings.Replace(all, kind, "", 1), "../../testdata/gold-floor.tsv: no floor for kind of articles"},
		{"no number", strings.Replace(all, kind, "articles\tkind\tx\n", 1), `../../testdata/gold-floor.tsv:6: "x" is no floor between 0 and 1`},
		{"too high", strings.Replace(all, kind, "articles\tkind\t1.1\n", 1), `../../testdata/gold-floor.tsv:6: "1.1" is no floor between 0 and 1`},
		{"unknown", all + "articles\tweather\t0.1\n", fmt.Sprintf(`../../testdata/gold-floor.tsv:%d: no measure is called "weather" in "articles", or it has two floors`, 4+len(sets)*len(floored))},
		{"twice", all + kind, fmt.Sprintf(`../../testdata/gold-floor.tsv:%d: no measure is called "kind" in "articles", or it has two floors`, 4+len(sets)*len(floored))},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := readFloors(test.in)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
