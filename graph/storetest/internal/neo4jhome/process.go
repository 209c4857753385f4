package neo4jhome

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"sync"
	"syscall"
)

// process is a program that runs until it is killed.
type process struct {
	cmd    *exec.Cmd
	exited chan struct{} // closed when it has ended
	err    error         // how; set before exited is closed
	output *output
}

// ready is what Neo4j prints once it answers on all its ports.
const ready = "Started."

// startProcess starts cmd and returns when it has printed the word ready. When it ends before
// that, or ctx does, the error tells its last lines.
func startProcess(ctx context.Context, cmd *exec.Cmd) (*process, error) {
	p := &process{cmd: cmd, exited: make(chan struct{}), output: &output{word: []byte(ready), seen: make(chan struct{})}}
	cmd.Stdout, cmd.Stderr = p.output, p.output
	cmd.SysProcAttr = endWithParent()
	started := make(chan error)
	go p.run(started)
	if err := <-started; err != nil {
		return nil, err
	}
	select {
	case <-p.output.seen:
		return p, nil
	case <-p.exited:
		return nil, fmt.Errorf("it ended before it was ready (%w):\n%s", p.err, p.output.last())
	case <-ctx.Done():
		p.kill()
		return nil, fmt.Errorf("it was not ready in time (%w):\n%s", ctx.Err(), p.output.last())
	}
}

// run starts the program and waits for its end on one thread of its own: the kernel ends the
// program with the thread that started it.
func (p *process) run(started chan<- error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := p.cmd.Start()
	started <- err
	if err != nil {
		return
	}
	if p.err = p.cmd.Wait(); p.err == nil {
		p.err = fmt.Errorf("status 0")
	}
	close(p.exited)
}

// end asks the program to end, as a terminal or a service manager would, and returns when it is gone.
func (p *process) end() {
	if p.cmd.Process.Signal(syscall.SIGTERM) != nil { // it has ended, or this system knows no such signal
		_ = p.cmd.Process.Kill()
	}
	<-p.exited
}

// kill ends the program and returns when it is gone.
func (p *process) kill() {
	_ = p.cmd.Process.Kill() // fails only when it has ended
	<-p.exited
}

// output keeps what a program prints until a word shows that it is ready; the rest is let go.
type output struct {
	mu   sync.Mutex
	text []byte
	word []byte
	seen chan struct{} // closed when the word was printed
	done bool
}

// Write implements [io.Writer].
func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.done {
		return len(b), nil
	}
	o.text = append(o.text, b...)
	if bytes.Contains(o.text, o.word) {
		o.done = true
		close(o.seen)
	}
	return len(b), nil
}

func (o *output) last() []byte {
	o.mu.Lock()
	defer o.mu.Unlock()
	return tail(o.text)
}
