package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// Layouts are the programs of Graphviz that [Graphviz] calls.
func Layouts() []string { return []string{"dot", "neato", "fdp", "sfdp", "circo", "twopi"} }

// Graphviz draws a view as SVG, laid out by one of [Layouts], which must be installed. The same view gives the same
// drawing as long as the version of Graphviz and the fonts stay.
func Graphviz(ctx context.Context, w io.Writer, v *View, layout string) error {
	if !slices.Contains(Layouts(), layout) {
		return &graph.Fault{What: fmt.Sprintf("no layout is called %q", layout), Advice: "take one of " + strings.Join(Layouts(), ", ")}
	}
	var text, said bytes.Buffer
	if err := DOT(&text, v); err != nil {
		return err
	}
	c := exec.CommandContext(ctx, layout, "-Tsvg")
	c.Stdin, c.Stdout, c.Stderr = &text, w, &said
	switch err := c.Run(); {
	case errors.Is(err, exec.ErrNotFound):
		return &graph.Fault{What: "no program " + layout + " is there", Advice: "install Graphviz, or leave --layout away: entente lays out by itself then"}
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return &graph.Fault{What: layout + ": " + strings.TrimSpace(said.String()), Err: err, Advice: "see what it says of the file of entente export dot"}
	}
	return nil
}
