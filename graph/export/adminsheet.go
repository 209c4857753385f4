package export

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// sheet is one CSV file: the nodes of a label, or the relationships of a type that end at one label.
type sheet struct {
	name  string // "actor.csv"
	flag  string // how the importer takes it: "--nodes=Actor"
	head  string // its header
	subs  bool   // its nodes may carry a second label
	props []graph.Prop

	to   io.WriteCloser
	rows int
}

// sheets are all files of a graph, in the order of its elements.
type sheets struct {
	all       []*sheet
	of        map[string]*sheet // by label, or by type and label of the far end
	delimiter rune              // parts the items of a list
	line      []byte            // the row that is being made
	widest    int               // bytes of the longest field
}

// columnTypes are the importer's names of property types.
var columnTypes = map[graph.ValueType]string{
	graph.String: "string", graph.Integer: "long", graph.Boolean: "boolean", graph.DateType: "date",
	graph.Strings: "string[]", graph.Integers: "long[]",
}

// newSheets makes the sheets that the registry asks for; their files are still to be opened.
func newSheets(delimiter rune) *sheets {
	s := &sheets{of: map[string]*sheet{}, delimiter: delimiter}
	add := func(key, table, flag string, columns []string, props []graph.Prop) *sheet {
		for _, p := range props {
			columns = append(columns, p.Name+":"+columnTypes[p.Type])
		}
		sh := &sheet{name: table + ".csv", flag: flag, head: strings.Join(columns, ","), props: props}
		s.all, s.of[key] = append(s.all, sh), sh
		return sh
	}
	for _, n := range graph.Nodes() {
		columns := []string{fmt.Sprintf("%s:ID(%s)", n.Key, n.Label)}
		if len(n.Subs) > 0 {
			columns = append(columns, ":LABEL")
		}
		add(string(n.Label), n.Table, "--nodes="+string(n.Label), columns, n.Props).subs = len(n.Subs) > 0
	}
	for _, e := range graph.Edges() {
		for _, to := range e.To {
			table := e.Table
			if len(e.To) > 1 {
				table += "_" + strings.ToLower(string(to))
			}
			ends := []string{fmt.Sprintf(":START_ID(%s)", e.From), fmt.Sprintf(":END_ID(%s)", to)}
			props := e.Props
			if e.Claim {
				props = append(graph.ClaimProps(), props...)
			}
			add(string(e.Type)+" "+string(to), table, "--relationships="+string(e.Type), ends, props)
		}
	}
	add(decisions, "decisions", "--nodes=Decisions", []string{"one:long", "hash:string", "file:string", "list:string"}, nil)
	return s
}

// decisions is the key of the sheet with what people decided: the one node of a store that is no element of the graph.
const decisions = "Decisions"

// decide writes what people decided, as a store keeps it.
func (s *sheets) decide(d *graph.Decisions) error {
	if d == nil || d.Hash() == "" {
		return nil
	}
	list, err := d.Encode()
	if err != nil {
		return err
	}
	s.line = append(s.line[:0], '1')
	for _, v := range []string{d.Hash(), d.Text, list} {
		s.line = append(s.line, ',')
		s.text(v)
	}
	return s.of[decisions].row(s.line)
}

// add writes an element into its sheet.
func (s *sheets) add(e graph.Element) error {
	var sh *sheet
	s.line = s.line[:0]
	if n := e.Node; n != nil {
		sh = s.of[string(n.Label)]
		s.text(n.Key)
		if sh != nil && sh.subs {
			s.line = append(s.line, ',')
			s.line = append(s.line, n.Sub...)
		}
	} else {
		sh = s.of[string(e.Edge.Type)+" "+string(e.Edge.To.Label)]
		s.text(e.Edge.From.Key)
		s.line = append(s.line, ',')
		s.text(e.Edge.To.Key)
	}
	if sh == nil {
		return fmt.Errorf("%s: no file is for it; please report this", where(e))
	}
	props := propsOf(e)
	for _, p := range sh.props {
		s.line = append(s.line, ',')
		if err := s.cell(props[p.Name]); err != nil {
			return fault(e, p, err)
		}
	}
	return sh.row(s.line)
}

func (sh *sheet) row(line []byte) error {
	sh.rows++
	_, err := sh.to.Write(append(line, '\n'))
	return err
}

// cell adds a value; what counts as not set is left empty.
func (s *sheets) cell(v any) error {
	switch v := v.(type) {
	case nil:
	case string:
		if v != "" {
			s.text(v)
		}
	case int64:
		s.line = strconv.AppendInt(s.line, v, 10)
	case bool:
		s.line = strconv.AppendBool(s.line, v)
	case graph.Date:
		if v == "" {
			return nil
		}
		if !isDay(v) {
			return fmt.Errorf("%q is no day", string(v))
		}
		s.line = append(s.line, v...)
	case []string:
		if len(v) == 1 && v[0] == "" {
			return errors.New("a list of one empty text, which the importer takes for none")
		}
		for _, item := range v {
			if strings.ContainsRune(item, s.delimiter) {
				return errDelimiter
			}
		}
		if len(v) > 0 {
			s.text(strings.Join(v, string(s.delimiter)))
		}
	case []int64:
		for i, n := range v {
			if i > 0 {
				s.line = append(s.line, string(s.delimiter)...)
			}
			s.line = strconv.AppendInt(s.line, n, 10)
		}
	default:
		return fmt.Errorf("a %T stands there", v)
	}
	return nil
}

// text adds a text between quotes; quotes in it are doubled, all else stands for itself.
func (s *sheets) text(v string) {
	s.widest = max(s.widest, len(v))
	s.line = append(s.line, '"')
	for {
		i := strings.IndexByte(v, '"')
		if i < 0 {
			break
		}
		s.line = append(append(s.line, v[:i]...), `""`...)
		v = v[i+1:]
	}
	s.line = append(append(s.line, v...), '"')
}

// fault tells of a value that no file can hold.
func fault(e graph.Element, p graph.Prop, err error) error {
	if errors.Is(err, errDelimiter) {
		return err
	}
	return &graph.Fault{What: where(e) + ": property " + p.Name, Err: err, Advice: "see what else is broken: entente verify"}
}

// close closes all files; one error is enough, as a full disk gives it for each.
func (s *sheets) close() error {
	var err error
	for _, sh := range s.all {
		err = cmp.Or(err, sh.to.Close())
	}
	return err
}
