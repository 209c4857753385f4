// Command fetchneo4j puts the jars of a Neo4j server into the user's cache folder, unless they are
// there, and prints the folder. Scripts use it; tests do the same by themselves.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/entente-graph/entente/graph/storetest/internal/neo4jhome"
)

func main() {
	home, err := neo4jhome.Assemble(context.Background(), os.Stderr)
	if err != nil {
		fmt.Fprintln(os.Stderr, "fetchneo4j:", err)
		os.Exit(1)
	}
	fmt.Println(home)
}
