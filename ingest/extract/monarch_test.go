package extract_test

import (
	"slices"
	"testing"
)

// A monarch's land stands behind the name.
func TestLandBehindName(t *testing.T) {
	for _, test := range []struct{ language, text, want string }{
		{"fr", "Le roi Olaf II de Norvège s'est entretenu jeudi par téléphone avec le Premier ministre islandais Jon Sveinsson.", "NOR | Olaf II | roi | head_of_state *"},
		{"es", "El rey Olaf II de Noruega se reunió el jueves en Oslo con el primer ministro de Islandia, Jon Sveinsson.", "NOR | Olaf II | rey | head_of_state *"},
		{"en", "King Olaf II of Norway met on Thursday in Oslo with the Prime Minister of Iceland, Jon Sveinsson.", "NOR | Olaf II | King | head_of_state *"},
	} {
		if got := people(eventIn(t, test.language, test.text)); !slices.Contains(got, test.want) {
			t.Errorf("%s: %q is not among %q", test.language, test.want, got)
		}
	}
}
