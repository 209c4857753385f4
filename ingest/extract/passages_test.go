package extract_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// What the sides talked about and what stands beside it: testdata/passages.tsv. Which of two ids fits is at times a
// matter of taste, so the test asks for shares of the whole: so many of the subjects given are right, so many are found.
func TestTopicsOfPassages(t *testing.T) {
	const precision, recall = 0.87, 0.86
	table, err := os.ReadFile("testdata/passages.tsv")
	if err != nil {
		t.Fatal(err)
	}
	right, given, wanted := 0, 0, 0
	for _, line := range strings.Split(strings.TrimSpace(string(table)), "\n") {
		row := strings.Split(line, "\t")
		if len(row) != 3 || row[0] == "lang" {
			continue
		}
		want, got := strings.Split(row[1], ","), []string{}
		x := read(t, source.Article{Language: row[0], Published: "2025-06-04", Body: strings.ReplaceAll(row[2], " ¶ ", "\n\n")})
		for _, e := range x.Events {
			for _, topic := range e.Topics {
				got = append(got, topic.ID)
				if !slices.Contains(want, topic.ID) {
					t.Logf("%.50s: %s by %q", row[2], topic.ID, topic.Evidence[len(topic.Evidence)-1].Quote)
				}
			}
		}
		for _, id := range want {
			if slices.Contains(got, id) {
				right++
			} else {
				t.Logf("%.50s: no %s (%d events)", row[2], id, len(x.Events))
			}
		}
		given, wanted = given+len(got), wanted+len(want)
	}
	p, r := float64(right)/float64(given), float64(right)/float64(wanted)
	if p < precision || r < recall {
		t.Errorf("precision %.3f of %d, recall %.3f of %d", p, given, r, wanted)
	}
	t.Logf("precision %.3f of %d, recall %.3f of %d", p, given, r, wanted)
}
