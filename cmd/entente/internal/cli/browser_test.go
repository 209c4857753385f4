package cli

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"
)

// The command tells a link without what is secret, serves what it names, and ends in order when it is interrupted.
func TestBrowserServesWhatItTells(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	out, in := io.Pipe()
	e := newEnv(ctx, strings.NewReader(""), in, io.Discard, os.LookupEnv)
	root := newRootCommand(e)
	root.SetArgs([]string{"browser", "--port", "0", "--neo4j", "neo4j://reader:secret@db.example:7687"})
	ended := make(chan error, 1)
	go func() { ended <- root.ExecuteContext(ctx) }()
	lines := bufio.NewScanner(out)
	var told []string
	for lines.Scan() {
		if told = append(told, strings.TrimSpace(lines.Text())); strings.HasSuffix(lines.Text(), "queries.zip") {
			break
		}
	}
	text := strings.Join(told, "\n")
	if strings.Contains(text, "secret") || len(told) < 7 {
		t.Fatalf("it tells\n%s", text)
	}
	link, err := url.Parse(told[1])
	if err != nil || link.Host != "db.example:7474" || link.Query().Get("dbms") != "neo4j://db.example:7687" || link.Query().Get("cmd") != "guide" {
		t.Errorf("link %s (%v)", told[1], err)
	}
	for _, address := range []string{link.Query().Get("arg"), strings.TrimPrefix(told[4], ":style "), told[7]} {
		r, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Body.Close(); err != nil || r.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d (%v)", address, r.StatusCode, err)
		}
	}
	interrupt()
	if err := <-ended; err != nil {
		t.Errorf("interrupted, it ends with %v", err)
	}
}
