// Command entente turns read-outs and wire reports of diplomatic consultations into a graph of
// who met whom, for whom, when, where and about what, and answers questions about it.
package main

import (
	"os"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
