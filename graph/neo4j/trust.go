package neo4j

import (
	"crypto/tls"
	"crypto/x509"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// trusted is whom to trust beside the system's own authorities, nil when nobody was named.
func (o Options) trusted() (*tls.Config, error) {
	if len(o.Authorities) == 0 {
		return nil, nil
	}
	scheme, _, _ := strings.Cut(o.URI, "://")
	if !strings.HasSuffix(scheme, "+s") {
		return nil, &graph.Fault{
			Kind: graph.ErrAccess, What: o.where() + ": a certificate was given, and the address does not ask for TLS",
			Advice: "write it as bolt+s://HOST or neo4j+s://HOST",
		}
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(o.Authorities) {
		return nil, &graph.Fault{
			Kind: graph.ErrAccess, What: o.where() + ": no certificate in PEM form was given to trust",
			Advice: "name the file of the authority that signed the server's certificate: -----BEGIN CERTIFICATE-----",
		}
	}
	return &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}, nil
}
