package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRecord(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     Article
		err      string
	}{
		{
			"all members", `{"id": "fr-1", "lang": "fr", "title": "T", "published": "2025-06-10", "url": "https://a.az/1", "text": "b", "more": [1]}`,
			Article{Ref: "fr-1", Language: "fr", Title: "T", Published: "2025-06-10", URL: "https://a.az/1", Body: "b"},
			"",
		},
		{"nulls", `{"id": null, "lang": null, "title": null, "published": null, "url": null, "text": "b"}`, Article{Body: "b"}, ""},
		{"a number for an id", `{"id": 12345678901234567890, "text": "b"}`, Article{Ref: "12345678901234567890", Body: "b"}, ""},
		{"language under its long name", `{"language": "fr", "text": "b"}`, Article{Language: "fr", Body: "b"}, ""},
		{"escapes that pair with nothing", `{"text": "b\ud800"}`, Article{Body: "b\uFFFD"}, ""},
		{"time stamp", `{"published": "2025-06-10T23:30:00-04:00", "text": "b"}`, Article{Published: "2025-06-10", Body: "b"}, ""},
		{"date in the URL", `{"url": "https://a.az/2025/06/10/x", "text": "b"}`, Article{Published: "2025-06-10", URL: "https://a.az/2025/06/10/x", Body: "b"}, ""},
		{"the source's date is stronger", `{"published": "2025-06-11", "url": "https://a.az/2025/06/10/x", "text": "b"}`, Article{Published: "2025-06-11", URL: "https://a.az/2025/06/10/x", Body: "b"}, ""},
		{"an address with what no address has", `{"url": " https://a.az/\u0000\u001bx\n", "text": "b"}`, Article{URL: "https://a.az/x", Body: "b"}, ""},
		{"blank date", `{"published": " ", "text": "b"}`, Article{Body: "b"}, ""},
		{"no date", `{"published": "10 juin", "text": "b"}`, Article{}, `its "published" is no date: "10 juin"`},
		{"a day that is none", `{"published": "2025-02-30", "text": "b"}`, Article{}, `its "published" is no date: "2025-02-30"`},
		{"a number for a title", `{"title": 5, "text": "b"}`, Article{}, `its "title" is a JSON number, no string`},
		{"an object for an id", `{"id": {"$oid": "1"}, "text": "b"}`, Article{}, `its "id" is neither a string nor a number`},
		{"a bare string", `"b"`, Article{}, "it is a JSON string, no object"},
		{"null", `null`, Article{}, `it has no "text"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := parseRecord(test.in)
			why := ""
			if err != nil {
				why = err.Error()
			}
			if d := cmp.Diff(test.err, why); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestISODay(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"2025-06-10", "2025-06-10"},
		{"2025-06-10T08:00:00Z", "2025-06-10"},
		{"2025-06-10T08:00:00.123+04:00", "2025-06-10"},
		{"2025-06-10T08:00:00+0400", "2025-06-10"},
		{"2025-06-10T08:00", "2025-06-10"},
		{"2025-06-10 08:00:00", "2025-06-10"},
		{"2024-02-29", "2024-02-29"},
		{"2025-02-29", ""},
		{"2025-6-10", ""},
		{"2025-06-10 in the morning", ""},
		{"10/06/2025", ""},
		{"2025", ""},
		{"", ""},
	} {
		if got, _ := isoDay(test.in); got != test.want {
			t.Errorf("isoDay(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestDayInURL(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"https://azertag.az/fr/2025/06/10/consultations", "2025-06-10"},
		{"https://a.org/2025/6/9/consultations", "2025-06-09"},
		{"https://a.org/news/2025-06-10", "2025-06-10"},
		{"https://a.org/news/20250610", "2025-06-10"},
		{"https://a.org/news/20250610.html", "2025-06-10"},
		{"https://a.org/visite-20250610-ottawa", "2025-06-10"},
		{"https://a.org/?date=2025-06-10&id=3", "2025-06-10"},
		{"https://a.org/20251399/2025/06/10/", "2025-06-10"},
		{"https://a.org/2025-13-10", ""},
		{"https://a.org/news/202506101", ""},
		{"https://a.org/news/120250610", ""},
		{"https://a.org/news/no17325", ""},
		{"https://a.org/2025/06/", ""},
		{"https://a.org/18990610/", ""},
		{"", ""},
	} {
		if got := dayInURL(test.in); got != test.want {
			t.Errorf("dayInURL(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
