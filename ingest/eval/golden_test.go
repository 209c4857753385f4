package eval_test

import (
	"bufio"
	"flag"
	"fmt"
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

// Our own articles come out as annotated, at least as well as they ever did.
func TestGoldenArticles(t *testing.T) {
	got, differences := eval.Score(annotations(t, gold), predictions(t, articles))
	b, err := os.ReadFile(floorFile)
	if err != nil {
		t.Fatal(err)
	}
	floors, err := readFloors(string(b))
	if err != nil {
		t.Fatal(err)
	}
	fell := false
	for _, name := range floored {
		t.Logf("%-10s %.3f (floor %.3f)", name, got[name].F1, floors[name])
		if got[name].F1 < floors[name] {
			t.Errorf("%s fell to %.4f, below its floor of %.3f", name, got[name].F1, floors[name])
			fell = true
		}
	}
	if fell {
		for _, d := range differences {
			t.Log(d)
		}
	}
	if *update {
		if err := os.WriteFile(floorFile, []byte(writeFloors(raise(floors, got))), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// Every article of ours has its gold, and every gold its article.
func TestEveryArticleIsAnnotated(t *testing.T) {
	want := map[string]bool{}
	for id := range annotations(t, gold) {
		want[id] = true
	}
	got := map[string]bool{}
	for id := range predictions(t, articles) {
		got[id] = true
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// readFloors reads "measure, tab, floor" lines; every measure of floored has one.
func readFloors(s string) (map[string]float64, error) {
	out := map[string]float64{}
	lines := bufio.NewScanner(strings.NewReader(s))
	for n := 1; lines.Scan(); n++ {
		name, value, ok := strings.Cut(lines.Text(), "\t")
		if !ok || strings.HasPrefix(name, "#") || name == "measure" {
			continue
		}
		f, err := strconv.ParseFloat(value, 64)
		if err != nil || f < 0 || f > 1 {
			return nil, fmt.Errorf("%s:%d: %q is no floor between 0 and 1", floorFile, n, value)
		}
		if !slices.Contains(floored, name) {
			return nil, fmt.Errorf("%s:%d: no measure is called %q", floorFile, n, name)
		}
		out[name] = f
	}
	for _, name := range floored {
		if _, ok := out[name]; !ok {
			return nil, fmt.Errorf("%s: no floor for %s", floorFile, name)
		}
	}
	return out, nil
}

func writeFloors(floors map[string]float64) string {
	var b strings.Builder
	b.WriteString("# The least that each measure may come to on testdata/articles, by testdata/gold (F1).\n")
	b.WriteString("# Floors only rise: go test ./ingest/eval -run TestGoldenArticles -update\n")
	b.WriteString("measure\tfloor\n")
	for _, name := range floored {
		fmt.Fprintf(&b, "%s\t%.3f\n", name, floors[name])
	}
	return b.String()
}

// raise lifts each floor to what was measured, cut after three places, where that is higher.
func raise(floors map[string]float64, measured eval.Measures) map[string]float64 {
	out := map[string]float64{}
	for _, name := range floored {
		out[name] = max(floors[name], math.Floor(measured[name].F1*1000)/1000)
	}
	return out
}

func TestFloorsOnlyRise(t *testing.T) {
	floors := map[string]float64{}
	for _, name := range floored {
		floors[name] = 0.5
	}
	measured := eval.Measures{"events": {F1: 0.4}, "kind": {F1: 0.5009}, "date": {F1: 0.98765}, "overall": {F1: 1}}
	got, err := readFloors(writeFloors(raise(floors, measured)))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{}
	for _, name := range floored {
		want[name] = 0.5
	}
	want["date"], want["overall"] = 0.987, 1
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestReadFloors(t *testing.T) {
	all := writeFloors(map[string]float64{})
	for _, test := range []struct{ name, in, want string }{
		{"all", all, ""},
		{"one missing", strings.Replace(all, "kind\t0.000\n", "", 1), "../../testdata/gold-floor.tsv: no floor for kind"},
		{"no number", strings.Replace(all, "kind\t0.000", "kind\tx", 1), `../../testdata/gold-floor.tsv:6: "x" is no floor between 0 and 1`},
		{"too high", strings.Replace(all, "kind\t0.000", "kind\t1.1", 1), `../../testdata/gold-floor.tsv:6: "1.1" is no floor between 0 and 1`},
		{"unknown", all + "weather\t0.1\n", `../../testdata/gold-floor.tsv:17: no measure is called "weather"`},
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
