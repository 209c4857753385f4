package extract

import (
	"slices"
	"testing"

	"github.com/entente-graph/entente/ingest/lexicon"
)

func russian(t *testing.T) declension {
	t.Helper()
	l, ok := lexicon.For("ru")
	if !ok {
		t.Fatal("no Russian lexicon")
	}
	return newDeclension(l.Declensions)
}

// A word is a form of what dictionaries have, and of nothing whose stem differs.
func TestBases(t *testing.T) {
	d := russian(t)
	for _, test := range []struct{ form, base string }{
		{"братиславе", "братислава"},
		{"узбекистаном", "узбекистан"},
		{"кении", "кения"},
		{"израилем", "израиль"},
		{"тверью", "тверь"},
		{"филиппинах", "филиппины"},
		{"афин", "афины"},
		{"южной", "южная"},
		{"азербайджанскому", "азербайджанский"},
		{"объединенных", "объединенные"},
		{"череповцом", "череповец"},
		{"павлом", "павел"},
		{"государства", "государство"},
		{"карзаем", "карзай"},
		{"уфе", "уфа"},
		{"консультациями", "консультации"},
	} {
		if got := d.bases(test.form); !slices.Contains(got, test.base) {
			t.Errorf("%s is a form of %q, not of %s", test.form, got, test.base)
		}
	}
	for _, test := range []struct{ form, other string }{{"азербайджанский", "азербайджан"}, {"индус", "индия"}, {"токио", "токия"}, {"мали", "мало"}} {
		if got := d.bases(test.form); slices.Contains(got, test.other) {
			t.Errorf("%s is no form of %s: %q", test.form, test.other, got)
		}
	}
	if got := declension(nil).bases("братиславе"); got != nil {
		t.Errorf("without declensions: %q", got)
	}
}

func TestSamePersonInCases(t *testing.T) {
	d := russian(t)
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
