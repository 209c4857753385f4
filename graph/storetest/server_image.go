package storetest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

// composeImage is the image that docker-compose.yml names, so that people and tests run the same.
// The file is looked for from the test's folder upward.
func composeImage() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find docker-compose.yml: %w", err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		path := filepath.Join(dir, "docker-compose.yml")
		text, err := os.ReadFile(path)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("read the image of the tests: %w", err)
		}
		m := regexp.MustCompile(`(?m)^\s+image:\s*(\S+)\s*$`).FindSubmatch(text)
		if m == nil {
			return "", fmt.Errorf("%s names no image", path)
		}
		return string(m[1]), nil
	}
	return "", errors.New("no docker-compose.yml above the tests' folder names the image to run")
}
