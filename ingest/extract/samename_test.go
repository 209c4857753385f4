package extract

import (
	"testing"

	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

func TestSamePerson(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       bool
	}{
		{"equal", "Anna Sveins", "Anna Sveins", true},
		{"other accents and letters", "Jón Jónsson", "JON JONSSON", true},
		{"surname alone", "Sveins", "Anna Sveins", true},
		{"a second given name", "Anna Sveins", "Anna Maria Sveins", true},
		{"another given name", "Anna Sveins", "Maria Sveins", false},
		{"a part of a surname", "Svein", "Anna Sveins", false},
		{"nothing", "", "Anna Sveins", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := (naming{}).samePerson(test.a, test.b); got != test.want {
				t.Errorf("got %v", got)
			}
			if got := (naming{}).samePerson(test.b, test.a); got != test.want {
				t.Errorf("the other way round: got %v", got)
			}
		})
	}
}

func russianNaming(t *testing.T) naming {
	t.Helper()
	k, ok := knowledgeOf("ru")
	if !ok {
		t.Fatal("no Russian lexicon")
	}
	return k.naming()
}

func TestSamePersonInCases(t *testing.T) {
	d := russianNaming(t)
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Назаров", "Улугбеком Назаровым", true},
		{"У. Назаров", "Улугбек Назаров", true},
		{"С.В. Громов", "Сергеем Громовым", true},
		{"Дж. Байрамов", "Джейхуну Байрамову", true},
		{"Мартина Гудецова", "Мартиной Гудецовой", true},
		{"Андрей Громов", "Сергей Громов", false},
		{"А. Громов", "Сергей Громов", false},
		{"С.", "Сергей Громов", false},
		{"Громов", "Громыко", false},
	} {
		if got := d.samePerson(test.a, test.b); got != test.want {
			t.Errorf("%s, %s: %v", test.a, test.b, got)
		}
		if got := d.samePerson(test.b, test.a); got != test.want {
			t.Errorf("%s, %s: %v", test.b, test.a, got)
		}
	}
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Улугбек Назаров", "Улугбеком Назаровым", true},
		{"Улугбеком Назаровым", "Улугбек Назаров", false},
		{"Сергей Громов", "С.В. Громов", true},
		{"Сергей Викторович Громов", "Сергей Громов", true},
		{"Громов", "Громов", false},
	} {
		if got := d.fuller(test.a, test.b); got != test.want {
			t.Errorf("%s says more than %s: %v", test.a, test.b, got)
		}
	}
}

// Two spellings of one name in one text, which no word tells to be one, have one id: they are one official.
func TestTwoSpellingsAreOneOfficial(t *testing.T) {
	doc, err := text.Prepare(source.Article{
		Body:     "La ministre des Affaires étrangères de l'Azerbaïdjan, Leyla Djafarova, a reçu à Bakou le ministre des Affaires étrangères de l'Islande, Jon Jonsson. La ministre azerbaïdjanaise des Affaires étrangères, Leyla Jafarova, a rencontré le ministre islandais.",
		Language: "fr", Published: "2024-05-03",
	}, text.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range Extract(doc).Events {
		for _, p := range e.Parties {
			if p.Actor == "AZE" && len(p.Officials) != 1 {
				t.Errorf("%d officials", len(p.Officials))
			}
		}
	}
}
