package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Few stand behind the number; those that count the same many share a note.
func TestFootnotes(t *testing.T) {
	var f footnotes
	many, more := []int{0, 2, 4, 6}, []int{0, 2, 4, 6, 8}
	var got []string
	for _, refs := range [][]int{nil, {4}, {0, 1, 2, 6}, many, {9, 10, 11}, more, many} {
		see, mark := f.of(refs)
		got = append(got, see+"|"+mark)
	}
	if diff := cmp.Diff([]string{"|", "5|", "1–3, 7|", "|a", "10–12|", "|b", "|a"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]footnote{{"a", "1, 3, 5, 7"}, {"b", "1, 3, 5, 7, 9"}}, f.all); diff != "" {
		t.Error(diff)
	}
}

func TestLetters(t *testing.T) {
	for n, want := range map[int]string{0: "a", 25: "z", 26: "aa", 51: "az", 52: "ba", 701: "zz", 702: "aaa"} {
		if got := letters(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
