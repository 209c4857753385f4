package extract_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/source"
)

// nordic are talks to which sentences about third countries are added.
const nordic = "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo le 2 mai 2024. " +
	"Les parties ont parlé de la pêche. "

// codesOf are the actors that each name or form may stand for, a name in any case.
func codesOf(forms []lexicon.Named) map[string][]string {
	out := map[string][]string{}
	for _, n := range forms {
		low := strings.ToLower(n.Name)
		if !slices.Contains(out[low], n.Code) {
			out[low] = append(out[low], n.Code)
		}
	}
	return out
}

// isCountry tells third countries from the sides and from organizations, which are talked
// about as subjects.
func isCountry(code string) bool {
	return code != "NOR" && code != "ISL" &&
		slices.ContainsFunc(lexicon.TheWorld().Countries, func(c lexicon.Country) bool { return c.Code == code })
}

// talkedAbout reads sentences, each the words before and a name, behind the talks: all that
// mean one country make it talked about, and the sides stay the sides.
func talkedAbout(t *testing.T, before string, forms []lexicon.Named) {
	t.Helper()
	codes := codesOf(forms)
	texts := len(forms)/20 + 1
	for first := range texts {
		body, third := nordic, map[string]bool{}
		for i := first; i < len(forms); i += texts { // names of one country, which stand together, in texts apart
			n := forms[i]
			body += before + n.Name + ". "
			if isCountry(n.Code) && len(codes[strings.ToLower(n.Name)]) == 1 {
				third[n.Code] = true
			}
		}
		x := read(t, source.Article{Body: body})
		if len(x.Events) != 1 {
			t.Fatalf("%s: %d events", body, len(x.Events))
		}
		if d := cmp.Diff(slices.Sorted(maps.Keys(third)), mentioned(x.Events[0])); d != "" {
			t.Errorf("%s: %s", body, d)
		}
		if d := cmp.Diff([]string{"ISL", "NOR"}, sides(x.Events[0])); d != "" {
			t.Errorf("%s: sides: %s", body, d)
		}
	}
}

// Every state and territory is recognised by each of its names and by each form of its
// adjective, and none becomes a side for being talked about.
func TestEveryNameIsTalkedAbout(t *testing.T) {
	l, _ := lexicon.For("fr")
	talkedAbout(t, "Les parties ont évoqué leurs relations avec ", l.Names)
}

func TestEveryAdjectiveIsTalkedAbout(t *testing.T) {
	l, _ := lexicon.For("fr")
	talkedAbout(t, "Les parties ont évoqué les questions ", l.Demonyms)
}

// beside reads a text about Norway and another side, by each name or form of its own.
func beside(t *testing.T, forms []lexicon.Named, before, behind string) {
	t.Helper()
	for form, codes := range codesOf(forms) {
		if codes[0] == "NOR" || len(codes) > 1 {
			continue
		}
		name := forms[slices.IndexFunc(forms, func(n lexicon.Named) bool { return strings.ToLower(n.Name) == form })].Name
		x := read(t, source.Article{Body: before + name + behind})
		want := []string{"NOR", codes[0]}
		slices.Sort(want)
		if len(x.Events) != 1 {
			t.Errorf("%s: %d events", x.Document.Text, len(x.Events))
			continue
		}
		if d := cmp.Diff(want, sides(x.Events[0])); d != "" {
			t.Errorf("%s: %s", x.Document.Text, d)
		}
	}
}

// Every state and organization can be a side, by each of its names.
func TestEveryNameIsASide(t *testing.T) {
	l, _ := lexicon.For("fr")
	beside(t, l.Names, "Des consultations politiques entre la Norvège et ", " se sont tenues le 2 mai 2024.")
}

// Every adjective tells whose official somebody is.
func TestEveryAdjectiveIsASide(t *testing.T) {
	l, _ := lexicon.For("fr")
	beside(t, l.Demonyms, "Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré le ministre ", " de la Pêche, Jon Jonsson.")
}
