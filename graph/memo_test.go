package graph

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// More pairs than are remembered, asked for by several at once, give what is made of them.
func TestMemo(t *testing.T) {
	m := newMemo(func(a, b string) string { return a + "/" + b })
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for n := range 3 * len(m.places) {
				a, b := fmt.Sprint(n%7), fmt.Sprint(n%(len(m.places)+100))
				if got := m.of(a, b); got != a+"/"+b {
					t.Errorf("of %s and %s: %s", a, b, got)
					return
				}
			}
		})
	}
	wait.Wait()
	long := strings.Repeat("a", longestRemembered)
	if got := m.of(long, "b"); got != long+"/b" {
		t.Error(got)
	}
}
