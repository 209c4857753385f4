package decision

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzParse reads any file without a panic, and what it accepts it writes so that it reads the same.
func FuzzParse(f *testing.F) {
	f.Add(file)
	f.Add("- {wrong: {article: a, quote: \"x\\0\", fact: date}, who: b, when: 2026-01-01}\n--- \n[]")
	f.Add("- &a {spelling: {of: A, written: b, is: c}, who: *a, when: !!str 2026-01-01}")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse("d", text)
		if err != nil {
			return
		}
		again, err := Format(d.List, make([]string, len(d.List)))
		if err != nil {
			return // YAML has no way to write bytes that are no UTF-8
		}
		e, err := Parse("d", again)
		if err != nil {
			t.Fatalf("%v\n%s", err, again)
		}
		for i := range e.List {
			e.List[i].Line = d.List[i].Line
		}
		if diff := cmp.Diff(d.List, e.List); diff != "" {
			t.Errorf("(-want +got):\n%s\n%s", diff, again)
		}
	})
}
