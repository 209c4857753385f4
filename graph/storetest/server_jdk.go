package storetest

import (
	"context"
	"fmt"
	"os"

	"github.com/entente-graph/entente/graph/storetest/internal/neo4jhome"
)

// jdkServer starts the pinned server from its jars, downloaded once into the user's cache folder.
func jdkServer(ctx context.Context, opt Options) (Server, func(), error) {
	if _, err := neo4jhome.Java(ctx); err != nil {
		return Server{}, nil, fmt.Errorf("%w: %w", errAbsent, err)
	}
	home, err := neo4jhome.Assemble(ctx, os.Stderr)
	if err != nil {
		return Server{}, nil, err
	}
	r, err := home.Start(ctx, neo4jhome.Config{Password: opt.Password, Certificate: opt.Certificate, Key: opt.Key})
	if err != nil {
		return Server{}, nil, err
	}
	stop := r.Stop
	defer func() { stop() }() // also when Fill ends the test
	s := serverAt(r.Address, opt)
	if opt.ReadOnly {
		opt.fill(s)
		if err := r.MakeReadOnly(ctx); err != nil {
			return Server{}, nil, err
		}
	}
	stop = func() {}
	return s, r.Stop, nil
}

// serverAt names the way to a server at host:port, and the user that the password belongs to.
func serverAt(address string, opt Options) Server {
	s := Server{URI: "bolt://" + address}
	if len(opt.Certificate) > 0 {
		s.URI = "bolt+s://" + address
	}
	if opt.Password != "" {
		s.Username, s.Password = "neo4j", opt.Password
	}
	return s
}

// fill has the test fill a server that is about to become read-only.
func (opt Options) fill(s Server) {
	if opt.Fill != nil {
		opt.Fill(s)
	}
}
