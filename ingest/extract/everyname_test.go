package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/source"
)

// nordic are talks to which a sentence about a third country is added.
const nordic = "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo le 2 mai 2024. " +
	"Les parties ont parlé de la pêche. "

// talkedAbout is whom a sentence behind the talks makes talked about; the sides must stay.
func talkedAbout(t *testing.T, sentence string) []string {
	t.Helper()
	x := read(t, source.Article{Body: nordic + sentence})
	if len(x.Events) != 1 {
		t.Fatalf("%s: %d events", sentence, len(x.Events))
	}
	if d := cmp.Diff([]string{"ISL", "NOR"}, sides(x.Events[0])); d != "" {
		t.Errorf("%s: sides: %s", sentence, d)
	}
	return mentioned(x.Events[0])
}

// thirdCountries are all but the sides. Organizations are talked about as subjects, not as countries.
func thirdCountries() map[string]bool {
	out := map[string]bool{}
	for _, c := range lexicon.TheWorld().Countries {
		out[c.Code] = c.Code != "NOR" && c.Code != "ISL"
	}
	return out
}

// Every state and territory is recognised by each of its names, and none becomes a side for
// being talked about.
func TestEveryNameIsTalkedAbout(t *testing.T) {
	l, _ := lexicon.For("fr")
	codes := map[string][]string{}
	for _, n := range l.Names {
		low := strings.ToLower(n.Name)
		if !slices.Contains(codes[low], n.Code) {
			codes[low] = append(codes[low], n.Code)
		}
	}
	third := thirdCountries()
	for _, n := range l.Names {
		want := []string{n.Code}
		if !third[n.Code] || len(codes[strings.ToLower(n.Name)]) > 1 {
			want = nil
		}
		if d := cmp.Diff(want, talkedAbout(t, "Les parties ont évoqué leurs relations avec "+n.Name+".")); d != "" {
			t.Errorf("%s, %s: %s", n.Code, n.Name, d)
		}
	}
}

// So is every state by each form of its adjective.
func TestEveryAdjectiveIsTalkedAbout(t *testing.T) {
	l, _ := lexicon.For("fr")
	codes := map[string][]string{}
	for _, n := range l.Demonyms {
		if !slices.Contains(codes[n.Name], n.Code) {
			codes[n.Name] = append(codes[n.Name], n.Code)
		}
	}
	third := thirdCountries()
	for form, of := range codes {
		want := of
		if !third[of[0]] || len(of) > 1 {
			want = nil
		}
		if d := cmp.Diff(want, talkedAbout(t, "Les parties ont évoqué les questions "+form+".")); d != "" {
			t.Errorf("%v, %s: %s", of, form, d)
		}
	}
}

// Every state and organization can be a side, by each of its names.
func TestEveryNameIsASide(t *testing.T) {
	l, _ := lexicon.For("fr")
	codes := map[string][]string{}
	for _, n := range l.Names {
		low := strings.ToLower(n.Name)
		if !slices.Contains(codes[low], n.Code) {
			codes[low] = append(codes[low], n.Code)
		}
	}
	for _, n := range l.Names {
		if n.Code == "NOR" || len(codes[strings.ToLower(n.Name)]) > 1 {
			continue
		}
		body := "Des consultations politiques entre la Norvège et " + n.Name + " se sont tenues le 2 mai 2024."
		x := read(t, source.Article{Body: body})
		want := []string{"NOR", n.Code}
		slices.Sort(want)
		if len(x.Events) != 1 {
			t.Errorf("%s: %d events", body, len(x.Events))
			continue
		}
		if d := cmp.Diff(want, sides(x.Events[0])); d != "" {
			t.Errorf("%s: %s", body, d)
		}
	}
}

// Every adjective tells whose official somebody is.
func TestEveryAdjectiveIsASide(t *testing.T) {
	l, _ := lexicon.For("fr")
	codes := map[string][]string{}
	for _, n := range l.Demonyms {
		if !slices.Contains(codes[n.Name], n.Code) {
			codes[n.Name] = append(codes[n.Name], n.Code)
		}
	}
	for form, of := range codes {
		if of[0] == "NOR" || len(of) > 1 {
			continue
		}
		body := "Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré le ministre " + form + " de la Pêche, Jon Jonsson."
		x := read(t, source.Article{Body: body})
		want := []string{"NOR", of[0]}
		slices.Sort(want)
		if len(x.Events) != 1 {
			t.Errorf("%s: %d events", body, len(x.Events))
			continue
		}
		if d := cmp.Diff(want, sides(x.Events[0])); d != "" {
			t.Errorf("%s: %s", body, d)
		}
	}
}
