package export_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// Graphviz shows every name as it is, but for the tab, whichever of its programs draws; the drawing without it has them whole in
// its tooltips.
func TestDrawShowsHostileNames(t *testing.T) {
	const title = `<b> \N "x" &amp; y`
	v := hostileView(t)
	for _, layout := range export.Layouts() {
		if _, err := exec.LookPath(layout); err != nil && layout != export.Own {
			continue // CI has them
		}
		t.Run(layout, func(t *testing.T) {
			var b bytes.Buffer
			laid, err := export.Draw(t.Context(), &b, v, export.Picture{Layout: layout, Title: title})
			if err != nil || laid != (export.Laid{By: layout}) {
				t.Fatal(laid, err)
			}
			element, want := "text", []string{title, shown.Replace(hostile["org:X%"]), hostile["AZE"], "lines, a tab; and \\N \\\" \\u0027 \\", "two"}
			if layout == export.Own {
				day, far := ", 10 June 2025", " to 12 June 2025"
				one, two, org := hostile["AZE"], hostile["CAN"], shown.Replace(hostile["org:X%"])
				element = "title"
				want = []string{title, one + day + far, two + day + far, org + ", undated", one + " – " + two + ": 2" + day + far, one + " – " + org + ": 1, undated", two + " – " + org + ": 1, undated"}
			}
			got, err := contents(b.Bytes(), element)
			if err != nil {
				t.Fatal(err)
			}
			slices.Sort(got)
			slices.Sort(want)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func hostileView(t *testing.T) *export.View {
	t.Helper()
	v, err := export.ViewOf(hostileWorld(), export.Dyads, graph.Slice{})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// programs makes these the only programs of Graphviz.
func programs(t *testing.T, scripts map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
}

// Where Graphviz is not there, fails, hangs or draws nothing, the drawing is made without it when that was left open, and an error
// says what it was when it was asked for.
func TestDrawWithoutGraphviz(t *testing.T) {
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		scripts map[string]string
		limit   time.Duration
		want    string
	}{
		"none":    {nil, time.Minute, "no program neato is there"},
		"fails":   {map[string]string{"neato": "echo 'no fonts' >&2; exit 3"}, time.Minute, "neato: no fonts"},
		"dies":    {map[string]string{"neato": "kill -9 $$"}, time.Minute, "neato: signal: killed"},
		"is else": {map[string]string{"neato": "echo hello"}, time.Minute, "neato drew nothing"},
		"hangs":   {map[string]string{"neato": "exec " + sleep + " 600"}, 2 * time.Second, context.DeadlineExceeded.Error()},
	} {
		t.Run(name, func(t *testing.T) {
			programs(t, c.scripts)
			v := hostileView(t)
			bound, cancel := context.WithTimeout(t.Context(), c.limit)
			defer cancel()
			var b bytes.Buffer
			laid, err := export.Draw(bound, &b, v, export.Picture{})
			if err != nil || laid.By != export.Own || laid.Instead == nil || !bytes.Contains(b.Bytes(), []byte("</svg>")) {
				t.Errorf("left open: %+v, error %v, %d bytes", laid, err, b.Len())
			}
			b.Reset()
			_, err = export.Draw(bound, &b, v, export.Picture{Layout: "neato"})
			if err == nil || err.Error() != c.want || b.Len() > 0 {
				t.Errorf("asked for: error %v, want %q; %d bytes", err, c.want, b.Len())
			}
			if f, ok := errors.AsType[*graph.Fault](err); c.want != context.DeadlineExceeded.Error() && (!ok || f.Advice == "") {
				t.Errorf("error %v gives no advice", err)
			}
		})
	}
}

// An interrupt ends Graphviz, and the layout that does without it, at once.
func TestDrawEndsWithItsContext(t *testing.T) {
	sleep, err := exec.LookPath("sleep")
	if err != nil {
		t.Fatal(err)
	}
	programs(t, map[string]string{"neato": "exec " + sleep + " 600"})
	v := hostileView(t)
	for _, layout := range []string{"", "neato", export.Own} {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(50*time.Millisecond, cancel)
		if layout == export.Own {
			cancel()
		}
		start := time.Now()
		if _, err := export.Draw(ctx, io.Discard, v, export.Picture{Layout: layout}); !errors.Is(err, context.Canceled) {
			t.Errorf("%q: error %v", layout, err)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q: it took %s", layout, took)
		}
	}
}

func TestDrawKnowsItsLayouts(t *testing.T) {
	_, err := export.Draw(t.Context(), io.Discard, hostileView(t), export.Picture{Layout: "sphere"})
	if f, ok := errors.AsType[*graph.Fault](err); !ok || !strings.Contains(f.Advice, "entente, dot, neato") {
		t.Errorf("error %v", err)
	}
	if !slices.Contains(export.Layouts(), export.Own) {
		t.Error(cmp.Diff(nil, export.Layouts()))
	}
}
