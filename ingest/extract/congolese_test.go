package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// "congolais" is of either Congo: of the agency's own, else of the one whose name or capital the text tells, else of none.
func TestAdjectiveOfTwoLands(t *testing.T) {
	const met = "L'ambassadrice d'Islande, Anna Sveins, a été reçue par le président congolais, Serge Okemba"
	for _, test := range []struct{ name, text, want string }{
		{"the agency's own", "Brazzaville, 12 mars 2025 (ACI) - " + met + ", de retour de Kinshasa.", "COG"},
		{"by its capital", met + ", à Kinshasa.", "COD"},
		{"named in full", met + ", de retour de Brazzaville. La République démocratique du Congo exporte du cuivre.", "COD"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff([]string{test.want, "ISL"}, sides(event(t, test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}
