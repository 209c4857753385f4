package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// formFlag is the flag that says in which form a command writes; the first is the default, which a [settings] file may change.
func formFlag(c *cobra.Command, f *pflag.FlagSet, form *string, what string, forms ...string) {
	f.StringVarP(form, "output", "o", forms[0], "`FORM` of "+what+": "+strings.Join(forms, ", "))
	_ = f.SetAnnotation("output", settable, forms)
	_ = c.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(forms, cobra.ShellCompDirectiveNoFileComp))
}

// knownForm refuses a form of the output that a command does not know.
func knownForm(form string, known ...string) error {
	if slices.Contains(known, form) {
		return nil
	}
	return misuse(fmt.Sprintf("--output %q is not known", form), meant(form, known)+fmt.Sprintf("use one of %v", known))
}

// meant is "did you mean csv? ", where one of some words is almost what was written; else it is empty.
func meant(word string, known []string) string {
	best, far := "", 2+len(word)/4
	for _, k := range known {
		away := levenshtein.ComputeDistance(strings.ToLower(word), k)
		if strings.HasPrefix(k, strings.ToLower(word)) && word != "" {
			away = 1
		}
		if away < far {
			best, far = k, away
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean " + best + "? "
}
