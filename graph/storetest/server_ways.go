package storetest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
)

// Variables that choose the server of the tests.
const (
	envURI = "ENTENTE_TEST_NEO4J_URI" // a server to use as it is
	envVia = "ENTENTE_TEST_NEO4J_VIA" // uri, docker or jdk: this way and no other
)

// errAbsent says that a way is not open here; the next one is tried without a word.
var errAbsent = errors.New("not here")

// way is one of the ways to a server.
type way struct {
	name  string
	need  string // what it takes, for the message when no way is open
	start func(context.Context, Options) (Server, func(), error)
}

// allWays are tried in this order.
func allWays() []way {
	lent := way{"uri", envURI + "=bolt://127.0.0.1:7687 names a server that tests may empty (NEO4J_USERNAME and NEO4J_PASSWORD if it asks)", lentServer}
	return append([]way{lent}, ownWays()...)
}

// ownWays start a server that is the tests' own.
func ownWays() []way {
	return []way{
		{"docker", "a Docker engine that runs or can pull the image of docker-compose.yml", dockerServer},
		{"jdk", "a JDK 17 or 21 and Maven, to fetch and start the server's jars", jdkServer},
	}
}

// start tries the ways in turn. A server that was named must answer: no other is taken in its
// stead. An engine that fails only makes room for the next way, and standard error says so.
func start(ctx context.Context, opt Options, ways []way) (Server, func(), error) {
	only := os.Getenv(envVia)
	var why []string
	for _, w := range ways {
		if only != "" && w.name != only {
			continue
		}
		s, stop, err := w.start(ctx, opt)
		if err == nil {
			s.Via = w.name
			return s, stop, nil
		}
		why = append(why, fmt.Sprintf("  %-7s %s\n          %v", w.name, w.need, err))
		if errors.Is(err, errAbsent) {
			continue
		}
		if w.name == "uri" {
			break
		}
		say("%s: %v", w.name, err)
	}
	return Server{}, nil, noServer(only, why)
}

// noServer is the one message for tests that get no server.
func noServer(only string, why []string) error {
	said := "no Neo4j for the tests of the stores. Any of these serves:"
	if only != "" {
		said = fmt.Sprintf("no Neo4j for the tests of the stores; %s=%s allows only:", envVia, only)
	}
	if len(why) == 0 {
		why = []string{"  nothing that this test can use (uri is for the shared server; the others are docker and jdk)"}
	}
	return fmt.Errorf("%s\n%s\ngo test -short ./... runs the tests that need no server", said, strings.Join(why, "\n"))
}
