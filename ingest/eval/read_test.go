package eval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"testing"

	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/eval"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

// The annotators' folder stands beside the checkout, where it is there at all.
const (
	articles   = "../../testdata/articles"
	gold       = "../../testdata/gold"
	annotators = "../../../shared/gold"
)

// extractions reads articles as the program does. What it refuses is not among them.
func extractions(t *testing.T, paths ...string) []extract.Extraction {
	t.Helper()
	var out []extract.Extraction
	_, err := ingest.Run(t.Context(), source.Articles(t.Context(), paths, nil), ingest.Options{},
		ingest.Each(func(_ context.Context, r ingest.Read) error {
			out = append(out, r.Extraction)
			return nil
		}))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// predictions are extractions as annotations, by the id of their article.
func predictions(t *testing.T, paths ...string) map[string]eval.Annotation {
	t.Helper()
	return byID(t, extractions(t, paths...))
}

func byID(t *testing.T, read []extract.Extraction) map[string]eval.Annotation {
	t.Helper()
	out := map[string]eval.Annotation{}
	for _, x := range read {
		a := eval.Of(x)
		if _, twice := out[a.ID]; twice {
			t.Fatalf("two articles are called %q", a.ID)
		}
		out[a.ID] = a
	}
	return out
}

func annotations(t *testing.T, dir string) map[string]eval.Annotation {
	t.Helper()
	out, err := eval.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// needs skips a test for which a file or folder beside the checkout is missing.
func needs(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there: the annotators' articles are kept beside the project, not in it", path)
	}
}

// write puts values into a file, a JSON document a line.
func write[T any](t *testing.T, path string, values ...T) {
	t.Helper()
	var b bytes.Buffer
	for _, v := range values {
		if err := json.NewEncoder(&b).Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
