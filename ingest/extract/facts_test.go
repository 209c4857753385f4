package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

// lines are facts as "fact value: rule".
func lines(facts []extract.Fact, kinds string) []string {
	var out []string
	for _, f := range facts {
		if strings.Contains(kinds, f.Kind) {
			out = append(out, strings.TrimSpace(f.Kind+" "+f.Value)+": "+string(f.Rule))
		}
	}
	return out
}

// Each fact tells the rule that made it.
func TestFacts(t *testing.T) {
	for _, test := range []struct {
		name, text, kinds string
		want              []string
	}{
		{"an act", norway + ", a rencontré hier à Oslo " + iceland + ".", "event mode date place", []string{
			"event meeting: verb of the event", "mode in_person: mode of the event's word",
			"date 2024-05-02: day counted from publication", "place Oslo, NOR: city of the event's sentences",
		}},
		{"a host", norway + ", a reçu l'ambassadeur d'Islande, Jon Jonsson.", "event place", []string{"event meeting: verb of receiving", "place NOR: land of the one who received"}},
		{"a weekday", norway + ", a rencontré mardi " + iceland + ".", "date", []string{"date 2024-04-30: weekday completed by publication"}},
		{"one breath", "La 3e session des consultations politiques entre la Norvège et l'Islande s'est tenue à Oslo.", "event round party", []string{
			"event consultation: noun of the event", "round 3: ordinal before the rounds",
			"party NOR: sides named in one breath", "party ISL: sides named in one breath",
		}},
		{"a counterpart", norway + ", a rencontré son homologue islandais, Jon Jonsson.", "role rank head", []string{
			"role ministre norvégien des Affaires étrangères: title before the name", "rank minister: rank of the office", "head Ola Nordmann: only one named",
			"role homologue islandais: counterpart", "rank minister: rank of the other side's head", "head Jon Jonsson: only one named",
		}},
		{"topics", "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. Les parties ont parlé de tourisme et de la situation au Soudan.", "topic mentioned", []string{
			"topic tourism: term of the topic", "topic regional-issues: state of things in a third country", "mentioned SDN: third country named in the talk",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Body: test.text, Published: "2024-05-03"})
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want 1", len(x.Events))
			}
			if d := cmp.Diff(test.want, lines(x.Events[0].Facts(), test.kinds)); d != "" {
				t.Error(d)
			}
		})
	}
}

// A text without an event tells what was passed over, and why.
func TestSilence(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"no word of an event", "Il a plu le 2 mai 2024 en Norvège et en Islande.", []string{"event: no verb or noun of an event in title and lead"}},
		{"one side", norway + ", a rencontré des amis à Bergen.", []string{"event meeting: only one side", "party NOR: title names the side"}},
		{"an earlier time", "Il a plu à Oslo. La précédente rencontre s'était tenue à Bergen.", []string{"event meeting: told of an earlier time only", "event: a verb that tells no kind of event"}},
		{"an occasion", "Les prix ont monté en marge des consultations.", []string{"event consultation: only the occasion or the past of something else"}},
		{"a noun alone", "Il a plu à Oslo. Le vent a soufflé. La signature attend.", []string{"event signing: a noun alone is too little"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Body: test.text})
			if len(x.Events) != 0 {
				t.Fatalf("%d events, want none", len(x.Events))
			}
			if d := cmp.Diff(test.want, lines(x.Silence, "event party")); d != "" {
				t.Error(d)
			}
		})
	}
}
