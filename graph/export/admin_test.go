package export_test

import (
	"compress/gzip"
	"errors"
	"flag"
	"io"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

var update = flag.Bool("update", false, "write the goldens")

func stream(elements ...graph.Element) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		for _, e := range elements {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func node(l graph.Label, key string, sub graph.Label, props map[string]any) graph.Element {
	return graph.Element{Node: &graph.Node{Ref: graph.Ref{Label: l, Key: key}, Sub: sub, Props: props}}
}

func edge(t graph.Type, from, to graph.Ref, props map[string]any) graph.Element {
	return graph.Element{Edge: &graph.Edge{Type: t, From: from, To: to, Props: props}}
}

// hostileGraph has a row in some files, and texts that have broken importers.
func hostileGraph(names ...string) iter.Seq2[graph.Element, error] {
	met, said := graph.Ref{Label: graph.LabelConsultation, Key: "c#1"}, graph.Ref{Label: graph.LabelArticle, Key: "c"}
	claim := func(id string) map[string]any {
		return map[string]any{
			"id": id, "article": "c", "account": "c#1", "start": int64(0), "end": int64(4), "quote": `a "b"` + "\nc", "spans": []int64{7, 9, 12, 20},
		}
	}
	return stream(
		node(graph.LabelActor, "AZE", "Country", map[string]any{"name": "Azerbaijan", "nameEn": "Azerbaijan", "nameFr": "l'Azerbaïdjan"}),
		node(graph.LabelOfficial, `AZE/"; DROP`, "", map[string]any{"name": `"`, "names": names}),
		node(graph.LabelCity, "city:1", "", map[string]any{"name": "", "names": []string{}}),
		node(graph.LabelConsultation, "c#1", "", map[string]any{
			"kind": "meeting", "round": int64(-3), "date": graph.Date("2025-06-10"), "end": graph.Date(""), "planned": false, "mode": nil,
		}),
		node(graph.LabelArticle, "c", "", map[string]any{"text": "a \"b\"\nc, `d` \\ \\\" 👩🏽‍⚖️ $x {y}", "superseded": true}),
		edge(graph.TypeReports, said, met, claim("r1")),
		edge(graph.TypeHeldIn, met, graph.Ref{Label: graph.LabelCity, Key: "city:1"}, claim("h1")),
		edge(graph.TypeHeldIn, met, graph.Ref{Label: graph.LabelActor, Key: "AZE"}, claim("h2")),
	)
}

// read gives the files of a folder by name.
func read(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(b)
	}
	return out
}

func TestNeo4jAdmin(t *testing.T) {
	decided, err := graph.DecodeDecisions("a file\nof \"decisions\"\n", "[]")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "a", "b")
	r, err := export.Neo4jAdmin(dir, hostileGraph("a;b|c,d\te", "é\r\nf"), decided, export.AdminOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if want := (export.AdminReport{Nodes: 6, Relationships: 3, Files: 21, Bytes: r.Bytes}); r != want {
		t.Errorf("report %+v, want %+v", r, want)
	}
	const golden = "testdata/neo4j-admin.txtar"
	got := read(t, dir)
	if *update {
		var a txtar.Archive
		for _, name := range sorted(got) {
			a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(got[name])})
		}
		if err := os.WriteFile(golden, txtar.Format(&a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	a, err := txtar.ParseFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, f := range a.Files {
		want[f.Name] = string(f.Data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

// The character that parts the items of lists gives way when one of them holds it.
func TestNeo4jAdminFindsADelimiter(t *testing.T) {
	dir := t.TempDir()
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a\x1fb", "c\x01\x02"), nil, export.AdminOptions{}); err != nil {
		t.Fatal(err)
	}
	files := read(t, dir)
	if !strings.Contains(files["import.args"], "\n--array-delimiter=U+0003\n") {
		t.Errorf("the options name another delimiter than U+0003:\n%s", files["import.args"])
	}
	if want := "\"AZE/\"\"; DROP\",\"\"\"\",\"a\x1fb\x03c\x01\x02\"\n"; !strings.HasSuffix(files["official.csv"], want) {
		t.Errorf("official.csv is %q, want a row %q", files["official.csv"], want)
	}
}

func TestNeo4jAdminLongFields(t *testing.T) {
	dir := t.TempDir()
	if _, err := export.Neo4jAdmin(dir, hostileGraph(strings.Repeat("x", 5<<20)), nil, export.AdminOptions{}); err != nil {
		t.Fatal(err)
	}
	if args := read(t, dir)["import.args"]; !strings.Contains(args, "\n--read-buffer-size=20971520\n") {
		t.Errorf("the importer's buffer of 4 MiB cannot hold a field of 5 MiB:\n%s", args)
	}
}

// Compressed files hold the same, and take the place of plain ones.
func TestNeo4jAdminCompressed(t *testing.T) {
	dir := t.TempDir()
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{}); err != nil {
		t.Fatal(err)
	}
	plain := read(t, dir)
	delete(plain, "import.args")
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{Gzip: true}); err != nil {
		t.Fatal(err)
	}
	got := read(t, dir)
	if args := got["import.args"]; !strings.Contains(args, "\n--nodes=Actor=actor.csv.gz\n") {
		t.Errorf("the options do not name the compressed files:\n%s", args)
	}
	delete(got, "import.args")
	unpacked := map[string]string{}
	for name, content := range got {
		z, err := gzip.NewReader(strings.NewReader(content))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b, err := io.ReadAll(z)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		unpacked[strings.TrimSuffix(name, ".gz")] = string(b)
	}
	if diff := cmp.Diff(plain, unpacked); diff != "" {
		t.Errorf("files (-plain +compressed):\n%s", diff)
	}
}

func TestNeo4jAdminRefuses(t *testing.T) {
	broken := errors.New("the store went away")
	for _, tt := range []struct {
		name     string
		elements iter.Seq2[graph.Element, error]
		want     string
	}{
		{"no day", stream(node(graph.LabelConsultation, "c", "", map[string]any{"date": graph.Date("2025-02-30")})), `Consultation "c": property date: "2025-02-30" is no day`},
		{"one empty text", stream(node(graph.LabelOfficial, "o", "", map[string]any{"names": []string{""}})), `Official "o": property names: a list of one empty text`},
		{"another type", stream(node(graph.LabelOfficial, "o", "", map[string]any{"name": 1.5})), `Official "o": property name: a float64 stands there`},
		{"no such label", stream(node("Planet", "p", "", nil)), `Planet "p": no file is for it`},
		{"an error of the store", func(yield func(graph.Element, error) bool) { yield(graph.Element{}, broken) }, "the store went away"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "new")
			if _, err := export.Neo4jAdmin(dir, tt.elements, nil, export.AdminOptions{}); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the folder that was made for nothing still stands: %v", err)
			}
		})
	}
}

