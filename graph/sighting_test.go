package graph

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSighted(t *testing.T) {
	stands := Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr", Title: "T", URL: "m"}
	tests := []struct {
		name string
		a    Article
		want Outcome
	}{
		{"the same", stands, Known},
		{"another version", Article{Extractor: "2", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr", Title: "T"}, Replaced},
		{"another version, elsewhere", Article{Extractor: "2", Publisher: "post", URL: "z"}, Known},
		{"a publisher that comes first", Article{Extractor: "1", Publisher: "agency"}, Replaced},
		{"a publisher that comes later", Article{Extractor: "1", Publisher: "post", ReadoutOf: "AZE"}, Known},
		{"no publisher", Article{Extractor: "1", ReadoutOf: "AZE", Language: "fr", Title: "T"}, Known},
		{"no read-out", Article{Extractor: "1", Publisher: "gazette", Language: "fr", Title: "T"}, Known},
		{"another language", Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "en", Title: "T"}, Replaced},
		{"an address that comes first", Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr", Title: "T", URL: "a"}, Replaced},
		{"an address that comes later", Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr", Title: "T", URL: "z"}, Known},
		{"no title", Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr"}, Known},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.a.Path = "p"
			if tt.a.URL == "" {
				tt.a.URL = "m"
			}
			kept, got := tt.a.Sighted(stands)
			if got != tt.want {
				t.Errorf("outcome %d, want %d", got, tt.want)
			}
			want := tt.a
			if tt.want == Known {
				want = stands
				want.Path = "p"
			}
			if diff := cmp.Diff(want, kept); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

// An article that waits to be read again is read as the sighting that counts.
func TestSightedWhileItWaits(t *testing.T) {
	stands := Article{Publisher: "gazette", URL: "m"}
	for _, tt := range []struct {
		a    Article
		want Outcome
	}{
		{Article{Extractor: "1", Publisher: "gazette", URL: "m"}, Replaced},
		{Article{Extractor: "1", Publisher: "agency", URL: "m"}, Replaced},
		{Article{Extractor: "1", Publisher: "post", URL: "m"}, Replaced}, // these rules find another publisher
		{Article{Extractor: "1", Publisher: "post", URL: "z"}, Known},
	} {
		kept, got := tt.a.Sighted(stands)
		if got != tt.want || (got == Known) != (kept.Extractor == "") {
			t.Errorf("%s: outcome %d, extractor %q", tt.a.Publisher, got, kept.Extractor)
		}
	}
}

// Whichever sighting comes first, one counts in the end.
func TestSightedInAnyOrder(t *testing.T) {
	var all []Article
	for _, p := range []string{"", "a", "b"} {
		for _, l := range []string{"", "en", "fr"} {
			all = append(all, Article{Publisher: p, Language: l, Title: p + l})
		}
	}
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		stands := all[0]
		for _, a := range all[1:] {
			stands, _ = a.Sighted(stands)
		}
		if diff := cmp.Diff(Article{Publisher: "a", Language: "en", Title: "aen"}, stands); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}
