package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"empty lines", "\n \n", nil},
		{"two", "Ils se sont vus. Ils ont parlé.", []string{"Ils se sont vus.", "Ils ont parlé."}},
		{"without a full stop at the end", "Ils se sont vus. Ils ont parlé", []string{"Ils se sont vus.", "Ils ont parlé"}},
		{"a line ends one", "Oslo reçoit Reykjavik\nIls se sont vus.", []string{"Oslo reçoit Reykjavik", "Ils se sont vus."}},
		{"glued paragraphs", "Ils se sont vus.Les ministres ont parlé.", []string{"Ils se sont vus.", "Les ministres ont parlé."}},
		{"an abbreviation", "Il a reçu M. Nordmann. Le dr. Hansen était là.", []string{"Il a reçu M. Nordmann.", "Le dr. Hansen était là."}},
		{"initials", "J. R. Hansen est venu. Il est reparti.", []string{"J. R. Hansen est venu.", "Il est reparti."}},
		{"a single capital apart from its full stop", "Le plan A . Le plan suivant.", []string{"Le plan A .", "Le plan suivant."}},
		{"small letters go on", "La soc. norvégienne pêche.", []string{"La soc. norvégienne pêche."}},
		{"digits begin one", "Ils ont signé. 12 pays étaient là.", []string{"Ils ont signé.", "12 pays étaient là."}},
		{"a number with a full stop inside", "Ils ont pêché 1.200 tonnes. Fin.", []string{"Ils ont pêché 1.200 tonnes.", "Fin."}},
		{"other marks", "Quoi ! Encore ? Oui… Non.", []string{"Quoi !", "Encore ?", "Oui…", "Non."}},
		{"a mark inside a clause", "Le sommet (enfin !) a lieu.", []string{"Le sommet (enfin !) a lieu."}},
		{"a quotation after the full stop without a space", "Il a dit : \"Nous pêchons.\" Ils sont repartis.", []string{"Il a dit : \"Nous pêchons.\"", "Ils sont repartis."}},
		{"a quotation closes its sentence", "« Nous pêchons. » Ils sont repartis.", []string{"« Nous pêchons. »", "Ils sont repartis."}},
		{"a quotation opens the next", "Ils se sont vus. « Nous pêchons », a-t-il dit.", []string{"Ils se sont vus.", "« Nous pêchons », a-t-il dit."}},
		{"a quotation opens the next without a space", "Ils se sont vus.« Nous pêchons. »Ils sont repartis.", []string{"Ils se sont vus.", "« Nous pêchons. »", "Ils sont repartis."}},
		{"a quotation in a quotation", "Il a dit : « Le mot est “pêche.” » Fin.", []string{"Il a dit : « Le mot est “pêche.” »", "Fin."}},
		{"one quotation behind another", "« Oui ! » « Non ! »", []string{"« Oui ! »", "« Non ! »"}},
		{"a full stop inside brackets", "Ils se sont vus (à Oslo.) Ils sont repartis.", []string{"Ils se sont vus (à Oslo.)", "Ils sont repartis."}},
		{"a dash opens the next", "À l'ordre du jour : la pêche. – Le commerce.", []string{"À l'ordre du jour : la pêche.", "– Le commerce."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range Sentences(test.in, 0, french, new(Room)) {
				got = append(got, test.in[s.Start:s.End])
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSentencesFrom(t *testing.T) {
	all := "POLITIQUE\nOslo, 2 mai\nUn. Deux.\n\nTrois."
	type place struct{ Start, Paragraph int }
	var got []place
	for _, s := range Sentences(all, len("POLITIQUE\nOslo, 2 mai\n"), french, new(Room)) {
		got = append(got, place{s.Start, s.Paragraph})
	}
	want := []place{{22, 0}, {26, 0}, {33, 1}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Subheads and labels are glued to sentences where a house's page was made text.
func TestGlued(t *testing.T) {
	g := Grammar{Lexemes: NewLexemes(Set([]string{"l", "d"}), nil), Openers: Set([]string{"en", "le", "les", "l", "the", "a"})}
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"a full stop without a space", "C'est la fin.Début de la suite.", []string{"C'est la fin.", "Début de la suite."}},
		{"a closing mark without a space", "« C'est la fin. »Le ministre part.", []string{"« C'est la fin. »", "Le ministre part."}},
		{"a subhead", "L'UkraineEn Ukraine, tout va.", []string{"L'Ukraine", "En Ukraine, tout va."}},
		{"a subhead before an apostrophe", "La sécuritéL’Union agit.", []string{"La sécurité", "L’Union agit."}},
		{"a year", "Déclaration de 2025Les ministres partent.", []string{"Déclaration de 2025", "Les ministres partent."}},
		{"English", "Economic cooperationThe ministers agreed.Both left.", []string{"Economic cooperation", "The ministers agreed.", "Both left."}},
		{"names", "M. McLe, Mme DeLa et GmbH, LeA, YouTube", []string{"M. McLe, Mme DeLa et GmbH, LeA, YouTube"}},
		{"capitals", "UKRAINEEn Ukraine", []string{"UKRAINEEn Ukraine"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			g.Abbreviations = Set([]string{"m"})
			var got []string
			for _, s := range Sentences(test.in, 0, g, new(Room)) {
				got = append(got, test.in[s.Start:s.End])
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
