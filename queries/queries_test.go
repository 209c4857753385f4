package queries

import "testing"

func TestAll(t *testing.T) {
	if n := len(All()); n < 14 {
		t.Errorf("%d queries", n)
	}
}
