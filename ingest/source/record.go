package source

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// record is an article as JSON. Other members are passed over, null is as good as missing.
type record struct {
	ID        json.RawMessage `json:"id"` // string or number
	Lang      string          `json:"lang"`
	Language  string          `json:"language"`
	Title     string          `json:"title"`
	Published string          `json:"published"`
	URL       string          `json:"url"`
	Text      *string         `json:"text"` // required
}

const recordShape = `an article is one JSON object with "text" and, where known, "id", "lang", "title", "published", "url"`

// dateError is a publication date that is none. It refuses the article: read without it,
// its events would be dated wrongly or not at all, and nobody would know.
type dateError struct{ written string }

func (e dateError) Error() string { return fmt.Sprintf(`its "published" is no date: %q`, e.written) }

func adviceFor(err error) string {
	if errors.As(err, new(dateError)) {
		return `write it as YYYY-MM-DD, or leave "published" out`
	}
	return recordShape
}

// parseRecord reads one article from JSON. A publication date that is not given is taken
// from the URL.
func parseRecord(s string) (Article, error) {
	var r record
	if err := json.Unmarshal([]byte(s), &r); err != nil {
		return Article{}, inWords(err)
	}
	if r.Text == nil {
		return Article{}, errors.New(`it has no "text"`)
	}
	a := Article{Language: strings.TrimSpace(r.Lang), Title: r.Title, URL: address(r.URL), Body: *r.Text}
	if a.Language == "" {
		a.Language = strings.TrimSpace(r.Language)
	}
	var err error
	if a.Ref, err = reference(r.ID); err != nil {
		return Article{}, err
	}
	if written := strings.TrimSpace(r.Published); written != "" {
		day, ok := isoDay(written)
		if !ok {
			return Article{}, dateError{written}
		}
		a.Published = day
	} else {
		a.Published = dayInURL(a.URL)
	}
	return a, nil
}

// address is a URL without the control characters and outer spaces that no URL has.
func address(url string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, url))
}

// inWords tells what is wrong with JSON, and where in it.
func inWords(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("it is a JSON %s, no object", kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("its %q is a JSON %s, no string", kind.Field, kind.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf("it is no valid JSON: %w (byte %d)", err, syntax.Offset)
	}
	return fmt.Errorf("it is no valid JSON: %w", err)
}

// reference is an article's own id: a string, or a number as it is written.
func reference(id json.RawMessage) (string, error) {
	switch {
	case len(id) == 0 || string(id) == "null":
		return "", nil
	case id[0] == '"':
		var s string
		err := json.Unmarshal(id, &s)
		return s, err
	case id[0] == '-' || '0' <= id[0] && id[0] <= '9':
		return string(id), nil
	}
	return "", errors.New(`its "id" is neither a string nor a number`)
}
