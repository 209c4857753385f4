package named

import (
	"errors"
	"strings"
	"testing"
)

func TestActor(t *testing.T) {
	tests := []struct{ name, text, want, says string }{
		{"code", "AZE", "AZE", ""},
		{"small letters", "aze", "AZE", ""},
		{"two letters", "az", "AZE", ""},
		{"English", "Azerbaijan", "AZE", ""},
		{"French", "Azerbaïdjan", "AZE", ""},
		{"French without accents", "azerbaidjan", "AZE", ""},
		{"Russian", "Азербайджан", "AZE", ""},
		{"Russian in Latin letters", "Shveitsariia", "CHE", ""},
		{"Spanish", "Suiza", "CHE", ""},
		{"German", "Schweiz", "CHE", ""},
		{"official name", "Confédération suisse", "CHE", ""},
		{"a state that is gone", "Soviet Union", "SUN", ""},
		{"organization", "org:EU", "org:EU", ""},
		{"organization by its own code", "eu", "org:EU", ""},
		{"organization in French", "Union européenne", "org:EU", ""},
		{"a country goes before an organization", "UA", "UKR", ""},
		{"an organization as it writes itself", "GUAM", "org:GUAM", ""},
		{"an island", "Guam", "", "GUM (Guam), org:GUAM (GUAM)"},
		{"two countries", "Congo", "", `"Congo" may be any of 2: COD (DR Congo), COG (Republic of the Congo)`},
		{"a code that is none", "AZB", "", `no country or organization is called "AZB" | did you mean AZE (Azerbaijan)?`},
		{"a slip", "Swizerland", "", "did you mean CHE (Switzerland)?"},
		{"a slip in Russian", "Азирбайджан", "", "did you mean AZE (Azerbaijan)?"},
		{"a part of two names", "Corée", "", "did you mean KOR (South Korea) or PRK (North Korea)?"},
		{"an adjective is no name", "British", "", "no country or organization is called"},
		{"nothing alike", "Zzzzzz", "", `no country or organization is called "Zzzzzz" | give an ISO`},
		{"no letters", "?!", "", "no country or organization"},
		{"nothing", "", "", "no country or organization"},
		{"code that it is not", "x'; DROP TABLE article; --", "", "no country or organization"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Actor(tt.text)
			check(t, string(got), err, tt.want, tt.says)
		})
	}
}

func TestTopic(t *testing.T) {
	tests := []struct{ name, text, want, says string }{
		{"id", "oil-and-gas", "oil-and-gas", ""},
		{"id in capitals", "ENERGY", "energy", ""},
		{"id as words", "renewable energy", "renewable-energy", ""},
		{"Spanish", "Energía", "energy", ""},
		{"French", "Mines et déminage", "demining", ""},
		{"Russian", "энергетика", "energy", ""},
		{"a word of a label", "landmines", "", "did you mean demining (Landmines and demining)?"},
		{"a plain term", "humanitarian demining", "demining", ""},
		{"a conference", "COP31", "cop31", ""},
		{"a slip", "enrgy", "", `no topic is called "enrgy" | did you mean energy (Energy)?`},
		{"a word of two", "issues", "", "did you mean international-issues (International issues) or regional-issues (Regional issues)?"},
		{"nothing alike", "alchemy of souls", "", "entente query topic/frequency"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Topic(tt.text)
			check(t, string(got), err, tt.want, tt.says)
		})
	}
}

// check wants an id, or a [*NotOne] whose text and hint say something.
func check(t *testing.T, got string, err error, want, says string) {
	t.Helper()
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if says == "" {
		if err != nil {
			t.Errorf("error: %v", err)
		}
		return
	}
	var not *NotOne
	if !errors.As(err, &not) {
		t.Fatalf("error %v, want a *NotOne", err)
	}
	if all := not.Error() + " | " + not.Hint(); !strings.Contains(all, says) {
		t.Errorf("%s\nwant: %s", all, says)
	}
}

// Every name of a side in every language of the lexicon means it, or is said to mean several; so does every topic's id.
func TestEveryNameMeansItsOwn(t *testing.T) {
	for name, all := range actorsCalled() {
		code, err := Actor(name)
		var not *NotOne
		switch {
		case err == nil && string(code) != all[0].ID && len(name) > 3: // "UA" is Ukraine before it is the African Union
			t.Errorf("%q is %s, want %s", name, code, all[0].ID)
		case err != nil && (!errors.As(err, &not) || !not.Many || len(not.Near) < 2):
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, c := range Topics() {
		if id, err := Topic(c.ID); err != nil || string(id) != c.ID {
			t.Errorf("%s: %s, %v", c.ID, id, err)
		}
	}
}
