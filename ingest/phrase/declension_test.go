package phrase

import (
	"slices"
	"testing"

	"github.com/entente-graph/entente/ingest/lexicon"
)

func russian(t *testing.T) Declension {
	t.Helper()
	l, ok := lexicon.For("ru")
	if !ok {
		t.Fatal("no Russian lexicon")
	}
	return NewDeclension(l.Declensions)
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
		if got := d.Bases(test.form); !slices.Contains(got, test.base) {
			t.Errorf("%s is a form of %q, not of %s", test.form, got, test.base)
		}
	}
	for _, test := range []struct{ form, other string }{{"азербайджанский", "азербайджан"}, {"индус", "индия"}, {"токио", "токия"}, {"мали", "мало"}} {
		if got := d.Bases(test.form); slices.Contains(got, test.other) {
			t.Errorf("%s is no form of %s: %q", test.form, test.other, got)
		}
	}
	if got := Declension(nil).Bases("братиславе"); got != nil {
		t.Errorf("without declensions: %q", got)
	}
}
