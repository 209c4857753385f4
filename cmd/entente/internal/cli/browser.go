package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/browser"
	"github.com/entente-graph/entente/graph"
)

// browserPort is where the guide is unless told otherwise: docs/browser is made for it.
const browserPort = 8474

type browserOptions struct {
	graph   string // URI of Neo4j
	browser string // address of Neo4j Browser
	port    int
	origins []string
	write   string // folder; empty: serve
}

func newBrowserCommand(e *env, run func(context.Context, browserOptions) error) *cobra.Command {
	var o browserOptions
	c := &cobra.Command{
		Use:   "browser",
		Short: "Open the graph in Neo4j Browser, with a guide, a style and the questions",
		Long: `Prints the link that opens Neo4j Browser on the graph, with a guide that walks through it, and the commands that do the same in
a Browser that is open already; and serves the guide, its style and the canned queries to a Browser on this machine until it is
interrupted. It listens on this machine alone, and never asks the graph itself. --write puts the three files into a folder instead.

Browser takes guides from hosts that the server's setting browser.remote_content_hostname_whitelist names; localhost is one of
those that it names from the start.`,
		Example: `  entente browser
  entente browser --neo4j neo4j+s://db.example --browser https://db.example:7473/browser/
  entente browser --write browser`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			at, err := e.locate(cmd)
			if err != nil {
				return err
			}
			if o.graph = at.neo.URI; o.graph == "" {
				o.graph = "bolt://localhost:7687"
			}
			u, err := url.Parse(o.graph)
			if err != nil || u.Host == "" {
				return misuse("--neo4j is no address", "give one such as bolt://localhost:7687")
			}
			if u.User = nil; o.browser == "" {
				o.browser = "http://" + net.JoinHostPort(u.Hostname(), "7474") + "/browser/"
			}
			o.graph = u.String() // without a password
			if b, err := url.Parse(o.browser); err != nil || b.Host == "" || b.Scheme != "http" && b.Scheme != "https" {
				return misuse("--browser "+quoted(o.browser)+" is no address", "give one such as http://localhost:7474/browser/")
			}
			if o.port < 0 || o.port > 65535 {
				return misuse(fmt.Sprintf("--port %d is none", o.port), "give one up to 65535, or 0 for any that is free")
			}
			return run(cmd.Context(), o)
		},
	}
	f := c.Flags()
	f.StringVar(&o.browser, "browser", "", "`ADDRESS` of Neo4j Browser (default: that of the server, on port 7474)")
	f.IntVar(&o.port, "port", browserPort, "`PORT` of the guide, 0 for any that is free")
	f.StringArrayVar(&o.origins, "origin", nil, "let pages of this `ORIGIN` read the guide, such as https://browser.neo4j.io; may be repeated")
	f.StringVar(&o.write, "write", "", "write guide.html, style.grass and queries.zip into this `FOLDER`, and end")
	return c
}

func (e *env) browser(ctx context.Context, o browserOptions) error {
	if o.write != "" {
		return writeBrowserFiles(o.write, guideBase(o.port))
	}
	l, err := new(net.ListenConfig).Listen(ctx, "tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(o.port)))
	if err != nil {
		return &graph.Fault{What: fmt.Sprintf("port %d: the guide cannot be served there", o.port), Err: err, Advice: "give another --port, or 0 for any that is free"}
	}
	base := guideBase(l.Addr().(*net.TCPAddr).Port)
	h, err := browser.Handler(base, o.origins)
	if err != nil {
		return errors.Join(err, l.Close())
	}
	if err := e.tellBrowser(o, base); err != nil {
		return errors.Join(err, l.Close())
	}
	e.advise("entente: the guide is served until this is interrupted\n")
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, MaxHeaderBytes: 1 << 14}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// guideBase is by name: Browser knows localhost from the start, and no numbers.
func guideBase(port int) string { return fmt.Sprintf("http://localhost:%d", port) }

func (e *env) tellBrowser(o browserOptions, base string) error {
	_, err := fmt.Fprintf(e.stdout, `open Neo4j Browser with the guide:
  %s?dbms=%s&cmd=guide&arg=%s
or, in one that is open:
  :guide %[4]s/guide.html
  :style %[4]s/style.grass
  :config autoComplete: false
the questions as saved scripts, to be dropped on its window:
  %[4]s/queries.zip
`, o.browser, url.QueryEscape(o.graph), url.QueryEscape(base+"/guide.html"), base)
	return err
}

func writeBrowserFiles(folder, base string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	scripts, err := browser.Saved()
	if err != nil {
		return err
	}
	for name, write := range map[string]func(io.Writer) error{
		"guide.html":  func(w io.Writer) error { return browser.Guide(w, base) },
		"style.grass": func(w io.Writer) error { _, err := io.WriteString(w, browser.Style()); return err },
		"queries.zip": func(w io.Writer) error { return browser.Zip(w, scripts) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			return err
		}
		if err := writeWhole(filepath.Join(folder, name), b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
