package eval

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFold(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", []string{}},
		{"marks alone", " – ’ !", []string{}},
		{"diacritics", "Élysée Ångström", []string{"elysee", "angstrom"}},
		{"apostrophes and hyphens part words", "l’Arménie, Saint-Pétersbourg", []string{"l", "armenie", "saint", "petersbourg"}},
		{"compatible forms", "ﬁn Nº2", []string{"fin", "no2"}},
		{"a dotted capital", "İstanbul", []string{"istanbul"}},
		{"Cyrillic, й becomes и", "Андрей", []string{"андреи"}},
		{"final sigma", "ΟΔΟΣ", []string{"οδος"}},
		{"underscores and numbers stay", "COP29_2024 ½", []string{"cop29_2024", "1", "2"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := fold(test.in)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSamePerson(t *testing.T) {
	for _, test := range []struct {
		name, gold, predicted string
		same, full            bool
	}{
		{"equal", "Leïla Haddad", "Leila HADDAD", true, true},
		{"words in another order", "Haddad Leïla", "Leïla Haddad", true, true},
		{"surname alone", "Leïla Haddad", "Haddad", true, false},
		{"a word added", "Haddad", "Leïla Haddad", true, false},
		{"two words added", "Haddad", "Leïla Amina Haddad", false, false},
		{"another given name", "Leïla Haddad", "Amina Haddad", false, false},
		{"a lone particle", "Anna de Vries", "de", false, false},
		{"a lone initial", "Anna Vries", "A", false, false},
		{"an initial and the surname", "Anna A Vries", "A Vries", true, false},
		{"one word twice in one name only", "Ali Ali", "Ali Omar", false, false},
		{"nothing", "Anna Vries", "", false, false},
		{"Cyrillic in another case", "Анна Соколова", "Анной Соколовой", true, true},
		{"another Cyrillic name", "Анна Соколова", "Инна Соколова", false, false},
		{"Cyrillic surname in another case", "Иван Кузнецов", "Иваном Кузнецовым", true, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := samePerson(test.gold, test.predicted); got != test.same {
				t.Errorf("samePerson(%q, %q) = %v", test.gold, test.predicted, got)
			}
			if got := fullName(test.gold, test.predicted); got != test.full {
				t.Errorf("fullName(%q, %q) = %v", test.gold, test.predicted, got)
			}
		})
	}
}

func TestSamePlace(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       bool
	}{
		{"equal", "Bakou", "BAKOU", true},
		{"a part of a city", "Paris", "Paris 7e", true},
		{"one word shared", "New York", "New Delhi", false},
		{"small words tell nothing", "La Haye", "Haye", true},
		{"small words alone", "La", "la", true},
		{"nothing", "", "Bakou", false},
		{"Cyrillic case", "Москва", "Москве", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := samePlace(test.a, test.b); got != test.want {
				t.Errorf("samePlace(%q, %q) = %v", test.a, test.b, got)
			}
			if got := samePlace(test.b, test.a); got != test.want {
				t.Errorf("samePlace(%q, %q) = %v", test.b, test.a, got)
			}
		})
	}
}

func TestWordF1(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       float64
	}{
		{"equal but for small words", "ministre de la Pêche", "Ministre, Pêche", 1},
		{"half of it", "ministre de la Pêche", "ministre", 2.0 / 3},
		{"below the bar", "directeur adjoint du département Asie", "directeur", 0.4},
		{"nothing shared", "ambassadeur", "ministre", 0},
		{"none predicted", "ambassadeur", "", 0},
		{"a word counts once", "chef", "chef chef chef", 0.5},
		{"Cyrillic case", "глава департамента", "главой департамента", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := wordF1(test.a, test.b); math.Abs(got-test.want) > 1e-12 {
				t.Errorf("wordF1(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
			}
		})
	}
}
