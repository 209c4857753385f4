package neo4jhome

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// startTime is how long a server may take until it answers: 5 to 13 s on two cores, more when
// several start at once.
const startTime = 3 * time.Minute

// flags are those the server needs from Java; the bulk of Neo4j's own list tunes large heaps.
func flags() []string {
	return []string{
		"-Xms256m", "-Xmx512m", "-Dlog4j2.disable.jmx=true", "-Dio.netty.tryReflectionSetAccessible=true",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	}
}

// Config says what is particular about a server; the zero value is open to all, without TLS.
type Config struct {
	Password         string // of the user neo4j; 8 characters or more
	Certificate, Key []byte // in PEM form; when given, Bolt is spoken over TLS alone
}

// Running is a server that was started and is not yet stopped.
type Running struct {
	Address string // host:port of Bolt

	home      Home
	java, dir string // the program; the folder of settings and data
	settings  map[string]string
	process   *process // nil before the first start
}

// Start runs a new, empty server on a free loopback port and returns once it answers. It is to be
// stopped; on Linux the kernel stops it should this process end without.
func (h Home) Start(ctx context.Context, c Config) (*Running, error) {
	java, err := Java(ctx)
	if err != nil {
		return nil, err
	}
	port, err := freePort(ctx)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "entente-neo4j-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for the server's data: %w", err)
	}
	r := &Running{Address: fmt.Sprintf("127.0.0.1:%d", port), home: h, java: java, dir: dir}
	r.settings = c.settings(r.Address)
	err = c.writeCertificate(dir)
	if err == nil && c.Password != "" {
		err = r.setPassword(ctx, c.Password)
	}
	if err == nil {
		err = r.run(ctx)
	}
	if err != nil {
		r.Stop()
		return nil, fmt.Errorf("start Neo4j %s with %s: %w", Version(), java, err)
	}
	return r, nil
}

// MakeReadOnly stops the server in order, which takes about ten seconds, and starts it again so
// that its database refuses writes. (A server cannot begin that way: the database must exist.)
func (r *Running) MakeReadOnly(ctx context.Context) error {
	r.process.end()
	r.settings["server.databases.read_only"] = "neo4j"
	if err := r.run(ctx); err != nil {
		return fmt.Errorf("start Neo4j %s again, read-only: %w", Version(), err)
	}
	return nil
}

// Stop ends the server at once and removes its data, which nobody needs.
func (r *Running) Stop() {
	if r.process != nil {
		r.process.kill()
	}
	_ = os.RemoveAll(r.dir)
}

// run starts the server with its settings and waits until it answers.
func (r *Running) run(ctx context.Context) error {
	if err := writeSettings(r.dir, r.settings); err != nil {
		return fmt.Errorf("write the server's settings: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	args := append(flags(), "-cp", r.home.classPath(), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+r.dir, "--config-dir="+filepath.Join(r.dir, "conf"), "--console-mode")
	p, err := startProcess(ctx, exec.Command(r.java, args...))
	if err != nil {
		return err
	}
	r.process = p
	return nil
}

// setPassword gives the user neo4j a password before the server's first start.
func (r *Running) setPassword(ctx context.Context, password string) error {
	cmd := exec.CommandContext(ctx, r.java, "-cp", r.home.classPath(), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+r.dir, "NEO4J_CONF="+filepath.Join(r.dir, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set the server's password: %w\n%s", err, tail(out))
	}
	return nil
}

func (h Home) classPath() string { return filepath.Join(string(h), "lib", "*") }

// freePort asks the system for a loopback port that nobody listens on. Another process could take
// it before the server does: the server then fails to start and says so.
func freePort(ctx context.Context) (int, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a free loopback port: %w", err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port, nil
}
