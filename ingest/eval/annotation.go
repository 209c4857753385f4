package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Annotation is what a careful reader says that one article reports: a file of testdata/gold.
type Annotation struct {
	ID     string  `json:"id"`
	Events []Event `json:"events"` // empty when the article reports no diplomatic event
	Notes  string  `json:"notes,omitempty"`
	Lang   string  `json:"lang"`
	Genre  string  `json:"genre"`
}

// Event is one annotated event. Empty strings and a round of 0 stand for null or missing: not told.
type Event struct {
	Kind         string   `json:"kind"`
	Mode         string   `json:"mode,omitempty"`
	Round        int      `json:"round,omitempty"`
	Date         string   `json:"date,omitempty"` // YYYY-MM-DD, YYYY-MM or YYYY
	End          string   `json:"end,omitempty"`  // last day of a span
	Basis        string   `json:"date_basis,omitempty"`
	Place        string   `json:"place,omitempty"` // city as written
	PlaceCountry string   `json:"place_country,omitempty"`
	Parties      []Party  `json:"parties"`
	Topics       []string `json:"topics"`
	Mentioned    []string `json:"mentioned"`
}

// Party is a side: an alpha-3 code or the abbreviation of an international body.
type Party struct {
	Actor     string     `json:"actor"`
	Bodies    []Body     `json:"bodies"`
	Officials []Official `json:"officials"`
}

// Body is a government body that acts for a side. Bodies are compared by their type.
type Body struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// Official is a named person who takes part for a side.
type Official struct {
	Name string `json:"name"`
	Role string `json:"role,omitempty"`
	Rank string `json:"rank"`
	Head bool   `json:"head"`
}

// Read reads annotations, by ID: the files ID.json of a folder, whose names are what articles are called by,
// or a .jsonl file that has one a line. JSON files without "events" are something else and passed over.
func Read(path string) (map[string]Annotation, error) {
	read := readFolder
	if filepath.Ext(path) == ".jsonl" {
		read = readLines
	}
	out, err := read(path)
	if err == nil && len(out) == 0 {
		return nil, fmt.Errorf("%s: no annotations in it", path)
	}
	return out, err
}

func readFolder(dir string) (map[string]Annotation, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list annotations: %w", err)
	}
	out := map[string]Annotation{}
	for _, path := range paths {
		a, ok, err := readFile(path)
		if err != nil {
			return nil, err
		}
		if ok {
			out[strings.TrimSuffix(filepath.Base(path), ".json")] = a
		}
	}
	return out, nil
}

func readLines(path string) (map[string]Annotation, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read annotations: %w", err)
	}
	defer f.Close() //nolint:errcheck // it was only read
	out := map[string]Annotation{}
	for lines := json.NewDecoder(f); ; {
		var a Annotation
		switch err := lines.Decode(&a); {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, fmt.Errorf("%s: read annotation %d: %w", path, len(out)+1, err)
		}
		out[a.ID] = a
	}
}

// IsAnnotation tells an annotation, which may lie among articles, from all other files.
func IsAnnotation(path string) bool {
	if filepath.Ext(path) != ".json" {
		return false
	}
	_, ok, err := readFile(path)
	return ok && err == nil
}

func readFile(path string) (a Annotation, ok bool, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return a, false, fmt.Errorf("read annotation: %w", err)
	}
	var has struct {
		Events json.RawMessage `json:"events"`
	}
	if err := json.Unmarshal(b, &has); err != nil {
		return a, false, fmt.Errorf("%s: read annotation: %w", path, err)
	}
	if has.Events == nil {
		return a, false, nil
	}
	if err := json.Unmarshal(b, &a); err != nil {
		return a, false, fmt.Errorf("%s: read annotation: %w", path, err)
	}
	return a, true, nil
}
