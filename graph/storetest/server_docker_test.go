package storetest

import (
	"testing"

	"github.com/testcontainers/testcontainers-go"
	"github.com/testcontainers/testcontainers-go/wait"
)

// A busy machine starts a server in more than the minute that each strategy allows by itself; a
// deadline on all of them together does not lengthen theirs.
func TestContainersMayStartSlowly(t *testing.T) {
	var r testcontainers.GenericContainerRequest
	if err := testcontainers.WithWaitStrategyAndDeadline(containerTime, readiness()...)(&r); err != nil {
		t.Fatal(err)
	}
	all, ok := r.WaitingFor.(*wait.MultiStrategy)
	if !ok || len(all.Strategies) == 0 {
		t.Fatalf("waits for %v, want several signs", r.WaitingFor)
	}
	for _, s := range all.Strategies {
		limited, ok := s.(wait.StrategyTimeout)
		if !ok {
			t.Fatalf("%v has no limit of its own", s)
		}
		if got := limited.Timeout(); got == nil || *got != containerTime {
			t.Errorf("%v waits for %v, want %v", s, got, containerTime)
		}
	}
}
