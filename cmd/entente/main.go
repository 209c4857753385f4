// Command entente turns read-outs and wire reports of diplomatic consultations into a graph of
// who met whom, for whom, when, where and about what, and answers questions about it.
package main

import (
	"os"
	"runtime/debug"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
)

// garbage is how much of it, in per cent of what is kept, may gather before it is collected, unless GOGC says
// otherwise: what is kept is a lexicon of some megabytes, and to look through it for every article costs
// a fifth of the time.
const garbage = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
