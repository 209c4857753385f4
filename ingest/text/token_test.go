package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTokens(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string // "text/fold"
	}{
		{"nothing", "", nil},
		{"words and marks", "Oslo, enfin.", []string{"Oslo/oslo", ",/,", "enfin/enfin", "./."}},
		{"elision", "l'accord d’Oslo", []string{"l'/l", "accord/accord", "d’/d", "Oslo/oslo"}},
		{"two elisions", "qu'à l’Est", []string{"qu'/qu", "à/a", "l’/l", "Est/est"}},
		{"elision in a row", "jusqu'à l'n'a", []string{"jusqu'/jusqu", "à/a", "l'/l", "n'/n", "a/a"}},
		{"an elision at the head of a sentence", "L'Islande", []string{"L'/l", "Islande/islande"}},
		{"an apostrophe inside a name", "N'Djamena, Côte d'Ivoire, M'Bala", []string{"N'Djamena/n'djamena", ",/,", "Côte/cote", "d'/d", "Ivoire/ivoire", ",/,", "M'Bala/m'bala"}},
		{"a word with an apostrophe", "aujourd'hui", []string{"aujourd'hui/aujourd'hui"}},
		{"hyphens join", "vice-ministre norvégo-islandaise", []string{"vice-ministre/vice-ministre", "norvégo-islandaise/norvego-islandaise"}},
		{"a hyphen alone", "Oslo - Bergen -", []string{"Oslo/oslo", "-/-", "Bergen/bergen", "-/-"}},
		{"a hyphen at a word's end", "vice- et ministre", []string{"vice/vice", "-/-", "et/et", "ministre/ministre"}},
		{"kinds of dash", "a–b — c", []string{"a/a", "–/–", "b/b", "—/–", "c/c"}},
		{"kinds of quotation marks", "« “oui” »", []string{"«/\"", "“/\"", "oui/oui", "”/\"", "»/\""}},
		{"numbers", "1.200,5 tonnes, 7e, COP29", []string{"1.200,5/1.200,5", "tonnes/tonnes", ",/,", "7e/7e", ",/,", "COP29/cop29"}},
		{"a date", "2024-05-02 et 02.05.2024.", []string{"2024-05-02/2024-05-02", "et/et", "02.05.2024/02.05.2024", "./."}},
		{"a full stop between letters", "vus.Les", []string{"vus/vus", "./.", "Les/les"}},
		{"apostrophes alone", "' l' '", []string{"'/'", "l/l", "'/'", "'/'"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			tokens := Tokens(test.in, 100, french.Lexemes)
			cut(t, test.in, 100, tokens)
			var got []string
			for _, k := range tokens {
				got = append(got, k.Text+"/"+k.Fold)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestTokenClasses(t *testing.T) {
	for _, test := range []struct {
		in, low     string
		word, upper bool
	}{
		{"à", "à", true, false},
		{"Élysée", "élysée", true, true},
		{"7e", "7e", true, false},
		{",", ",", false, false},
		{"—", "–", false, false},
		{"ǅemal", "ǆemal", true, true},
	} {
		t.Run(test.in, func(t *testing.T) {
			k := Tokens(test.in, 0, NewLexemes(nil, nil))[0]
			if k.Low != test.low || k.Word != test.word || k.Upper != test.upper {
				t.Errorf("got %+v", k)
			}
		})
	}
}
