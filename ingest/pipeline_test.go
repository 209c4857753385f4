package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/source"
)

const consultations = `Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré mardi 10 juin 2025 à Oslo ` +
	`le ministre islandais des Affaires étrangères, Jon Jonsson. Les ministres ont évoqué la pêche et le commerce.`

// folder holds good and bad articles, in the order of their names.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var many strings.Builder
	for i := range 40 {
		fmt.Fprintf(&many, "{\"id\": \"m%d\", \"lang\": \"fr\", \"text\": %q}\n", i, fmt.Sprintf("%s Numéro %d. %s", consultations, i, strings.Repeat("Rien de neuf. ", i*37%11)))
		if i%10 == 9 {
			many.WriteString("{\"text\": \n")
		}
	}
	for name, content := range map[string]string{
		"1-good.txt": consultations, "2-empty.txt": "", "3-binary.txt": "\x00\x01\x02", "4-many.jsonl": many.String(),
		"5-foreign.txt":    "A két miniszter megvitatta a kétoldalú kapcsolatok helyzetét, és megállapodtak a jövő évi találkozóról.",
		"6-silent.txt":     "Il a plu hier sur la plus grande partie du pays, et les récoltes seront bonnes cette année.",
		"7-wrong.json":     `{"text": 7}`,
		"8-good.json":      `{"id": "8", "text": ` + fmt.Sprintf("%q", consultations+" Fin.") + `}`,
		"9-published.json": `{"published": "hier", "text": "b"}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRun(t *testing.T) {
	dir := folder(t)
	var want []graph.Facts
	for _, workers := range []int{1, 2, 8} {
		var got []graph.Facts
		report, err := ingest.Run(t.Context(), source.Articles(t.Context(), []string{dir, filepath.Join(dir, "none.txt")}, nil),
			ingest.Options{Workers: workers},
			ingest.Each(func(_ context.Context, r ingest.Read) error {
				got = append(got, r.Facts)
				return nil
			}))
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = got
			checkReport(t, dir, report)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%d workers read something else than one: %s", workers, d)
		}
	}
}

func checkReport(t *testing.T, dir string, report ingest.Report) {
	t.Helper()
	var refused []string
	for _, r := range report.Refused {
		refused = append(refused, strings.TrimPrefix(strings.TrimPrefix(r.Error(), dir), "/"))
		if r.Hint() == "" {
			t.Errorf("%v: no advice", r)
		}
	}
	broken := ": it is no valid JSON: unexpected end of JSON input (byte 10)"
	if d := cmp.Diff([]string{
		"2-empty.txt: it is empty", "3-binary.txt: it is binary, no text",
		"4-many.jsonl:11" + broken, "4-many.jsonl:22" + broken, "4-many.jsonl:33" + broken, "4-many.jsonl:44" + broken,
		"5-foreign.txt: its language is Hungarian, for which there is no lexicon",
		`7-wrong.json: its "text" is a JSON number, no string`,
		`9-published.json: its "published" is no date: "hier"`,
		"none.txt: no such file or folder",
	}, refused); d != "" {
		t.Error(d)
	}
	if report.Articles != 43 || report.WithEvents != 42 || report.Events != 42 {
		t.Errorf("%d articles, %d with %d events; want 43, 42 with 42", report.Articles, report.WithEvents, report.Events)
	}
}

func ExampleRun() {
	articles := source.Articles(context.Background(), []string{"-"}, strings.NewReader(consultations))
	report, err := ingest.Run(context.Background(), articles, ingest.Options{}, ingest.Each(func(_ context.Context, r ingest.Read) error {
		for _, a := range r.Facts.Accounts {
			fmt.Println(a.Sides, a.Date.Start, a.Heads)
		}
		return nil
	}))
	fmt.Println(report.Articles, errors.Is(err, context.Canceled))
	// Output:
	// Iceland – Norway 2025-06-10 [{ISL ISL/ion-ionson minister} {NOR NOR/nordman-ola minister}]
	// 1 false
}
