package neo4jhome

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// oldestJava is what Neo4j 5 runs on: Java 17 or 21. Later ones start with a warning.
const oldestJava = 17

// Java finds the java program, that of JAVA_HOME before that of PATH, and returns its path. It is
// an error when there is none or when it is older than Java 17.
func Java(ctx context.Context) (string, error) {
	path, err := exec.LookPath("java")
	if jdk := os.Getenv("JAVA_HOME"); jdk != "" {
		path, err = exec.LookPath(filepath.Join(jdk, "bin", "java"))
	}
	if err != nil {
		return "", fmt.Errorf("find Java (install a JDK 17 or later, or set JAVA_HOME): %w", err)
	}
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("ask %s for its version: %w", path, err)
	}
	version, err := javaVersion(string(out))
	if err != nil {
		return "", fmt.Errorf("%s -version: %w", path, err)
	}
	if version < oldestJava {
		return "", fmt.Errorf("%s is Java %d: Neo4j %s needs 17 or later (set JAVA_HOME)", path, version, Version())
	}
	return path, nil
}

// javaVersion reads the feature release out of what `java -version` prints: 17 from
// `openjdk version "17.0.15"`, 8 from `java version "1.8.0_402"`.
func javaVersion(out string) (int, error) {
	m := regexp.MustCompile(`version "(?:1\.)?(\d+)`).FindStringSubmatch(out)
	if m == nil {
		return 0, fmt.Errorf("no version in %q", out)
	}
	return strconv.Atoi(m[1])
}
