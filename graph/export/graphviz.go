package export

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

// programs of Graphviz that lay a graph out. Others come with it (osage, patchwork), which draw no edges.
var programs = []string{"dot", "neato", "fdp", "sfdp", "circo", "twopi"}

// graphvizMost is how long a program of Graphviz may take where nothing else is said: what takes longer is not about to end.
const graphvizMost = time.Minute

// graphviz draws a view as SVG by a program of Graphviz. The same view gives the same drawing as long as the version of Graphviz
// and the fonts stay. The program has the time that is given.
func graphviz(ctx context.Context, v *View, program, title string, given time.Duration) ([]byte, error) {
	bound, cancel := context.WithTimeout(ctx, given)
	defer cancel()
	var text, drawn, said bytes.Buffer
	if err := (dotWriter{title: title, cut: true}).write(&text, v); err != nil {
		return nil, err
	}
	c := exec.CommandContext(bound, program, "-Tsvg")
	c.Stdin, c.Stdout, c.Stderr = &text, &drawn, &said
	c.WaitDelay = time.Second / 5 // whoever else holds its output does not hold us
	err := c.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, &graph.Fault{What: "no program " + program + " is there", Advice: "install Graphviz, or leave it to entente: --layout entente"}
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case bound.Err() != nil:
		return nil, &graph.Fault{What: fmt.Sprintf("%s did not end within %s", program, given.Round(time.Millisecond)), Advice: "allow it more time with --timeout, draw a part, or leave it to entente: --layout entente"}
	case err != nil:
		line, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return nil, &graph.Fault{What: program + ": " + cmp.Or(line, err.Error()), Advice: "see what it says of the file of entente export dot, or leave it to entente: --layout entente"}
	case !bytes.Contains(drawn.Bytes(), []byte("</svg>")):
		return nil, &graph.Fault{What: program + " drew nothing", Advice: "is it the one of Graphviz? entente lays out by itself with --layout entente"}
	}
	return drawn.Bytes(), nil
}
