package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// counting counts the bytes that are written.
type counting struct{ n int }

func (c *counting) Write(b []byte) (int, error) {
	c.n += len(b)
	return len(b), nil
}

// Every form is written while its rows come: what is held does not grow with them.
func TestRowsAreStreamed(t *testing.T) {
	const many = 4 * most
	columns := []graph.Column{{Name: "n", Type: "INTEGER"}, {Name: "text", Type: "STRING"}}
	for _, f := range Formats() {
		t.Run(string(f), func(t *testing.T) {
			out := &counting{}
			behind := 0
			rows := func(yield func([]any, error) bool) {
				for i := range many {
					if i == 2*most && out.n == 0 {
						t.Errorf("nothing is written after %d rows", i)
					}
					if i == 2*most {
						behind = out.n
					}
					if !yield([]any{int64(i), "a row"}, nil) {
						return
					}
				}
			}
			if n, err := Rows(out, f, columns, rows, Options{}); err != nil || n != many {
				t.Fatalf("%d rows, %v", n, err)
			}
			if behind < out.n/5 {
				t.Errorf("after half of the rows %d of %d bytes are written", behind, out.n)
			}
		})
	}
}

// A long table stays aligned: its first rows decide how wide the columns are, and later texts are wrapped.
func TestLongTable(t *testing.T) {
	columns := []graph.Column{{Name: "n", Type: "INTEGER"}, {Name: "text", Type: "STRING"}}
	out := render(t, Table, columns, func(yield func([]any, error) bool) {
		for i := range most + 2 {
			words := "some words"
			if i == most {
				words = "some more words"
			}
			if !yield([]any{int64(i), words}, nil) {
				return
			}
		}
	}, Options{})
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	want := []string{fmt.Sprintf("%d  some words", most-1), fmt.Sprintf("%d  some more", most), "      words", fmt.Sprintf("%d  some words", most+1)}
	if diff := cmp.Diff(want, lines[len(lines)-4:]); diff != "" {
		t.Errorf("last lines (-want +got):\n%s", diff)
	}
	if lines[0] != "   n  text" {
		t.Errorf("head %q", lines[0])
	}
}
