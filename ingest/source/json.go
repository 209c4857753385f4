package source

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"time"
)

// record is an article as JSON. Other members are passed over.
type record struct {
	ID        any     `json:"id"`
	Lang      *string `json:"lang"`
	Language  *string `json:"language"`
	Title     *string `json:"title"`
	Published *string `json:"published"`
	URL       *string `json:"url"`
	Text      *string `json:"text"`
}

// parseRecord reads one article from JSON. Text is required; id may be a string or a number.
func parseRecord(b []byte) (Article, error) {
	var r record
	if err := json.Unmarshal(b, &r); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return Article{}, fmt.Errorf("its %q is a JSON %s, not a %s", kind.Field, kind.Value, kind.Type)
		}
		return Article{}, fmt.Errorf("no valid JSON: %w", err)
	}
	if r.Text == nil {
		return Article{}, errors.New(`it has no "text"`)
	}
	a := Article{
		Ref: ref(r.ID), Language: str(r.Lang), Title: str(r.Title), URL: str(r.URL), Body: *r.Text,
		Published: str(r.Published),
	}
	if a.Language == "" {
		a.Language = str(r.Language)
	}
	if a.Published != "" {
		day, err := isoDay(a.Published)
		if err != nil {
			return Article{}, fmt.Errorf("its \"published\" is no date: %q", a.Published)
		}
		a.Published = day
	} else {
		a.Published = dayInURL(a.URL)
	}
	return a, nil
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func ref(id any) string {
	switch v := id.(type) {
	case string:
		return v
	case float64:
		return fmt.Sprintf("%v", v)
	}
	return ""
}

// isoDay reads an ISO date, also at the head of a time stamp.
func isoDay(s string) (string, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.Format(time.DateOnly), nil
	}
	t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	return t.Format(time.DateOnly), err
}

var urlDay = regexp.MustCompile(`(?:^|[/_-])((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:[/_.-]|$)`)

// dayInURL is the publication date that many addresses carry: /2025/06/10/, 2025-06-10.
func dayInURL(url string) string {
	g := urlDay.FindStringSubmatch(url)
	if g == nil {
		return ""
	}
	day, err := isoDay(g[1] + "-" + g[2] + "-" + g[3])
	if err != nil {
		return ""
	}
	return day
}
