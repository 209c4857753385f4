package graph

import (
	"strings"
	"testing"
)

func TestNameTables(t *testing.T) {
	files, err := nameFiles.ReadDir("names")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d tables, %v", len(files), err)
	}
	for _, f := range files {
		b, err := nameFiles.ReadFile("names/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"# source: ", "# date: ", "# licence: "} {
			if !strings.Contains(string(b), key) {
				t.Errorf("%s has no %q", f.Name(), key)
			}
		}
		seen := map[string]bool{}
		for _, r := range nameRows(f.Name()) {
			if row := strings.Join(r, "|"); seen[row] {
				t.Errorf("%s: %q twice", f.Name(), row)
			} else {
				seen[row] = true
			}
		}
	}
	for _, r := range nameRows("sounds.tsv") {
		if r[0] != "any" && r[0] != "ending" && spellingNamed[r[0]] == 0 {
			t.Errorf("sounds.tsv: no spelling %q", r[0])
		}
	}
	for _, r := range nameRows("actors.tsv") {
		if spellingNamed[r[0]] == 0 {
			t.Errorf("actors.tsv: no spelling %q", r[0])
		}
	}
	for _, r := range nameRows("words.tsv") {
		if wordKinds[r[0]] == 0 || len(r[1]) > longestEnd {
			t.Errorf("words.tsv: %q", r)
		}
	}
}

// A form stands for one name: no row takes it from another, under any spelling.
func TestFormsOfOneName(t *testing.T) {
	for name, spelling := range spellingNamed {
		s := spellerOf(spelling)
		whose := map[string]string{}
		for _, r := range nameRows("forms.tsv") {
			if r[0] == "ruler" {
				continue
			}
			for _, f := range append(strings.Fields(r[2]), r[1]) {
				key := s.sounds(f)
				if other := whose[key]; other != "" && other != r[1] {
					t.Errorf("%s: %q is a form of %s and of %s", name, f, other, r[1])
				}
				whose[key] = r[1]
			}
		}
	}
}
