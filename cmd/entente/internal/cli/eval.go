package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/eval"
	"github.com/entente-graph/entente/ingest/source"
)

type evalOptions struct {
	readOptions
	all    map[string]eval.Annotation // of the folder
	gold   map[string]eval.Annotation // those that meet the conditions
	by     string
	errors bool
	output string
}

func newEvalCommand(run func(context.Context, evalOptions) error) *cobra.Command {
	var o evalOptions
	var where []string
	c := &cobra.Command{
		Use:   "eval GOLD PATH...",
		Short: "Measure what is read against what careful readers annotated",
		Long: `Reads articles as extract does and holds what they report against annotations: the files ID.json of
the folder GOLD, where ID is an article's own id, else the name of its file; or the lines of the
file GOLD.jsonl, as generate --facts writes it. The measures are precision, recall and F1 over all
articles; an event that is missed or invented costs in each of them. "silent" is the share of the
articles without an event that are left without one, "overall" the mean of the first ten measures.`,
		Example: `  entente eval testdata/gold testdata/articles
  entente eval testdata/gold testdata/articles --by genre
  entente eval testdata/blind/gold testdata/blind --where genre=readout --errors
  entente eval testdata/gold testdata/articles -o csv`,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if len(args) < 2 {
				return misuse(cmd.CommandPath()+" needs annotations and a PATH", "for instance: entente eval testdata/gold testdata/articles")
			}
			if err := knownForm(o.output, formats...); err != nil {
				return err
			}
			if o.by != "" && !slices.Contains(eval.Fields, o.by) {
				return misuse(fmt.Sprintf("--by %q is not known", o.by), fmt.Sprintf("use one of %v", eval.Fields))
			}
			if err := o.check(cmd, args[1:]); err != nil {
				return err
			}
			o.other = func(r *source.Refusal) bool { return eval.IsAnnotation(r.Path) }
			if err := o.choose(args[0], where); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	o.flags(c)
	c.Flags().StringVar(&o.by, "by", "", "`FIELD` to group the articles by: "+strings.Join(eval.Fields, ", "))
	c.Flags().StringArrayVar(&where, "where", nil, "only articles of which a `FIELD=A,B` is told, as in lang=fr,en; may be repeated")
	c.Flags().BoolVar(&o.errors, "errors", false, "list every difference instead of the measures; of lists, what only one of the two has")
	formFlag(c, c.Flags(), &o.output, "the rows", formats...)
	_ = c.RegisterFlagCompletionFunc("by", cobra.FixedCompletions(eval.Fields, cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("where", cobra.FixedCompletions([]string{"lang=", "genre="}, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace))
	return c
}

// choose reads the annotations of a folder and takes those that meet all conditions.
func (o *evalOptions) choose(dir string, where []string) (err error) {
	if o.all, err = eval.Read(dir); err != nil {
		return &complaint{err, "name the folder whose files ID.json hold the annotations, for instance testdata/gold", errNoGold}
	}
	o.gold = o.all
	for _, w := range where {
		if o.gold, err = eval.Where(o.gold, w); err != nil {
			return misuse("--where "+err.Error(), "for instance --where lang=fr,en")
		}
	}
	if len(o.gold) == 0 {
		return &complaint{fmt.Errorf("%s: no annotation meets %s", dir, strings.Join(where, " and ")), "entente eval with --by shows the values that there are", errNoGold}
	}
	return nil
}

var errNoGold = errors.New("no annotations")

func (e *env) eval(ctx context.Context, o evalOptions) error {
	predicted, strangers := map[string]eval.Annotation{}, 0
	report, err := e.read(ctx, o.readOptions, ingest.Each(func(_ context.Context, r ingest.Read) error {
		a := eval.Of(r.Extraction)
		if _, ok := o.all[a.ID]; !ok {
			strangers++
			return nil
		}
		if _, twice := predicted[a.ID]; twice {
			return &complaint{fmt.Errorf("two articles are called %q", a.ID), "name a folder that has each article once", errNoGold}
		}
		predicted[a.ID] = a
		return nil
	}))
	if err != nil {
		return err
	}
	e.unmatched(o.gold, predicted, strangers)
	columns, rows := measured(o, predicted)
	if o.errors {
		columns, rows = differences(o, predicted)
	}
	_, err = render.Rows(e.stdout, render.Format(o.output), columns, values(rows), e.page())
	return errors.Join(err, refusals(report, "the others were measured"))
}

// unmatched tells of annotations without an article, which count as read and silent, and of articles
// without an annotation.
func (e *env) unmatched(gold, predicted map[string]eval.Annotation, strangers int) {
	var missing []string
	for _, id := range slices.Sorted(maps.Keys(gold)) {
		if _, ok := predicted[id]; !ok {
			missing = append(missing, id)
		}
	}
	if n := len(missing); n > 0 {
		e.talk("entente: %s not read: %s\n", count(n, "annotated article was", "annotated articles were"), render.Visible(strings.Join(missing[:min(n, 10)], " ")))
		e.talk("  hint: nothing counts as found of it; name the files or folders that hold the articles, one after the other\n")
	}
	if strangers > 0 {
		e.advise("%s not measured: no annotation is theirs\n", count(strangers, "article was", "articles were"))
	}
}

// measured are the measures: people get the groups side by side, programs a row a figure.
func measured(o evalOptions, predicted map[string]eval.Annotation) ([]graph.Column, [][]any) {
	groups := eval.Groups(o.gold, o.by)
	forPeople := o.output == string(render.Table) || o.output == string(render.Markdown)
	figures := make([]eval.Measures, len(groups))
	for i, g := range groups {
		figures[i], _ = eval.Score(g.Gold, predicted)
	}
	if forPeople && o.by != "" {
		return sideBySide(groups, figures)
	}
	columns := []graph.Column{{Name: "measure", Type: "STRING"}}
	for _, name := range []string{"f1", "precision", "recall"} {
		columns = append(columns, graph.Column{Name: name, Type: "FLOAT"})
	}
	columns = append(columns, graph.Column{Name: "gold", Type: "INTEGER"})
	if o.by != "" {
		columns = slices.Insert(columns, 0, graph.Column{Name: o.by, Type: "STRING"})
	}
	var rows [][]any
	for i, g := range groups {
		for _, name := range eval.Names() {
			m := figures[i][name]
			row := []any{name, figure(m.F1, forPeople), nil, nil, int64(m.Gold)}
			if eval.Partial(name) {
				row[2], row[3] = figure(m.Precision, forPeople), figure(m.Recall, forPeople)
			}
			if o.by != "" {
				row = slices.Insert(row, 0, any(g.Name))
			}
			rows = append(rows, row)
		}
	}
	return columns, rows
}

// sideBySide has a column a group, of F1, under the number of its articles.
func sideBySide(groups []eval.Group, figures []eval.Measures) ([]graph.Column, [][]any) {
	columns, articles := []graph.Column{{Name: "measure", Type: "STRING"}}, []any{"articles"}
	for _, g := range groups {
		columns = append(columns, graph.Column{Name: g.Name, Type: "FLOAT"})
		articles = append(articles, int64(len(g.Gold)))
	}
	rows := [][]any{articles}
	for _, name := range eval.Names() {
		row := []any{name}
		for _, f := range figures {
			row = append(row, figure(f[name].F1, true))
		}
		rows = append(rows, row)
	}
	return columns, rows
}

// figure is a measure for people with three places, else as a number with six.
func figure(f float64, forPeople bool) any {
	if forPeople {
		return fmt.Sprintf("%.3f", f)
	}
	const places = 1e6
	return math.Round(f*places) / places
}

// differences are what the articles have otherwise than their annotations, group by group.
func differences(o evalOptions, predicted map[string]eval.Annotation) ([]graph.Column, [][]any) {
	var columns []graph.Column
	for _, name := range []string{"article", "measure", "gold", "read"} {
		columns = append(columns, graph.Column{Name: name, Type: "STRING"})
	}
	groups := eval.Groups(o.gold, o.by)
	if o.by != "" {
		columns = slices.Insert(columns, 0, graph.Column{Name: o.by, Type: "STRING"})
		groups = groups[1:]
	}
	rows := [][]any{}
	for _, g := range groups {
		_, all := eval.Score(g.Gold, predicted)
		for _, d := range all {
			row := []any{d.Article, d.Measure, d.Gold, d.Predicted}
			if o.by != "" {
				row = slices.Insert(row, 0, any(g.Name))
			}
			rows = append(rows, row)
		}
	}
	return columns, rows
}

// values yields rows that are there already.
func values(rows [][]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}
