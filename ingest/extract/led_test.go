package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Who leads which side is told before the side and behind it.
func TestWhoLedWhichSide(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"before", "Political consultations between Norway and Iceland were held in Oslo. Ms. Anna Sveins led the Icelandic side while Director General, Mr. Ola Nordmann, led the Norwegian delegation."},
		{"behind", "Political consultations between Norway and Iceland were held in Oslo. The Icelandic side was led by Ms. Anna Sveins and the Norwegian side was led by Mr. Ola Nordmann."},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := map[string]string{}
			for _, p := range eventIn(t, "en", test.text).Parties {
				for _, o := range p.Officials {
					got[p.Actor] += o.Name
				}
			}
			if d := cmp.Diff(map[string]string{"ISL": "Anna Sveins", "NOR": "Ola Nordmann"}, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// The name of a body ends where another side begins, and an office of no side makes no talks of the
// countries that it names.
func TestBodyBesideSide(t *testing.T) {
	e := eventIn(t, "en", "Political consultations between Norway and Iceland were held in Oslo. The Icelandic side was led by Ms. Anna Sveins, Secretary, Ministry of External Affairs and the Norwegian side was led by Mr. Ola Nordmann.")
	for _, p := range e.Parties {
		for _, b := range p.Bodies {
			if b.Name != "Ministry of External Affairs" {
				t.Errorf("body %q", b.Name)
			}
		}
	}
	x := read(t, source.Article{Language: "en", Body: "OSLO, August 22. The Central Bank has decided to keep its rate, the regulator's chairman Ola Nordmann told a press conference. Inflation in Turkey and Russia was discussed at the meeting of the board."})
	if len(x.Events) > 0 {
		t.Errorf("%d events, want none", len(x.Events))
	}
}
