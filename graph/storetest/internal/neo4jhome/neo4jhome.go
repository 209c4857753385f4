// Package neo4jhome assembles a Neo4j Community server from its published jars, for tests on
// machines that have Java and Maven but no Docker engine.
package neo4jhome

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"time"

	"github.com/gofrs/flock"
)

// pom names the jars and their one version.
//
//go:embed pom.xml
var pom []byte

// plugin is pinned, so that the same jars are laid out the same way everywhere.
const plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"

// Home is a folder whose lib holds every jar of the server. It is read-only: each server gets a
// folder of its own for settings and data ([Home.Start]).
type Home string

// Version is the server's version, as the pom says it: "5.26.30".
func Version() string {
	m := regexp.MustCompile(`<neo4j\.version>([^<]+)<`).FindSubmatch(pom)
	return string(m[1])
}

// Assemble returns the home in the user's cache folder and builds it there on first use: 222
// jars, 139 MB, ten seconds to two minutes. Several processes may call it at once: one builds,
// the others wait. A build that is interrupted leaves nothing that a later call could take for a home.
// A line about a download goes to progress.
func Assemble(ctx context.Context, progress io.Writer) (Home, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find a cache folder for the Neo4j jars (set HOME or XDG_CACHE_HOME): %w", err)
	}
	cache = filepath.Join(cache, "entente")
	home := filepath.Join(cache, "neo4j-"+Version())
	if isFolder(home) {
		return Home(home), nil
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", fmt.Errorf("make the cache folder for the Neo4j jars: %w", err)
	}
	lock := flock.New(home + ".lock")
	if _, err := lock.TryLockContext(ctx, 200*time.Millisecond); err != nil {
		return "", fmt.Errorf("wait for another process that assembles %s (lock %s): %w", home, lock.Path(), err)
	}
	defer func() { _ = lock.Unlock() }()
	if isFolder(home) {
		return Home(home), nil
	}
	return Home(home), build(ctx, cache, home, progress)
}

// build lays out the home in a folder beside it and moves it into place whole. The caller holds
// the lock, so folders of earlier builds belong to no living process.
func build(ctx context.Context, cache, home string, progress io.Writer) error {
	abandoned, err := filepath.Glob(filepath.Join(cache, "assembling-*"))
	if err != nil {
		return fmt.Errorf("look for abandoned builds in %s: %w", cache, err)
	}
	for _, dir := range abandoned {
		if err := os.RemoveAll(dir); err != nil {
			return fmt.Errorf("remove an abandoned build: %w", err)
		}
	}
	dir, err := os.MkdirTemp(cache, "assembling-")
	if err != nil {
		return fmt.Errorf("make a folder for the Neo4j jars: %w", err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	_, _ = fmt.Fprintf(progress, "storetest: fetching Neo4j %s with Maven into %s (139 MB, once; up to two minutes)\n", Version(), home)
	if err := os.WriteFile(filepath.Join(dir, "pom.xml"), pom, 0o644); err != nil {
		return fmt.Errorf("write the list of Neo4j jars: %w", err)
	}
	if err := maven(ctx, dir); err != nil {
		return err
	}
	if err := os.Rename(dir, home); err != nil {
		return fmt.Errorf("move the Neo4j jars into place: %w", err)
	}
	return nil
}

// maven copies the jars that dir/pom.xml names, and those they need, into dir/lib.
func maven(ctx context.Context, dir string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return fmt.Errorf("fetch the Neo4j jars: install Maven: %w", err)
	}
	cmd := exec.CommandContext(ctx, mvn, "-B", "-q", plugin, "-DincludeScope=runtime", "-DoutputDirectory="+filepath.Join(dir, "lib"))
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("fetch the Neo4j jars with %s (does `mvn -version` work, is Maven Central in reach?): %w\n%s", mvn, err, tail(out))
	}
	return nil
}

// tail is the last lines of a program's output, enough to see why it failed.
func tail(out []byte) []byte {
	const lines = 25
	all := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	return bytes.Join(all[max(0, len(all)-lines):], []byte("\n"))
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
