package extract_test

import "testing"

// A summit or an accord goes by its city, which stands for no government; capitals between whom there is to be
// peace do stand for theirs.
func TestCapitalsInTalk(t *testing.T) {
	const met = "Le ministre norvégien du Commerce, Ola Nordmann, a rencontré l'ambassadrice d'Islande, Anna Sveins. "
	for _, test := range []struct{ name, text, want string }{
		{"named after it", met + "Ils ont évoqué les suites du sommet de Washington.", ""},
		{"for its government", met + "Ils ont évoqué les relations avec Washington.", "USA"},
		{"of a peace", met + "Ils ont évoqué l'agenda de paix entre Bakou et Erevan.", "AZE ARM"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, m := range event(t, test.text).Mentioned {
				if got != "" {
					got += " "
				}
				got += m.Actor
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
