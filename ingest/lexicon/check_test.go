package lexicon_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/lexicon"
)

// The lexicons that are built in are sound.
func TestCheck(t *testing.T) {
	for _, p := range lexicon.Check(extract.Classes()) {
		t.Errorf("%s\n\t%s", p.Error(), p.Do)
	}
}

// So are they as a folder, and each language in it by itself.
func TestCheckFolder(t *testing.T) {
	want := lexicon.Check(extract.Classes())
	got, err := lexicon.CheckFolder(os.DirFS("."), ".", extract.Classes())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	got = nil
	for _, code := range lexicon.Languages() {
		problems, err := lexicon.CheckFolder(os.DirFS(code), code, extract.Classes())
		if err != nil {
			t.Error(err)
		}
		got = append(got, problems...)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if _, err := lexicon.CheckFolder(os.DirFS("../../docs"), "docs", extract.Classes()); err == nil {
		t.Error("a folder without tables is no lexicon")
	}
}

const head = "# source: written for a test\n# date: 2026-11-26\n# licence: Apache-2.0\n"

// What is wrong in a table is told with its place.
func TestProblems(t *testing.T) {
	for _, test := range []struct{ name, file, content, want string }{
		{"sound", "offices.tsv", head + "term\trank\tby\tflags\towner\nminister|secretary of?\tminister\tparliament:speaker\tplural\tFRA\n", ""},
		{"no header", "honorifics.tsv", "term\nmr\n", "xx/honorifics.tsv: no source; xx/honorifics.tsv: its date \"\" is none; xx/honorifics.tsv: licence \"\""},
		{"another licence", "honorifics.tsv", strings.Replace(head, "Apache-2.0", "GPL", 1) + "term\nmr\n", `xx/honorifics.tsv: licence "GPL"`},
		{"no rows", "honorifics.tsv", head + "term\n", "xx/honorifics.tsv: no rows"},
		{"too many cells", "honorifics.tsv", head + "term\nmr\tx\n", "xx/honorifics.tsv:5: 2 cells, the table has 1 columns"},
		{"a column misspelt", "bodies.tsv", head + "term\ttype\tid\towner\tflag\nministry\tministry\n", `xx/bodies.tsv: no column flags; xx/bodies.tsv: nothing reads the column "flag"`},
		{"a table misspelt", "office.tsv", head + "term\nmr\n", "xx/office.tsv: no table is called so, so that nothing reads it"},
		{"twice", "honorifics.tsv", head + "term\nmr\n\n# ladies\nMr\n", "xx/honorifics.tsv:6: a row without its term; xx/honorifics.tsv:8: mr: stands in line 5 already; xx/honorifics.tsv:8: \"Mr\" has a capital"},
		{"no rank", "offices.tsv", head + "term\trank\tby\tflags\towner\nking\tmonarch\n", `xx/offices.tsv:5: rank "monarch" is none that there is`},
		{"no code", "countries.tsv", head + "code\tname\nXYZ\tNowhere\n", `xx/countries.tsv:5: code "XYZ" is none that there is`},
		{"no flag", "offices.tsv", head + "term\trank\tby\tflags\towner\nking\tother\tking:other\tmany\n", `xx/offices.tsv:5: flag "many"; xx/offices.tsv:5: by "king:other"`},
		{"no form", "events.tsv", head + "kind\tmode\tform\tpattern\nmeeting\tby air\tverb\tmet\n", `xx/events.tsv:5: mode "by air" is none that there is; xx/events.tsv:5: form "verb" is none that there is`},
		{
			"patterns", "events.tsv", head + "kind\tmode\tform\tpattern\nmeeting\t-\tact\tmet||saw\nmeeting\t-\tact\tm*t\nmeeting\t-\tact\t{who} met\nmeeting\t-\tact\tmet {\n",
			`xx/events.tsv:5: "met||saw": an empty alternative in met||saw; xx/events.tsv:6: "m*t": * begins or ends an alternative, + ends one, ? ends a word: m*t; ` +
				`xx/events.tsv:7: "{who} met": no class of grammar.tsv is called who; xx/events.tsv:8: "met {": a brace without its other half`,
		},
		{
			"classes", "grammar.tsv", head + "class\tterm\nand\tand also\nartcle\tand\nearlier\t|last\n",
			`xx/grammar.tsv:5: "and also" is no single word; xx/grammar.tsv:6: no rule reads the class "artcle"; xx/grammar.tsv:7: "|last": an empty alternative in |last`,
		},
		{
			"pitfalls", "topics.tsv", head + "topic\tterm\tnot\ntechnology\tstart-up|incubator\ntechnology\tstart-up|young firms\ntechnology\tscience park|parks\n" +
				"trade\tfree trade?\nwater\tclean|water water\nwater\twater|river of? the basin\n",
			`xx/topics.tsv:6: "start-up|young firms": "start-up" is a term by itself (line 5) and needs no "firms" here; ` +
				`xx/topics.tsv:8: "free trade?": trade? may be missing as a whole, so that it adds nothing; xx/topics.tsv:9: "clean|water water": it reads as "water water" too`,
		},
		{"no number", "numbers.tsv", head + "term\tvalue\nfirst\tone\n", `xx/numbers.tsv:5: value "one" is no whole number`},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := fstest.MapFS{"grammar.tsv": {Data: []byte(head + "class\tterm\nand\tand\n")}}
			dir[test.file] = &fstest.MapFile{Data: []byte(test.content)}
			problems, err := lexicon.CheckFolder(dir, "xx", extract.Classes())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range problems {
				if p.Do == "" {
					t.Errorf("%s: and nothing tells what to do", p.Error())
				}
				if p.What != "this table is missing" {
					got = append(got, p.Error())
				}
			}
			if d := cmp.Diff(test.want, strings.Join(got, "; ")); d != "" {
				t.Error(d)
			}
		})
	}
}
