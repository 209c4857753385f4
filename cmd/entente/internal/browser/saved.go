package browser

import (
	"archive/zip"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/queries"
)

// Script is a saved script of Neo4j Browser: it is called by its first line, a comment.
type Script struct{ Folder, File, Text string }

// Saved are the canned queries, each in the folder of its group, and there the parameters of all of them, with the values of
// their examples: see [Guide] for why these stand apart.
func Saved() ([]Script, error) {
	var out []Script
	params := map[string][]param{} // by folder
	for _, q := range queries.All() {
		given, statement, err := pasted(q)
		if err != nil {
			return nil, err
		}
		folder, file, _ := strings.Cut(q.ID, "/")
		for _, p := range given {
			if !slices.ContainsFunc(params[folder], func(o param) bool { return o.name == p.name }) {
				params[folder] = append(params[folder], p)
			}
		}
		out = append(out, Script{folder, file + ".cypher", statement + "\n"})
	}
	for _, folder := range slices.Sorted(maps.Keys(params)) {
		text := "// Parameters of " + folder + ": set them once, and again for another question\n"
		for _, p := range params[folder] {
			text += p.line + "\n"
		}
		out = append(out, Script{folder, "parameters.cypher", text})
	}
	return out, nil
}

// Zip writes saved scripts as Browser's own export does: a file each, in a folder a group.
func Zip(w io.Writer, scripts []Script) error {
	z := zip.NewWriter(w)
	for _, s := range scripts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: s.Folder + "/" + s.File, Method: zip.Deflate, Modified: time.Unix(0, 0).UTC()})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(f, s.Text); err != nil {
			return err
		}
	}
	return z.Close()
}

// param is a line that sets a parameter.
type param struct{ name, line string }

// pasted is a query with the values of its example.
func pasted(q queries.Query) (params []param, statement string, err error) {
	given := q.ExampleValues()
	delete(given, "limit") // an example shows few rows
	values, err := q.Bind(given)
	if err != nil {
		return nil, "", err
	}
	text := q.Paste(values)
	for range q.Params {
		line, rest, _ := strings.Cut(text, "\n")
		name, _, _ := strings.Cut(strings.TrimPrefix(line, ":param "), " ")
		params, text = append(params, param{name, line}), rest
	}
	for strings.HasPrefix(text, "//") { // the header says more than is needed here
		_, text, _ = strings.Cut(text, "\n")
	}
	return params, "// " + q.Title + "\n// " + q.Question + "\n" + strings.TrimSpace(text), nil
}
