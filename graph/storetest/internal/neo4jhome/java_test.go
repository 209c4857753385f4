package neo4jhome

import (
	"strings"
	"testing"
)

func TestJavaVersion(t *testing.T) {
	tests := []struct {
		name, out string
		want      int
		bad       bool
	}{
		{name: "long-term release", out: "openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime", want: 17},
		{name: "first release", out: `openjdk version "21" 2023-09-19`, want: 21},
		{name: "early access", out: `openjdk version "25-ea" 2025-09-16`, want: 25},
		{name: "old numbering", out: `java version "1.8.0_402"`, want: 8},
		{name: "after a note", out: "Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version \"17.0.1\"", want: 17},
		{name: "something else", out: "bash: java: No such file", bad: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := javaVersion(tt.out)
			if got != tt.want || (err != nil) != tt.bad {
				t.Errorf("javaVersion = %d, %v; want %d, bad %t", got, err, tt.want, tt.bad)
			}
		})
	}
}

func TestVersionIsInThePom(t *testing.T) {
	if v := Version(); !strings.HasPrefix(v, "5.26.") {
		t.Errorf("version %q, want the long-term release 5.26", v)
	}
}
