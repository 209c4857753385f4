package export_test

import (
	"bytes"
	"errors"
	"io"
	"os/exec"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// Where Graphviz is installed it shows every name as it is, but for the tab, and where it is not, that is said.
func TestGraphviz(t *testing.T) {
	v, err := export.ViewOf(hostileWorld(), export.Dyads, graph.Slice{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("neato"); err == nil {
		var b bytes.Buffer
		if err := export.Graphviz(t.Context(), &b, v, "neato"); err != nil {
			t.Fatal(err)
		}
		got, err := contents(b.Bytes(), "text")
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(got)
		want := []string{shown.Replace(hostile["org:X%"]), hostile["AZE"], "lines, a tab; and \\N \\\" \\u0027 \\", "two"}
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("texts (-want +got):\n%s", diff)
		}
	}
	t.Setenv("PATH", t.TempDir())
	err = export.Graphviz(t.Context(), io.Discard, v, "neato")
	if f, ok := errors.AsType[*graph.Fault](err); !ok || f.What != "no program neato is there" || f.Advice == "" {
		t.Errorf("error %v, want a fault that says what is missing", err)
	}
}