// Other people's files are left alone, and are no place for an export unless that is meant.
func TestNeo4jAdminOtherFiles(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.csv"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{})
	if f, ok := errors.AsType[*graph.Fault](err); !ok || !strings.Contains(f.What, `"thesis.csv" is there`) || !strings.Contains(f.Advice, "--force") {
		t.Errorf("error %v, want a fault that names the file", err)
	}
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{Force: true}); err != nil {
		t.Fatal(err)
	}
	if files := read(t, dir); files["thesis.csv"] != "mine" || files["import.args"] == "" {
		t.Errorf("files %q, want thesis.csv and an export", sorted(files))
	}
}

// TestNeo4jAdminTakesNobodysFiles: what is called like a file of an export need not be one, and what cannot be replaced
// leaves the earlier export whole.
func TestNeo4jAdminTakesNobodysFiles(t *testing.T) {
	dir := t.TempDir()
	theirs := filepath.Join(dir, "city.csv")
	if err := os.WriteFile(theirs, []byte("Baku"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{}); err == nil {
		t.Error("a folder with somebody's city.csv was taken")
	}
	if b, err := os.ReadFile(theirs); err != nil || string(b) != "Baku" {
		t.Errorf("city.csv is %q: %v", b, err)
	}

	dir = t.TempDir()
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{}); err != nil {
		t.Fatal(err)
	}
	before := read(t, dir)
	if err := os.Mkdir(filepath.Join(dir, "city.csv.gz"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := export.Neo4jAdmin(dir, hostileGraph("b"), nil, export.AdminOptions{Force: true}); err == nil {
		t.Error("a folder in the way was passed over")
	}
	if err := os.Remove(filepath.Join(dir, "city.csv.gz")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, read(t, dir)); diff != "" {
		t.Errorf("the earlier export changed (-want +got):\n%s", diff)
	}
}

// A disk that is full leaves an earlier export as it was.
func TestNeo4jAdminDiskFull(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full")
	}
	dir := t.TempDir()
	if _, err := export.Neo4jAdmin(dir, hostileGraph("a"), nil, export.AdminOptions{}); err != nil {
		t.Fatal(err)
	}
	before := read(t, dir)
	if err := os.Symlink("/dev/full", filepath.Join(dir, "article.csv.part")); err != nil {
		t.Fatal(err)
	}
	_, err := export.Neo4jAdmin(dir, hostileGraph("b"), nil, export.AdminOptions{})
	if f, ok := errors.AsType[*graph.Fault](err); !ok || !strings.Contains(f.Error(), "no space left") || !strings.Contains(f.Advice, "free some space") {
		t.Errorf("error %v, want a fault that says what to do", err)
	}
	if diff := cmp.Diff(before, read(t, dir)); diff != "" {
		t.Errorf("the earlier export (-before +after):\n%s", diff)
	}
}

func sorted(files map[string]string) []string {
	return slices.Sorted(maps.Keys(files))
}
