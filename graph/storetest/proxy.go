package storetest

import (
	"context"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
)

// Proxy stands between a driver and a server and harms what passes. Its methods may be called at any time.
type Proxy struct {
	listener net.Listener
	server   string // host:port
	scheme   string

	mu     sync.Mutex
	open   map[*relay]bool
	most   int            // how many were open at the same time
	meddle func() Meddler // nil: all passes
}

// Meddler sees all that passes through one connection, piece by piece, and gives what is to pass instead. After
// a piece for which alive is false the connection is cut.
type Meddler func(fromServer bool, said []byte) (instead []byte, alive bool)

// relay is one connection through the proxy.
type relay struct {
	client, server net.Conn
	mu             sync.Mutex
	meddler        Meddler
}

// NewProxy starts a proxy on the loopback, which ends with the test.
func NewProxy(tb testing.TB, s Server) *Proxy {
	tb.Helper()
	scheme, rest, _ := strings.Cut(s.URI, "://")
	l, err := (&net.ListenConfig{}).Listen(tb.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	p := &Proxy{listener: l, scheme: scheme, server: rest, open: map[*relay]bool{}}
	go p.accept()
	tb.Cleanup(func() {
		_ = l.Close()
		p.Cut()
	})
	return p
}

// URI is where the server is found through the proxy.
func (p *Proxy) URI() string { return p.scheme + "://" + p.listener.Addr().String() }

// Cut ends all connections that are open, in the middle of whatever is under way.
func (p *Proxy) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for r := range p.open {
		r.cut()
	}
}

// Meddle gives each new connection a meddler of its own.
func (p *Proxy) Meddle(with func() Meddler) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.meddle = with
}

// Most is how many connections were open at the same time.
func (p *Proxy) Most() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.most
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		server, err := (&net.Dialer{}).DialContext(context.Background(), "tcp", p.server)
		if err != nil {
			_ = client.Close()
			continue
		}
		p.relay(client, server)
	}
}

func (p *Proxy) relay(client, server net.Conn) {
	p.mu.Lock()
	defer p.mu.Unlock()
	r := &relay{client: client, server: server}
	if p.meddle != nil {
		r.meddler = p.meddle()
	}
	p.open[r] = true
	p.most = max(p.most, len(p.open))
	var both sync.WaitGroup
	both.Go(func() { r.pump(server, client, false) })
	both.Go(func() { r.pump(client, server, true) })
	go func() {
		both.Wait()
		p.mu.Lock()
		defer p.mu.Unlock()
		delete(p.open, r)
	}()
}

// pump carries one direction until either side ends, or the connection is cut.
func (r *relay) pump(to io.Writer, from io.Reader, fromServer bool) {
	defer r.cut()
	buf := make([]byte, 32<<10)
	for {
		n, err := from.Read(buf)
		said, alive := r.meddled(fromServer, buf[:n])
		if _, failed := to.Write(said); failed != nil || err != nil || !alive {
			return
		}
	}
}

func (r *relay) meddled(fromServer bool, said []byte) ([]byte, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.meddler == nil {
		return said, true
	}
	return r.meddler(fromServer, said)
}

func (r *relay) cut() {
	_ = r.client.Close()
	_ = r.server.Close()
}
