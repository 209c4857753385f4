package queries

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// good is a sound query under a header with the marks of a language's comments.
func good(comment, body string) string {
	lines := []string{
		"@title A title", "@question What?", "free words", "@param limit INTEGER 50 rows at most",
		"@param offset INTEGER 0 rows to pass over", "@returns n INTEGER", "@example -",
	}
	return comment + " " + strings.Join(lines, "\n"+comment+" ") + "\n" + body
}

const body = "RETURN 1 AS n\nORDER BY n\nSKIP $offset\nLIMIT $limit\n"

func TestParse(t *testing.T) {
	text := strings.Replace(good("//", strings.Replace(body, "RETURN", "WITH $day AS d, $all AS a, $who AS w, $least AS l, $names AS s, $side AS c\nRETURN", 1)),
		"// @returns n INTEGER\n// @example -", `// @param day DATE '' first day; open when empty
// @param  all   BOOLEAN   false whether all of it
// @param who STRING - somebody
// @param least FLOAT 0.5 at least
// @param names LIST a,b some of them
// @param side COUNTRY '' one of them
// @returns a STRING, b INTEGER,c FLOAT , d BOOLEAN, e DATE, f LIST
// @evidence a=$side  b=a held='true'
// @evidence from=e
// @example AZE --limit 3`, 1)
	got, err := parse("group/name-of-it", text, "//")
	if err != nil {
		t.Fatal(err)
	}
	want := Query{
		ID: "group/name-of-it", Title: "A title", Question: "What?", Example: "AZE --limit 3", On: "testdata/articles",
		Params: []Param{
			{Name: "limit", Type: "INTEGER", Default: "50", Help: "rows at most"},
			{Name: "offset", Type: "INTEGER", Default: "0", Help: "rows to pass over"},
			{Name: "day", Type: "DATE", Help: "first day; open when empty"},
			{Name: "all", Type: "BOOLEAN", Default: "false", Help: "whether all of it"},
			{Name: "who", Type: "STRING", Help: "somebody", Required: true},
			{Name: "least", Type: "FLOAT", Default: "0.5", Help: "at least"},
			{Name: "names", Type: "LIST", Default: "a,b", Help: "some of them"},
			{Name: "side", Type: Country, Help: "one of them"},
		},
		Columns: []Column{{Name: "a", Type: "STRING"}, {Name: "b", Type: "INTEGER"}, {Name: "c", Type: "FLOAT"}, {Name: "d", Type: "BOOLEAN"}, {Name: "e", Type: "DATE"}, {Name: "f", Type: "LIST"}},
		Evidence: []Evidence{
			{{Name: "a", Param: "side"}, {Name: "b", Column: "a"}, {Name: "held", Text: "true"}},
			{{Name: "from", Column: "e"}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("query (-want +got):\n%s", diff)
	}
}

func TestParseRefuses(t *testing.T) {
	sound := good("//", body)
	swap := func(old, by string) string { return strings.Replace(sound, old, by, 1) }
	tests := []struct{ name, text, says string }{
		{"sound", sound, ""},
		{"nothing", "", "are needed"},
		{"no header", body, "are needed"},
		{"no title", swap("// @title A title\n", ""), "are needed"},
		{"no question", swap("// @question What?\n", ""), "are needed"},
		{"no columns", swap("// @returns n INTEGER\n", ""), "are needed"},
		{"no example", swap("// @example -\n", ""), "are needed"},
		{"unknown key", swap("@title", "@titel"), "no header line is called @titel"},
		{"header below the statement", swap("// @title A title\n", "") + "// @title A title\n", "are needed"},
		{"parameter without a meaning", swap("50 rows at most", "50"), "write @param"},
		{"parameter of no type", swap("limit INTEGER", "limit NUMBER"), "write @param"},
		{"parameter twice", swap("@param offset", "@param limit"), "limit stands there twice"},
		{"default of another type", swap("INTEGER 50", "INTEGER many"), `"many" is no whole number`},
		{"default that is no day", swap("limit INTEGER 50", "limit DATE 2025-02-30"), "no day of the calendar"},
		{"column of no type", swap("n INTEGER\n", "n NUMBER\n"), "write @returns"},
		{"column of a type of parameters", swap("n INTEGER\n", "n COUNTRY\n"), "write @returns"},
		{"column without a type", swap("n INTEGER\n", "n\n"), "write @returns"},
		{"column twice", swap("@returns n INTEGER", "@returns n INTEGER, n STRING"), "n stands there twice"},
		{"example of too much", swap("@example -", "@example AZE"), "1 values for 0 required"},
		{"example of too little", swap("limit INTEGER 50", "limit INTEGER -"), "0 values for 1 required"},
		{"example of no parameter", swap("@example -", "@example --country AZE"), "--country is no parameter"},
		{"evidence", swap("@example", "@evidence year=n from=$limit held='true'\n// @example"), ""},
		{"a fact", swap("@example", "@fact n n\n// @example"), ""},
		{"a fact without a key", swap("@example", "@fact n\n// @example"), "write @fact COLUMN COLUMN"},
		{"a fact of no column", swap("@example", "@fact n b\n// @example"), "there is no column b"},
		{"evidence of nothing", swap("@example", "@evidence\n// @example"), "write @evidence"},
		{"evidence without a value", swap("@example", "@evidence a= b=n\n// @example"), "write @evidence"},
		{"evidence of an empty text", swap("@example", "@evidence a=''\n// @example"), "write @evidence"},
		{"evidence of no parameter", swap("@example", "@evidence a=$b\n// @example"), "there is no parameter $b"},
		{"evidence of no column", swap("@example", "@evidence a=b\n// @example"), "there is no column b"},
		{"evidence by one filter twice", swap("@example", "@evidence a=n a=$limit\n// @example"), "a stands there twice"},
		{"parameter not used", swap("SKIP $offset", "SKIP 0"), "$offset is declared and not used"},
		{"parameter not declared", swap("RETURN 1", "RETURN $x"), "$x is used and not declared"},
		{"no order", swap("ORDER BY n\n", ""), "does not end in ORDER BY"},
		{"order of two lines", swap("ORDER BY n\n", "ORDER BY n,\n  m\n"), "does not end in ORDER BY"},
		{"something after the cut", sound + "UNION RETURN 2 AS n\n", "does not end in ORDER BY"},
		{"letters folded", swap("RETURN 1", "RETURN toLower('A')"), "fold letters differently"},
		{"pattern", swap("RETURN 1", "RETURN 'a' =~ 'b'"), "fold letters differently"},
		{"plug-in", swap("RETURN 1", "RETURN apoc.version()"), "no APOC"},
		{"procedure", swap("RETURN 1 AS n", "CALL db.labels() YIELD label AS n\nRETURN n"), "calls no procedure"},
		{"clock", swap("RETURN 1", "RETURN date()"), "clock is never asked"},
		{"clock of SQLite", swap("RETURN 1", "RETURN 'now'"), "clock is never asked"},
		{"chance", swap("RETURN 1", "RETURN rand()"), "second run"},
		{"order of storage", swap("RETURN 1", "RETURN elementId(n)"), "second run"},
		{"two statements", swap("RETURN 1 AS n", "RETURN 2 AS n; RETURN 1 AS n"), "one statement"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse("group/name", tt.text, "//")
			wantSays(t, err, tt.says)
		})
	}
}

func TestParseNames(t *testing.T) {
	for id, says := range map[string]string{
		"pair/third-countries": "", "name": "small letters", "Pair/name": "small letters", "pair/name1": "small letters",
		"pair/two/three": "small letters", "pair/-name": "small letters", "../name": "small letters", "": "small letters",
	} {
		_, err := parse(id, good("//", body), "//")
		wantSays(t, err, says)
	}
}
