package browser

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/entente-graph/entente/queries"
)

//go:embed guide.html
var guideText string

//go:embed drawings/*.cypher
var drawings embed.FS

// Guide writes the guide, in which base is the address where the style and the saved queries are: "http://localhost:8474".
// Its slides and code are of the classes that Neo4j Browser 5 knows. Parameters stand apart from the statements that use
// them: of several statements at once Browser tells that they ran, and shows no rows.
func Guide(w io.Writer, base string) error {
	g := guide{set: map[string]string{"a": "", "b": "", "country": ""}} // these three it sets by itself
	t, err := template.New("guide").Funcs(template.FuncMap{"query": g.asked, "draw": drawn}).Parse(guideText)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		Base      string
		Questions int
	}{base, len(queries.All())})
}

// guide is one on the way to be written.
type guide struct{ set map[string]string } // :param lines that came before, by the parameter; empty: whatever it is

// asked is a canned query, and before it the parameters that it needs and that do not have its values yet.
func (g guide) asked(id string) (template.HTML, error) {
	q, err := queries.Find(id)
	if err != nil {
		return "", err
	}
	params, statement, err := pasted(q)
	if err != nil {
		return "", err
	}
	var fresh []string
	for _, p := range params {
		if have, ok := g.set[p.name]; !ok || have != "" && have != p.line {
			fresh = append(fresh, p.line)
			g.set[p.name] = p.line
		}
	}
	out := code(statement)
	if len(fresh) > 0 {
		out = code(strings.Join(fresh, "\n")) + "\n" + out
	}
	return out, nil
}

// drawn is a statement that returns nodes and relationships.
func drawn(name string) (template.HTML, error) {
	text, err := drawings.ReadFile("drawings/" + name + ".cypher")
	if err != nil {
		return "", err
	}
	return code(string(text)), nil
}

func code(text string) template.HTML {
	return template.HTML(fmt.Sprintf(`<pre class="pre-scrollable code runnable">%s</pre>`, template.HTMLEscapeString(strings.TrimSpace(text))))
}
