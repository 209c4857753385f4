package source

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told writes what a sequence yields, one line each: "a.txt: body" or "refused b.txt: why".
func told(t *testing.T, root string, paths []string, stdin io.Reader) []string {
	t.Helper()
	var out []string
	for a, err := range Articles(t.Context(), paths, stdin) {
		line := a.Where() + ": " + a.Body
		if err != nil {
			var r *Refusal
			if !errors.As(err, &r) || r.Hint() == "" {
				t.Errorf("yielded %v, want a refusal with advice", err)
			}
			line = "refused " + err.Error()
		}
		line = strings.ReplaceAll(line, root+string(filepath.Separator), "")
		out = append(out, line[:min(len(line), 200)])
	}
	return out
}

// tree writes files under a temporary folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestFiles(t *testing.T) {
	long := strings.Repeat("x", MaxArticle)
	for _, test := range []struct {
		name, file, content string
		want                []string
	}{
		{"text", "a.txt", "Bakou, 10 juin", []string{"a.txt: Bakou, 10 juin"}},
		{"text, upper case ending", "A.TXT", "Bakou", []string{"A.TXT: Bakou"}},
		{"text that looks like JSON", "a.txt", `{"text": "b"}`, []string{`a.txt: {"text": "b"}`}},
		{"byte order mark", "a.txt", "\uFEFFBakou", []string{"a.txt: Bakou"}},
		{"UTF-16, little end first", "a.txt", "\xff\xfe\xe9\x00t\x00\xe9\x00", []string{"a.txt: été"}},
		{"UTF-16, big end first", "a.txt", "\xfe\xff\x00\xe9\x00t\x00\xe9", []string{"a.txt: été"}},
		{"Windows-1252", "a.txt", "l\x92\xe9t\xe9", []string{"a.txt: l’été"}},
		{"empty", "a.txt", "", []string{"refused a.txt: it is empty"}},
		{"blank", "a.txt", "\uFEFF \r\n\t\n", []string{"refused a.txt: it is empty"}},
		{"binary", "a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", []string{"refused a.txt: it is binary, no text"}},
		{"binary after a long text", "a.txt", strings.Repeat("a", 9000) + "\x00", []string{"refused a.txt: it is binary, no text"}},
		{"UTF-32", "a.txt", "\xff\xfe\x00\x00a\x00\x00\x00", []string{"refused a.txt: it is binary, no text"}},
		{"at the limit", "a.txt", long, []string{"a.txt: " + long[:200-len("a.txt: ")]}},
		{"over the limit", "a.txt", long + "x", []string{"refused a.txt: it is over the limit of 16 MiB for one article"}},
		{"JSON", "a.json", "{\n \"text\": \"b\"\n}", []string{"a.json: b"}},
		{"JSON in UTF-16", "a.json", "\xff\xfe{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00b\x00\"\x00}\x00", []string{"a.json: b"}},
		{"JSON without a text", "a.json", `{"id": "1", "text": null}`, []string{`refused a.json: it has no "text"`}},
		{"JSON with a blank text", "a.json", `{"text": " \n"}`, []string{`refused a.json: its "text" is empty`}},
		{"JSON with another text", "a.json", `{"text": ["a"]}`, []string{`refused a.json: its "text" is a JSON array, no string`}},
		{"a JSON array", "a.json", `[{"text": "a"}]`, []string{`refused a.json: it is a JSON array, no object`}},
		{"broken JSON", "a.json", `{"text": "a"`, []string{"refused a.json: it is no valid JSON: unexpected end of JSON input (byte 12)"}},
		{"two JSON articles", "a.json", `{"text": "a"} {"text": "b"}`, []string{"refused a.json: it is no valid JSON: invalid character '{' after top-level value (byte 15)"}},
		{"empty lines", "a.jsonl", "\n \n", []string{"refused a.jsonl: it is empty"}},
		{"lines", "a.jsonl", "{\"text\": \"a\"}\r\n\n{\"text\": \"b\"}", []string{"a.jsonl:1: a", "a.jsonl:3: b"}},
		{"lines, first with a byte order mark", "a.jsonl", "\uFEFF{\"text\": \"a\"}\n", []string{"a.jsonl:1: a"}},
		{
			"lines in UTF-16", "a.jsonl", "\xfe\xff\x00{\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00\n\x00{\x00}",
			[]string{"a.jsonl:1: a", `refused a.jsonl:2: it has no "text"`},
		},
		{"lines in Windows-1252", "a.jsonl", "{\"text\": \"\xe9\"}\n{\"text\": \"é\"}\n", []string{"a.jsonl:1: é", "a.jsonl:2: é"}},
		{
			"a broken line", "a.jsonl", "{\"text\": \"a\"}\n{\"text\": \n{\"text\": \"c\"}\n",
			[]string{"a.jsonl:1: a", "refused a.jsonl:2: it is no valid JSON: unexpected end of JSON input (byte 10)", "a.jsonl:3: c"},
		},
		{
			"a line over the limit", "a.jsonl", "{\"text\": \"a\"}\n" + long + "xx\n{\"text\": \"c\"}",
			[]string{"a.jsonl:1: a", "refused a.jsonl:2: it is over the limit of 16 MiB for one article", "a.jsonl:3: c"},
		},
		{"a last line over the limit", "a.jsonl", "{}xx" + long, []string{"refused a.jsonl:1: it is over the limit of 16 MiB for one article"}},
		{"another ending, text", "a.md", "Bakou", []string{"a.md: Bakou"}},
		{"another ending, lines", "a.ndjson", "{\"text\": \"a\"}\n{\"text\": \"b\"}", []string{"a.ndjson:1: a", "a.ndjson:2: b"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := tree(t, map[string]string{test.file: test.content})
			got := told(t, root, []string{filepath.Join(root, test.file)}, nil)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestStdin(t *testing.T) {
	longFirst := `{"text": "` + strings.Repeat("x", 1<<20) + `"}`
	for _, test := range []struct {
		name, stdin string
		want        []string
	}{
		{"text", "Bakou\n{", []string{"-: Bakou\n{"}},
		{"nothing", "", []string{"refused -: it is empty"}},
		{"blank", "\n\n", []string{"refused -: it is empty"}},
		{"binary", "\x00\x01", []string{"refused -: it is binary, no text"}},
		{"one JSON article", "\n{\n\"text\": \"a\"\n}\n", []string{"-: a"}},
		{"one JSON article on a line", `{"text": "a"}`, []string{"-:1: a"}},
		{"lines", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n", []string{"-:1: a", "-:2: b"}},
		{"lines after blank ones", "\uFEFF\n \n{\"text\": \"a\"}\n{\"text\": \"b\"}\n", []string{"-:3: a", "-:4: b"}},
		{"lines, the first broken", "{\"text\": \n{\"text\": \"b\"}\n", []string{"refused -:1: it is no valid JSON: unexpected end of JSON input (byte 10)", "-:2: b"}},
		{"lines, the second broken", "{\"text\": \"a\"}\n{\n{\"text\": \"c\"}", []string{"-:1: a", "refused -:2: it is no valid JSON: unexpected end of JSON input (byte 2)", "-:3: c"}},
		{"lines, the first long", longFirst + "\n{\"text\": \"b\"}\n", []string{("-:1: " + strings.Repeat("x", 200))[:200], "-:2: b"}},
		{"lines, the first over the limit", "{" + strings.Repeat("x", MaxArticle) + "\n{\"text\": \"b\"}\n", []string{"refused -:1: it is over the limit of 16 MiB for one article", "-:2: b"}},
		{"text over the limit", strings.Repeat("x", MaxArticle+1), []string{"refused -: it is over the limit of 16 MiB for one article"}},
		{"UTF-16 text", "\xff\xfe\xe9\x00", []string{"-: é"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, told(t, "", []string{"-"}, strings.NewReader(test.stdin))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestRefusedReadsGoOn(t *testing.T) {
	root := tree(t, map[string]string{"a.jsonl": `{"text": "a"}`, "z.txt": "z"})
	broken := io.MultiReader(strings.NewReader(`{"text": "a"}`+"\n"+`{"text": "`), failing{})
	got := told(t, root, []string{filepath.Join(root, "none.txt"), filepath.Join(root, "a.jsonl"), "-", filepath.Join(root, "z.txt")}, broken)
	want := []string{"refused none.txt: no such file or folder", "a.jsonl:1: a", "-:1: a", "refused -:2: the pipe broke", "z.txt: z"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the pipe broke") }

func TestUnreadableFile(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "a", "b.txt": "b"})
	if err := os.Chmod(filepath.Join(root, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	want := []string{"refused a.txt: permission denied", "b.txt: b"}
	if f, err := os.Open(filepath.Join(root, "a.txt")); err == nil { // root reads all files
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		want[0] = "a.txt: a"
	}
	if d := cmp.Diff(want, told(t, root, []string{root}, nil)); d != "" {
		t.Error(d)
	}
}

func TestEarlyEnd(t *testing.T) {
	root := tree(t, map[string]string{"a.jsonl": "{\"text\": \"a\"}\n{\"text\": \"b\"}", "c.txt": "c"})
	read := 0
	for _, err := range Articles(t.Context(), []string{root}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		read++
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for _, err := range Articles(ctx, []string{root}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		read++
		cancel()
	}
	if read != 2 {
		t.Errorf("read %d articles, want 1 before each end", read)
	}
}

// A read that waits for a pipe ends with the context, though nobody ever writes to it.
func TestCancelledStdin(t *testing.T) {
	in, out := io.Pipe()
	t.Cleanup(func() {
		if err := out.Close(); err != nil {
			t.Error(err)
		}
	})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	waiting := readFunc(func(p []byte) (int, error) {
		cancel()
		return in.Read(p)
	})
	for a, err := range Articles(ctx, []string{"-"}, waiting) {
		t.Errorf("yielded %v, %v", a, err)
	}
}

type readFunc func([]byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }
