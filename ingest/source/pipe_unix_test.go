//go:build unix

package source

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A pipe in a folder would never end: it is refused, and the others are read.
func TestPipeInFolder(t *testing.T) {
	root := tree(t, map[string]string{"a.txt": "a", "c.txt": "c"})
	if err := syscall.Mkfifo(filepath.Join(root, "b.txt"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := []string{"a.txt: a", "refused b.txt: it is no regular file", "c.txt: c"}
	if d := cmp.Diff(want, told(t, root, []string{root}, nil)); d != "" {
		t.Error(d)
	}
}
