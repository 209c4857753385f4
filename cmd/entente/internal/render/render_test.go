package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/graph"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with testdata/NAME.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
}

func rowsOf(rows ...[]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func render(t *testing.T, f Format, columns []graph.Column, rows iter.Seq2[[]any, error], o Options) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := Rows(&b, f, columns, rows, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	meetings = []graph.Column{
		{Name: "id", Type: "STRING"},
		{Name: "date", Type: "DATE"},
		{Name: "round", Type: "INTEGER"},
		{Name: "share", Type: "FLOAT"},
		{Name: "planned", Type: "BOOLEAN"},
		{Name: "places", Type: "LIST"},
		{Name: "name", Type: "STRING"},
	}
	held = [][]any{
		{
			"sha256:" + strings.Repeat("0123456789abcdef", 4) + "#1", graph.Date("2025-10-23"), int64(2), 0.5, false,
			[]string{"Ottawa", "Québec"},
			"Azerbaijan – Canada, consultations, 23 October 2025",
		},
		{"", nil, nil, nil, true, []string{}, "Алматы 東京, \"quoted\"\nin two lines, with a word that is tooooooooooooooooooooooooooooooooooooooooooooo long"},
		{nil, graph.Date("2024-02-29"), int64(-3), -1e-7, nil, nil, nil},
	}
)

func TestRows(t *testing.T) {
	for _, tc := range []struct {
		name   string
		format Format
		rows   [][]any
		o      Options
	}{
		{"wide.table", Table, held, Options{}},
		{"narrow.table", Table, held, Options{Width: 90}},
		{"blocks.table", Table, held, Options{Width: 50}},
		{"colour.table", Table, held, Options{Width: 90, Color: true}},
		{"none.table", Table, nil, Options{}},
		{"rows.json", JSON, held, Options{}},
		{"none.json", JSON, nil, Options{}},
		{"rows.csv", CSV, held, Options{}},
		{"rows.markdown", Markdown, held, Options{}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := render(t, tc.format, meetings, rowsOf(tc.rows...), tc.o)
			golden(t, tc.name, got)
			for l := range strings.Lines(got) {
				if w := text.StringWidthWithoutEscSequences(strings.TrimSuffix(l, "\n")); tc.o.Width > 0 && w > tc.o.Width {
					t.Errorf("a line of %d columns for a terminal of %d: %q", w, tc.o.Width, l)
				}
			}
		})
	}
}

// What an article may hold on purpose.
var hostile = []string{
	"\x1b]0;title\x07\x1b[31mred", "\u202eevil\u2066", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "<script>alert(1)</script>",
	"a | b", "**bold** [x](javascript:1)", "# head", "1. list", "\xff\xfe", "x\r\ny", "\u009b31m", "U000e0041:\U000e0041", "`code` \\",
	"https://example.org/a_b?c=1&d=2",
}

func TestHostile(t *testing.T) {
	columns := []graph.Column{{Name: "name", Type: "STRING"}, {Name: "names", Type: "LIST"}}
	var rows [][]any
	for _, h := range hostile {
		rows = append(rows, []any{h, []string{h, "b"}})
	}
	for _, f := range Formats() {
		t.Run(string(f), func(t *testing.T) {
			got := render(t, f, columns, rowsOf(rows...), Options{Width: 80})
			if at := strings.IndexFunc(got, func(r rune) bool { return hidden(r) }); at >= 0 {
				t.Errorf("a terminal would obey %q", got[at:min(at+12, len(got))])
			}
			golden(t, "hostile."+string(f), got)
		})
	}
}

// JSON keeps every text exactly, and CSV but for escapes and the apostrophe.
func TestReadBack(t *testing.T) {
	columns := []graph.Column{{Name: "name", Type: "STRING"}, {Name: "n", Type: "INTEGER"}}
	var rows [][]any
	for i, h := range hostile {
		rows = append(rows, []any{h, -int64(i)})
	}
	var read []struct {
		Name string
		N    int
	}
	if err := json.Unmarshal([]byte(render(t, JSON, columns, rowsOf(rows...), Options{})), &read); err != nil {
		t.Fatal(err)
	}
	for i, h := range hostile {
		if want := strings.ToValidUTF8(h, "\uFFFD"); read[i].Name != want && h != "\xff\xfe" || read[i].N != -i {
			t.Errorf("JSON reads %q for %q", read[i].Name, h)
		}
	}
	cells, err := csv.NewReader(strings.NewReader(render(t, CSV, columns, rowsOf(rows...), Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range cells[1:] {
		if row[0] != "" && strings.ContainsAny(row[0][:1], "=+-@\t\r") {
			t.Errorf("a spreadsheet would compute %q", row[0])
		}
		if strings.HasPrefix(row[1], "'") {
			t.Errorf("the number %s is no text", row[1])
		}
	}
}

func TestLimit(t *testing.T) {
	columns := []graph.Column{{Name: "n", Type: "INTEGER"}}
	three := [][]any{{int64(1)}, {int64(2)}, {int64(3)}}
	for _, tc := range []struct {
		limit, want int
		cut         bool
	}{{2, 2, true}, {3, 3, false}, {4, 3, false}, {0, 3, false}} {
		for _, f := range Formats() {
			var b bytes.Buffer
			cut := false
			n, err := Rows(&b, f, columns, rowsOf(three...), Options{Limit: tc.limit, Cut: func() { cut = true }})
			if n != tc.want || cut != tc.cut || err != nil {
				t.Errorf("%s, limit %d: %d rows, cut %v, %v", f, tc.limit, n, cut, err)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	columns := []graph.Column{{Name: "n", Type: "INTEGER"}}
	gone := errors.New("the server is gone")
	broken := func(yield func([]any, error) bool) { _ = yield([]any{int64(1)}, nil) && yield(nil, gone) }
	for _, f := range Formats() {
		n, err := Rows(new(bytes.Buffer), f, columns, broken, Options{})
		if n != 1 || !errors.Is(err, gone) {
			t.Errorf("%s: %d rows, error %v, want 1 and %v", f, n, err, gone)
		}
		if _, err := Rows(full{}, f, columns, rowsOf([]any{int64(1)}), Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s on a full disk: %v", f, err)
		}
		if _, err := Rows(new(bytes.Buffer), f, columns, rowsOf([]any{1, 2}), Options{}); err == nil {
			t.Errorf("%s: two values in one column are no error", f)
		}
	}
	if _, err := Rows(new(bytes.Buffer), "yaml", columns, rowsOf(), Options{}); err == nil || !strings.Contains(err.Error(), "csv") {
		t.Errorf("an unknown format: %v, want one that names those there are", err)
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
