package graph

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSighted(t *testing.T) {
	stands := Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr", Title: "T"}
	tests := []struct {
		name string
		a    Article
		want Outcome
	}{
		{"the same", stands, Known},
		{"another version", Article{Extractor: "2", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr", Title: "T"}, Replaced},
		{"a publisher that comes first", Article{Extractor: "1", Publisher: "agency"}, Replaced},
		{"a publisher that comes later", Article{Extractor: "1", Publisher: "post", ReadoutOf: "AZE"}, Known},
		{"no publisher", Article{Extractor: "1", ReadoutOf: "AZE", Language: "fr", Title: "T"}, Known},
		{"no read-out", Article{Extractor: "1", Publisher: "gazette", Language: "fr", Title: "T"}, Known},
		{"another language", Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "en", Title: "T"}, Replaced},
		{"no title", Article{Extractor: "1", Publisher: "gazette", ReadoutOf: "AZE", Language: "fr"}, Known},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.a.Path, tt.a.URL = "p", "u"
			kept, got := tt.a.Sighted(stands)
			if got != tt.want {
				t.Errorf("outcome %d, want %d", got, tt.want)
			}
			want := tt.a
			if tt.want == Known {
				want = stands
				want.Path, want.URL = "p", "u"
			}
			if diff := cmp.Diff(want, kept); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
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
