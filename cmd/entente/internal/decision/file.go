package decision

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/entente-graph/entente/graph"
)

// Error is a mistake in a file, at a line.
type Error struct {
	Name string
	Line int
	Err  error
}

// Error tells where, then what.
func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %v", e.Name, e.Line, e.Err) }

// Unwrap gives the mistake.
func (e *Error) Unwrap() error { return e.Err }

// Hint says what to do.
func (e *Error) Hint() string { return "mend that line; nothing was changed" }

// Parse reads a file. Errors are [*Error]: one for each entry that is wrong, or for a file that is no list of entries.
func Parse(name, text string) (*graph.Decisions, error) {
	wrong := func(line int, err error) error { return &Error{name, max(line, 1), err} }
	var doc, more yaml.Node
	from := yaml.NewDecoder(strings.NewReader(text))
	if err := from.Decode(&doc); err != nil && !errors.Is(err, io.EOF) {
		return nil, wrong(lineOf(err))
	}
	if err := from.Decode(&more); !errors.Is(err, io.EOF) {
		if err != nil {
			return nil, wrong(lineOf(err))
		}
		return nil, wrong(more.Line, errors.New("a second document begins here: keep all decisions in one list"))
	}
	var list []graph.Decision
	var errs []error
	for _, node := range doc.Content {
		if node.Kind != yaml.SequenceNode && node.Tag != "!!null" {
			return nil, wrong(node.Line, errors.New("a file of decisions is a list: begin each with \"- \""))
		}
		for _, one := range node.Content {
			d, err := read(one)
			if err != nil {
				errs = append(errs, wrong(one.Line, err))
			}
			list = append(list, d)
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	d, err := graph.NewDecisions(text, list)
	if c := new(graph.Contradiction); errors.As(err, &c) {
		if c.Other != c.Line {
			err = fmt.Errorf("%w (line %d)", c, c.Other)
		}
		return nil, wrong(c.Line, err)
	}
	return d, err
}

// read reads an entry. A key that is not known is a mistake: a decision that was misspelled must not be passed over.
func read(node *yaml.Node) (graph.Decision, error) {
	text, err := yaml.Marshal(node)
	if err != nil {
		return graph.Decision{}, err
	}
	strict := yaml.NewDecoder(bytes.NewReader(text)) // a node by itself is not decoded strictly
	strict.KnownFields(true)
	var e entry
	if err := strict.Decode(&e); err != nil {
		_, err := lineOf(err)
		return graph.Decision{}, err
	}
	return e.decision(node.Line)
}

var atLine = regexp.MustCompile(`line (\d+): `)

// lineOf parts the line from a mistake that the parser found.
func lineOf(err error) (int, error) {
	text := err.Error()
	if typed := new(yaml.TypeError); errors.As(err, &typed) && len(typed.Errors) > 0 {
		text = typed.Errors[0]
	}
	text = strings.TrimPrefix(text, "yaml: ")
	line := 0
	if m := atLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1]) // digits
		text = strings.Replace(text, m[0], "", 1)
	}
	text, _, _ = strings.Cut(text, " in type ") // a Go name tells a reader nothing
	return line, errors.New(text)
}

// Format writes decisions as a file has them, each with a comment over it.
func Format(list []graph.Decision, comments []string) (string, error) {
	var b strings.Builder
	for i, d := range list {
		var out bytes.Buffer
		to := yaml.NewEncoder(&out)
		to.SetIndent(2)
		if err := errors.Join(to.Encode([]entry{entryOf(d)}), to.Close()); err != nil {
			return "", err
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		for line := range strings.Lines(comments[i]) {
			b.WriteString("# " + strings.TrimRight(line, "\n") + "\n")
		}
		b.Write(out.Bytes())
	}
	return b.String(), nil
}
