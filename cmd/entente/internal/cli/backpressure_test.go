package cli_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
	"github.com/entente-graph/entente/graph/sqlite"
)

// stream gives articles without end, or up to a limit that says that nobody holds it back.
type stream struct {
	n    int
	rest []byte
	read atomic.Int64 // bytes
}

const noEnd = 64 << 20

func (s *stream) Read(b []byte) (int, error) {
	if len(s.rest) == 0 {
		s.n++
		s.rest = fmt.Appendf(nil, "{\"lang\": \"fr\", \"text\": \"Les ministres du Japon et de la Suisse se sont vus le 4 mars 2025 à Berne. Texte %d. %s\"}\n",
			s.n, strings.Repeat("Rien de neuf. ", 200))
	}
	n := copy(b, s.rest)
	s.rest = s.rest[n:]
	if s.read.Add(int64(n)) > noEnd {
		panic("the reading is not held back")
	}
	return n, nil
}

// A store that takes nothing for a while holds the reading back: memory does not grow with what is still to come.
func TestSlowStoreHoldsReadingBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	busy, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = busy.Close(t.Context()) }()
	var articles stream
	var said bytes.Buffer
	if status := cli.Main([]string{"ingest", "--quiet", "--db", path, "--wait", "2s", "-"}, &articles, &said, &said); status != 13 {
		t.Fatalf("status %d\n%s", status, said.String())
	}
	const most = 8 << 20 // 4 MiB of articles, and buffers
	if n := articles.read.Load(); n > most {
		t.Errorf("%d bytes were read while the store took nothing, want %d at most", n, most)
	}
}
