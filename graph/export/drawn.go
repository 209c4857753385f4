package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Own is the layout that needs no other program.
const Own = "entente"

// Layouts are what lays a picture out: [Own], or a program of Graphviz.
func Layouts() []string { return append([]string{Own}, programs...) }

// Picture says how [Draw] draws a view.
type Picture struct {
	Layout string // one of [Layouts]; empty: Graphviz where it is there and does it, else [Own]
	Title  string // above the drawing, may be empty
}

// ErrNoGraphviz says that no program of Graphviz is there.
var ErrNoGraphviz = errors.New("no program of Graphviz is there")

// Laid tells who laid a picture out.
type Laid struct {
	By      string // one of [Layouts]
	Instead error  // why Graphviz did not, where that was left open
}

// Draw draws a view as SVG, and writes it when it is whole: an error, or the end of ctx, leaves w untouched. A program of Graphviz
// that was not asked for has half of the time until the deadline, so that the other half is left to do without it.
func Draw(ctx context.Context, w io.Writer, v *View, p Picture) (Laid, error) {
	laid, drawn := Laid{By: p.Layout}, []byte(nil)
	var err error
	switch {
	case p.Layout == "":
		laid, drawn = byGraphviz(ctx, v, p.Title)
	case p.Layout == Own:
	case slices.Contains(programs, p.Layout):
		given := graphvizMost
		if deadline, ok := ctx.Deadline(); ok {
			given = time.Until(deadline)
		}
		drawn, err = graphviz(ctx, v, p.Layout, p.Title, given)
	default:
		err = &graph.Fault{What: fmt.Sprintf("no layout is called %q", p.Layout), Advice: "take one of " + strings.Join(Layouts(), ", ")}
	}
	if err == nil && laid.By == Own {
		drawn, err = sketch(ctx, v, p.Title)
	}
	if err == nil {
		_, err = w.Write(drawn)
	}
	return laid, err
}

// byGraphviz draws a view if it can be had.
func byGraphviz(ctx context.Context, v *View, title string) (Laid, []byte) {
	program := preferred(v)
	if program == "" {
		return Laid{Own, ErrNoGraphviz}, nil
	}
	given := graphvizMost
	if deadline, ok := ctx.Deadline(); ok {
		given = min(given, time.Until(deadline)/2)
	}
	drawn, err := graphviz(ctx, v, program, title, given)
	if err != nil {
		return Laid{Own, err}, nil
	}
	return Laid{By: program}, drawn
}

// preferred is the program that draws a view best of those that are there: neato spares small graphs the crossings, sfdp is
// made for large ones. Empty: none is there.
func preferred(v *View) string {
	const small = 150
	order := slices.Concat([]string{"sfdp", "neato"}, programs)
	if len(v.Nodes) <= small {
		order = slices.Concat([]string{"neato"}, programs)
	}
	for _, program := range order {
		if _, err := exec.LookPath(program); err == nil {
			return program
		}
	}
	return ""
}
