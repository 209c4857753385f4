package neo4j

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io"
	"math/big"
	"net"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
)

// authority makes a certificate that signs itself, for this machine.
func authority(t *testing.T) (tls.Certificate, []byte) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature,
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
}

// A server whose certificate nobody signed but a private authority is spoken to when that authority is named, and only
// then. The listener is no Neo4j: it tells whether somebody began to speak Bolt to it.
func TestPrivateAuthority(t *testing.T) {
	certificate, signed := authority(t)
	_, other := authority(t)
	for _, tt := range []struct {
		name        string
		authorities []byte
		spoken      bool
	}{
		{"named", signed, true},
		{"not named", nil, false},
		{"another", other, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			listener, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = listener.Close() }()
			heard := make(chan bool, 1)
			go func() {
				c, err := listener.Accept()
				if err != nil {
					return
				}
				magic := make([]byte, 4)
				_, err = io.ReadFull(c, magic)
				heard <- err == nil && string(magic) == "\x60\x60\xb0\x17"
				_ = c.Close()
			}()
			_, err = Open(t.Context(), Options{URI: "bolt+s://" + listener.Addr().String(), Authorities: tt.authorities, ConnectTimeout: 2 * time.Second})
			if err == nil {
				t.Fatal("a listener is taken for Neo4j")
			}
			if got := <-heard; got != tt.spoken {
				t.Errorf("Bolt was spoken: %t, want %t (%v)", got, tt.spoken, err)
			}
		})
	}
}

func TestAuthoritiesThatCannotServe(t *testing.T) {
	_, signed := authority(t)
	for _, o := range []Options{
		{URI: "bolt+s://127.0.0.1:1", Authorities: []byte("no certificate")},
		{URI: "bolt://127.0.0.1:1", Authorities: signed},
		{URI: "neo4j+ssc://127.0.0.1:1", Authorities: signed},
	} {
		if _, err := Open(t.Context(), o); !errors.Is(err, graph.ErrAccess) {
			t.Errorf("%s: %v, want a refusal", o.URI, err)
		}
	}
}
