package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

// summary is what an extraction says, without where it stands in the text.
func summary(x extract.Extraction) []string {
	var out []string
	for _, e := range x.Events {
		out = append(out, e.Kind+" "+told(e)+" "+strings.Join(sides(e), " "))
		out = append(out, people(e)...)
		for _, t := range e.Topics {
			out = append(out, t.ID)
		}
		if e.Place != nil {
			out = append(out, str(e.Place.Name)+" "+str(e.Place.Country))
		}
	}
	for n := range out {
		out[n] = strings.NewReplacer("’", "'", "ʼ", "'").Replace(out[n])
	}
	return out
}

const readoutInFrench = "Le ministre norvégien des Affaires étrangères, Ola Nordmann, s'est entretenu jeudi 2 mai 2024 à Oslo avec le ministre " +
	"islandais des Affaires étrangères, Jon Jonsson. « L'entretien a été utile », a dit M. Nordmann. " +
	"Les ministres ont parlé de la pêche, du tourisme et de l'énergie. Ils ont évoqué la situation en Ukraine et l'aide à la reconstruction."

const readoutInEnglish = "Norway's Minister of Foreign Affairs, Ola Nordmann, met with Iceland's Minister of Foreign Affairs, Jon Jonsson, in Oslo on Thursday 2 May 2024. " +
	"\"It's been a useful meeting\", Mr. Nordmann said. The ministers discussed fisheries, tourism and energy. They also discussed Ukraine's reconstruction."

// The marks, spaces and lost line breaks of a house's page change nothing of what its text says.
func TestTypography(t *testing.T) {
	for _, language := range []struct{ code, text string }{{"fr", readoutInFrench}, {"en", readoutInEnglish}} {
		plain, ok := reads(t, source.Article{Body: language.text, Language: language.code})
		want := summary(plain)
		if !ok || len(plain.Events) != 1 {
			t.Fatalf("%s: %d events: %q", language.code, len(plain.Events), want)
		}
		for _, test := range []struct {
			name    string
			replace []string
		}{
			{"typographic apostrophes", []string{"'", "’"}},
			{"other apostrophes", []string{"'", "ʼ"}},
			{"typographic quotation marks", []string{"« ", "“", " »", "”", `"It`, "“It", `meeting"`, "meeting”"}},
			{"no-break spaces", []string{"« ", "«\u00a0", " »", "\u202f»", "2 ", "2\u00a0", "M. ", "M.\u00a0", "Mr. ", "Mr.\u00a0"}},
			{"soft hyphens and invisible marks", []string{"minist", "mi\u00adnist", "Oslo", "\u200bOslo\u2060"}},
			{"decomposed letters", []string{"é", "e\u0301", "ê", "e\u0302"}},
			{"a line break behind each sentence", []string{". L", ".\nL", ". I", ".\nI", ". T", ".\nT"}},
			{"lost spaces behind full stops", []string{". Les", ".Les", ". Ils", ".Ils", ". The", ".The"}},
			{"a glued subhead", []string{"Ils ont", "L'UkraineIls ont", "They also", "UkraineThey also"}},
			{"a lost paragraph break behind a quotation", []string{"Nordmann. Les", "Nordmann.\u00a0Les", "said. The", "said.The"}},
		} {
			t.Run(language.code+" "+test.name, func(t *testing.T) {
				body := strings.NewReplacer(test.replace...).Replace(language.text)
				got, _ := reads(t, source.Article{Body: body, Language: language.code})
				if d := cmp.Diff(want, summary(got)); d != "" {
					t.Errorf("%s\n%s", body, d)
				}
			})
		}
	}
}
