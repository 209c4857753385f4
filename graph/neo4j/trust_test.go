package neo4j

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// certified is a private authority and what it gave a server at 127.0.0.1, all in PEM form.
type certified struct{ authority, certificate, key []byte }

func certify(t *testing.T) certified {
	t.Helper()
	ca := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	caKey := newKey(t)
	server := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: "test server"}, NotBefore: ca.NotBefore, NotAfter: ca.NotAfter,
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	key := newKey(t)
	pkcs8, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return certified{
		authority: signed(t, ca, ca, &caKey.PublicKey, caKey), certificate: signed(t, server, ca, &key.PublicKey, caKey),
		key: pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs8}),
	}
}

func newKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func signed(t *testing.T, certificate, by *x509.Certificate, of *ecdsa.PublicKey, with *ecdsa.PrivateKey) []byte {
	t.Helper()
	der, err := x509.CreateCertificate(rand.Reader, certificate, by, of, with)
	if err != nil {
		t.Fatal(err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
}

// A server that asks for a password and speaks TLS alone, its certificate from a private authority.
func TestGuardedServer(t *testing.T) {
	ours, another := certify(t), certify(t)
	server := storetest.StartNeo4j(t, storetest.Options{Password: "right password", Certificate: ours.certificate, Key: ours.key})
	_, address, _ := strings.Cut(server.URI, "://")
	elsewhere := "localhost" + strings.TrimPrefix(address, "127.0.0.1")
	as := func(scheme, address string, authorities []byte, password string) Options {
		return Options{URI: scheme + "://" + address, Username: "neo4j", Password: password, Authorities: authorities}
	}
	for _, o := range []Options{
		as("bolt+s", address, ours.authority, server.Password),
		as("neo4j+s", address, ours.authority, server.Password),
		as("bolt+ssc", address, nil, server.Password),
		as("neo4j+ssc", elsewhere, nil, server.Password),
	} {
		s, err := Open(t.Context(), o)
		if err != nil {
			t.Errorf("%s: %v", o.URI, err)
			continue
		}
		closed(t, s)
		if _, err := s.Migrate(t.Context()); err != nil {
			t.Errorf("%s: %v", o.URI, err)
		}
		if _, err := s.Counts(t.Context()); err != nil {
			t.Errorf("%s: %v", o.URI, err)
		}
	}
	for _, o := range []Options{
		as("bolt+s", address, ours.authority, secret),
		as("neo4j+s", address, ours.authority, secret),
		{URI: server.URI, Username: "nobody", Password: secret, Authorities: ours.authority},
		{URI: server.URI, Authorities: ours.authority},
		{URI: server.URI, Username: "neo4j", Password: secret, Authorities: ours.authority, Wait: time.Hour},
	} {
		_, err := Open(t.Context(), o)
		wantFault(t, err, graph.ErrAccess, "connect")
	}
	for _, tt := range []struct {
		o         Options
		kind      error
		says, try string
	}{
		{as("bolt+s", address, nil, secret), graph.ErrAccess, "unknown authority", "--ca-file"},
		{as("neo4j+s", address, nil, secret), graph.ErrAccess, "unknown authority", "--ca-file"},
		{as("bolt+s", address, another.authority, secret), graph.ErrAccess, "unknown authority", "--ca-file"},
		{as("neo4j+s", address, another.authority, secret), graph.ErrAccess, "unknown authority", "--ca-file"},
		{as("bolt+s", elsewhere, ours.authority, secret), graph.ErrAccess, "wanted to match localhost", "the address that the server's certificate is for"},
		{as("neo4j+s", elsewhere, ours.authority, secret), graph.ErrAccess, "wanted to match localhost", "the address that the server's certificate is for"},
		{as("bolt", address, nil, secret), graph.ErrUnreachable, "EOF", "bolt+s://"},
		{as("neo4j", address, nil, secret), graph.ErrUnreachable, "EOF", "neo4j+s://"},
	} {
		_, err := Open(t.Context(), tt.o)
		wantFault(t, err, tt.kind, tt.says)
		var f *graph.Fault
		if errors.As(err, &f) && !strings.Contains(f.Hint(), tt.try) {
			t.Errorf("%v: the hint %q does not tell of %q", err, f.Hint(), tt.try)
		}
	}
}

// TLS is asked of a server that speaks none.
func TestNoTLS(t *testing.T) {
	o := openBare(t).o
	o.URI = "bolt+s" + strings.TrimPrefix(o.URI, "bolt")
	_, err := Open(t.Context(), o)
	wantFault(t, err, graph.ErrUnreachable, "TLS")
}

func TestAuthoritiesThatCannotServe(t *testing.T) {
	authority := certify(t).authority
	for _, o := range []Options{
		{URI: "bolt+s://127.0.0.1:1", Authorities: []byte("no certificate")},
		{URI: "bolt://127.0.0.1:1", Authorities: authority},
		{URI: "neo4j+ssc://127.0.0.1:1", Authorities: authority},
	} {
		if _, err := Open(t.Context(), o); !errors.Is(err, graph.ErrAccess) {
			t.Errorf("%s: %v, want a refusal", o.URI, err)
		}
	}
}
