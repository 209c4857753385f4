package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

type reportOptions struct {
	at   location
	kind report.Kind

	names              []string
	format, file, lang string
	asOf               string
	part               slicing
	slice              graph.Slice // what the flags of part say
	limit              int
	timeout            time.Duration
}

var reportFormats = []string{"text", "markdown", "json", "html"}

func newReportCommand(e *env, run func(context.Context, reportOptions) error) *cobra.Command {
	c := &cobra.Command{
		Use:   "report",
		Short: "Write a report for people",
		Long: `Writes a report for people: for the terminal, as Markdown, as JSON for programs, or as one HTML page with
pictures that needs nothing else and prints well. Each number names the consultations that it counts, each
consultation the quotes that tell of it and their articles. What is unsure is said in words.
docs/reports.md shows them.`,
		Example: `  entente report country AZE
  entente report dyad AZE CAN --out dyad.html`,
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, k := range report.Kinds() {
		c.AddCommand(newReport(e, k, run))
	}
	return c
}

// newReport is the command of one kind of report.
func newReport(e *env, k report.Kind, run func(context.Context, reportOptions) error) *cobra.Command {
	o := reportOptions{kind: k}
	use := k.Name
	for i, n := range k.Names {
		if i >= k.Least {
			n = "[" + n + "]"
		}
		use += " " + n
	}
	args := strings.Join(append([]string{"entente report", k.Name}, quotedAll(k.Example)...), " ")
	c := &cobra.Command{
		Use:     use,
		Short:   k.Short,
		Long:    k.Long,
		Example: "  " + args + "\n  " + args + " --format html --out " + k.Name + ".html\n  " + args + " --format markdown --lang fr",
		Args: func(cmd *cobra.Command, args []string) error {
			if n := len(args); n < k.Least || n > len(k.Names) {
				return misuse(fmt.Sprintf("%s needs %s, %d given", cmd.CommandPath(), wanted(k), n), "for instance: "+cmd.CommandPath()+" "+strings.Join(quotedAll(k.Example), " "))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if o.file != "" && !cmd.Flags().Changed("format") {
				o.format = formatOf(o.file)
			}
			if err := o.check(); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			o.names = args
			return run(cmd.Context(), o)
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			if len(args) < len(k.Names) {
				return e.completeNamed(k)(cmd, args, word)
			}
			return nil, cobra.ShellCompDirectiveNoFileComp
		},
	}
	if k.Slices {
		c.Example += "\n  entente report " + k.Name + " officials --country AZE --country ITA --since 2024-01-01"
	}
	o.flags(c, c.Flags())
	return c
}

func (o *reportOptions) flags(c *cobra.Command, f *pflag.FlagSet) {
	f.StringVarP(&o.format, "format", "o", "text", "`FORM` of the report: "+strings.Join(reportFormats, ", ")+" (the end of --out says it, too)")
	_ = f.SetAnnotation("format", settable, reportFormats)
	f.StringVar(&o.file, "out", "", "write to this `FILE` rather than to standard output")
	f.StringVar(&o.lang, "lang", "en", "`LANGUAGE` of the labels: "+strings.Join(words.Languages(), ", "))
	_ = f.SetAnnotation("lang", settable, words.Languages())
	if o.kind.Slices {
		o.part.flags(c, f)
	} else {
		o.part.days(f)
	}
	if o.kind.AsOf {
		f.StringVar(&o.asOf, "as-of", "", "the `DAY` from which one looks back (today)")
	}
	f.IntVar(&o.limit, "limit", 1000, "the latest consultations, at most; 0 for all")
	f.DurationVar(&o.timeout, "timeout", 30*time.Second, "how long the report may take, 0 for as long as it takes")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(reportFormats, cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(words.Languages(), cobra.ShellCompDirectiveNoFileComp))
}

// check refuses what cannot be meant before a store is opened.
func (o *reportOptions) check() error {
	if err := knownFormat(o.format, reportFormats); err != nil {
		return err
	}
	if o.limit < 0 {
		return misuse("--limit is no less than 0", "--limit 0 reports on all")
	}
	if o.asOf == "" {
		o.asOf = time.Now().Format(time.DateOnly)
	}
	if _, err := words.For(o.lang); err != nil {
		return misused(err)
	}
	var err error
	if o.slice, err = o.part.slice(); err != nil {
		return err
	}
	if err := o.request().Check(); err != nil {
		return misused(err)
	}
	return nil
}

func (o *reportOptions) request() report.Request {
	return report.Request{Names: o.names, Part: o.slice, AsOf: graph.Date(o.asOf), Limit: o.limit}
}

// completeNamed completes what a kind of report is of.
func (e *env) completeNamed(k report.Kind) completer {
	switch {
	case len(k.Among) > 0:
		return cobra.FixedCompletions(k.Among, cobra.ShellCompDirectiveNoFileComp)
	case k.Of == report.Body:
		return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			countries, no := completeActor(cmd, args, word)
			return append(countries, listed(e.bodies(cmd, word))...), no
		}
	}
	return e.completeParam(queries.Param{Type: k.Of})
}

// formatOf is what the end of a file's name says of its form.
func formatOf(file string) string {
	for end, format := range map[string]string{".html": "html", ".htm": "html", ".md": "markdown", ".json": "json"} {
		if strings.HasSuffix(strings.ToLower(file), end) {
			return format
		}
	}
	return "text"
}

func knownFormat(format string, known []string) error {
	for _, k := range known {
		if k == format {
			return nil
		}
	}
	return misuse(fmt.Sprintf("--format %q is not known", format), meant(format, known)+fmt.Sprintf("use one of %v", known))
}

// wanted says how many names a kind needs: "two names (A B)".
func wanted(k report.Kind) string {
	count := map[int]string{0: "no name", 1: "one name", 2: "two names"}
	out := count[k.Least]
	if k.Least < len(k.Names) {
		out += " or " + count[len(k.Names)]
	}
	if len(k.Names) > 0 {
		out += " (" + strings.Join(k.Names, " ") + ")"
	}
	return out
}

// quotedAll writes arguments as a shell takes them.
func quotedAll(args []string) []string {
	var out []string
	for _, a := range args {
		if strings.ContainsAny(a, " '") {
			a = shellQuote(a)
		}
		out = append(out, a)
	}
	return out
}

func (e *env) report(ctx context.Context, o reportOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		return bounded(ctx, o.timeout, func(ctx context.Context) error {
			rq := o.request()
			rq.Store = s
			var err error
			if rq.Words, err = words.For(o.lang); err != nil {
				return err
			}
			r, err := report.Read(ctx, o.kind, rq)
			if errors.As(err, new(*report.Misnamed)) || errors.As(err, new(*named.NotOne)) {
				return misused(err)
			}
			if err != nil {
				return err
			}
			if err := e.writeReport(r, o); err != nil {
				return err
			}
			if o.format == "text" && o.file == "" && len(r.Consultations) > 0 {
				e.advise("\nall quotes of one: entente show %s\n", shellQuote(render.ShortID(string(r.Consultations[0].ID))))
			}
			return nil
		})
	})
}

// writeReport makes the whole report before a byte of it is written.
func (e *env) writeReport(r *paper.Report, o reportOptions) error {
	page := render.Options{}
	if o.file == "" {
		page = e.page()
	}
	var b bytes.Buffer
	var err error
	switch o.format {
	case "json":
		err = r.JSON(&b)
	case "markdown":
		err = r.Markdown(&b)
	case "html":
		err = r.HTML(&b)
	default:
		err = r.Text(&b, page)
	}
	if err != nil {
		return err
	}
	if o.file != "" {
		return e.writeTo(o.file, b.Bytes())
	}
	return e.paged(func(w io.Writer) error {
		_, err := b.WriteTo(w)
		return err
	})
}
