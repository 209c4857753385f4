package graph

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// memo remembers what was last made of pairs of strings: most officials are named more than once in an
// article, and in many articles. It never holds more than it has places for, and may be used from several
// goroutines.
type memo struct {
	make   func(a, b string) string
	seed   maphash.Seed
	places [1 << 14]atomic.Pointer[remembered]
}

type remembered struct{ a, b, made string }

func newMemo(of func(a, b string) string) *memo {
	return &memo{make: of, seed: maphash.MakeSeed()}
}

// longestRemembered is in bytes: a text that has longer names hardly names them again.
const longestRemembered = 128

// of gives what is made of a pair.
func (m *memo) of(a, b string) string {
	if len(a)+len(b) > longestRemembered {
		return m.make(a, b)
	}
	at := &m.places[(maphash.String(m.seed, a)^maphash.String(m.seed, b)*3)%uint64(len(m.places))]
	if r := at.Load(); r != nil && r.a == a && r.b == b {
		return r.made
	}
	made := m.make(a, b)
	at.Store(&remembered{strings.Clone(a), strings.Clone(b), made}) // parts of a text would keep the whole of it
	return made
}
