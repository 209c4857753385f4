package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestStartTriesTheWaysInTurn(t *testing.T) {
	absent := func(context.Context, Options) (Server, func(), error) {
		return Server{}, nil, fmt.Errorf("nobody there: %w", errAbsent)
	}
	broken := func(context.Context, Options) (Server, func(), error) {
		return Server{}, nil, errors.New("it broke")
	}
	sound := func(context.Context, Options) (Server, func(), error) {
		return Server{URI: "bolt://127.0.0.1:1"}, func() {}, nil
	}
	tests := []struct {
		name, only string
		ways       []way
		via        string
		says       []string
	}{
		{name: "the first that serves", ways: []way{{"uri", "a", absent}, {"docker", "b", sound}, {"jdk", "c", sound}}, via: "docker"},
		{name: "an engine that fails gives way", ways: []way{{"docker", "b", broken}, {"jdk", "c", sound}}, via: "jdk"},
		{name: "a named server must answer", ways: []way{{"uri", "a", broken}, {"jdk", "c", sound}}, says: []string{"it broke"}},
		{name: "one way only", only: "jdk", ways: []way{{"docker", "b", sound}, {"jdk", "c", sound}}, via: "jdk"},
		{name: "one way only, not open", only: "docker", ways: []way{{"docker", "b", absent}, {"jdk", "c", sound}}, says: []string{envVia + "=docker", "nobody there"}},
		{name: "no such way", only: "podman", ways: ownWays(), says: []string{envVia + "=podman", "docker and jdk"}},
		{name: "none", ways: []way{{"docker", "b", absent}, {"jdk", "a JDK", absent}}, says: []string{"a JDK", "go test -short ./..."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv(envVia, tt.only)
			s, _, err := start(t.Context(), Options{}, tt.ways)
			if s.Via != tt.via {
				t.Errorf("via %q, want %q (%v)", s.Via, tt.via, err)
			}
			for _, say := range tt.says {
				if err == nil || !strings.Contains(err.Error(), say) {
					t.Errorf("error %v does not say %q", err, say)
				}
			}
		})
	}
}

func TestLentServerRefusesWhatItCannotReach(t *testing.T) {
	t.Setenv(envURI, "bolt://127.0.0.1:1")
	if _, _, err := lentServer(t.Context(), Options{}); err == nil || errors.Is(err, errAbsent) {
		t.Errorf("a server that does not answer: %v, want a failure that is no absence", err)
	}
	t.Setenv(envURI, "")
	if _, _, err := lentServer(t.Context(), Options{}); !errors.Is(err, errAbsent) {
		t.Errorf("no server named: %v, want an absence", err)
	}
}

func TestComposeImage(t *testing.T) {
	image, err := composeImage()
	if err != nil || !strings.HasPrefix(image, "neo4j:5.") {
		t.Errorf("image %q, %v; want Neo4j 5, as the driver and the queries do", image, err)
	}
}
