package source

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// stamps are the ways in which sources write a day, with or without a time.
var stamps = []string{
	time.DateOnly, time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05",
	"2006-01-02T15:04Z07:00", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04", "2006-01-02 15:04:05Z07:00",
}

// isoDay reads an ISO date, or the date of an ISO time stamp as it is written, in the
// stamp's own zone.
func isoDay(s string) (string, bool) {
	for _, layout := range stamps {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}

// urlDay finds /2025/06/10/, /2025/6/10/, 2025-06-10 and 20250610 between signs that part
// the words of an address. The longer run of digits of an article's number is no date.
var urlDay = regexp.MustCompile(`(?:^|[/_=.-])(?:((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)|((?:19|20)\d\d)(\d\d)(\d\d))(?:[/_.&?#-]|$)`)

// dayInURL is the publication date that an address carries, or empty: the first that the
// calendar has.
func dayInURL(url string) string {
	for at := 0; at < len(url); {
		g := urlDay.FindStringSubmatchIndex(url[at:])
		if g == nil {
			return ""
		}
		part := func(n int) int {
			if g[2*n] < 0 {
				return 0
			}
			v, _ := strconv.Atoi(url[at+g[2*n] : at+g[2*n+1]])
			return v
		}
		written := fmt.Sprintf("%04d-%02d-%02d", part(1)+part(4), part(2)+part(5), part(3)+part(6))
		if day, ok := isoDay(written); ok {
			return day
		}
		at += g[0] + 1
	}
	return ""
}
