package source

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFolders(t *testing.T) {
	root := tree(t, map[string]string{
		"b.txt": "b", "a/2.json": `{"text": "2"}`, "a/1.jsonl": `{"text": "1"}`, "a/10.txt": "10",
		".hidden.txt": "no", ".git/x.txt": "no", "notes.md": "no", "c/README": "no", ".only/d.txt": "d", "e/.x.txt": "no",
	})
	link := func(to, from string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(root, from)); err != nil {
			t.Skipf("this system makes no links: %v", err)
		}
	}
	link(root, "a/up")                             // a loop
	link("..", "a/up.txt")                         // a loop that looks like an article
	link(filepath.Join(root, "b.txt"), "link.txt") // to a file
	link("nowhere", "lost.txt")
	link("a", "toa")
	for _, test := range []struct {
		name, path string
		want       []string
	}{
		{"the tree", ".", []string{"a/1.jsonl:1: 1", "a/10.txt: 10", "a/2.json: 2", "b.txt: b", "link.txt: b", "refused lost.txt: no such file or folder"}},
		{"a hidden folder by its name", ".only", []string{".only/d.txt: d"}},
		{"a link by its name", "toa", []string{"toa/1.jsonl:1: 1", "toa/10.txt: 10", "toa/2.json: 2"}},
		{"no articles", "c", []string{"refused c: no articles in this folder"}},
		{"hidden ones alone", "e", []string{"refused e: no articles in this folder"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := told(t, root, []string{filepath.Join(root, test.path)}, nil)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
