// Facts prints what articles report as the stores are given it: one line of JSON an article.
//
// usage: go run ./testdata/bench/facts PATH... > facts.jsonl
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/source"
)

func main() {
	if err := write(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "facts:", err)
		os.Exit(1)
	}
}

func write(ctx context.Context, paths []string) error {
	out := bufio.NewWriter(os.Stdout)
	lines := json.NewEncoder(out)
	report, err := ingest.Run(ctx, source.Articles(ctx, paths, os.Stdin), ingest.Options{}, ingest.Each(func(_ context.Context, r ingest.Read) error {
		return lines.Encode(r.Facts)
	}))
	if len(report.Refused) > 0 {
		err = errors.Join(err, report.Refused[0])
	}
	return errors.Join(err, out.Flush())
}
