package eval_test

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/entente-graph/entente/ingest/eval"
)

// What the two founding articles must come out with, without a single difference.
var exact = []string{
	"events", "kind", "round", "date", "parties", "officials", "fullname", "role", "rank", "head", "mentioned",
}

// The founding articles, as the plain text of an agency and as JSON, come out as annotated.
func TestFoundingArticles(t *testing.T) {
	dev := filepath.Join(annotators, "dev")
	plain, err := filepath.Glob(filepath.Join(annotators, "..", "seeds", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name  string
		paths []string
		id    func(string) string // of the annotation, by the article's own
	}{
		{"plain text", plain, func(id string) string { return "seed-" + id[:3] }},
		{
			"JSON",
			[]string{filepath.Join(dev, "articles", "seed-000.json"), filepath.Join(dev, "articles", "seed-002.json")},
			func(id string) string { return id },
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			needs(t, dev)
			if len(test.paths) != 2 {
				t.Fatalf("%d founding articles, want 2", len(test.paths))
			}
			all, got := annotations(t, dev), predictions(t, test.paths...)
			if len(got) != 2 {
				t.Fatalf("%d of 2 founding articles were read", len(got))
			}
			for _, id := range slices.Sorted(maps.Keys(got)) {
				name := test.id(id)
				t.Run(name, func(t *testing.T) {
					founding(t, map[string]eval.Annotation{name: all[name]}, map[string]eval.Annotation{name: got[id]})
				})
			}
		})
	}
}

func founding(t *testing.T, gold, got map[string]eval.Annotation) {
	t.Helper()
	m, differences := eval.Score(gold, got)
	if m["events"].Gold == 0 {
		t.Fatal("its annotation has no event")
	}
	for _, d := range differences {
		if slices.Contains(exact, d.Measure) {
			t.Error(d)
		} else {
			t.Log(d)
		}
	}
	if m["topics"].F1 < 0.85 {
		t.Errorf("topics: F1 %.3f, want 0.85 at least", m["topics"].F1)
	}
	if m["overall"].F1 < 0.95 {
		t.Errorf("overall: %.3f, want 0.95 at least", m["overall"].F1)
	}
}
