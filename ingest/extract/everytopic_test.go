package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// talksAbout opens, in each language, talks whose subjects follow.
var talksAbout = map[string]string{
	"fr": nordic + "Les parties ont abordé les questions suivantes : ",
	"en": "Political consultations between Norway and Iceland were held in Oslo on 2 May 2024. The sides discussed the following issues: ",
	"es": "Noruega e Islandia celebraron consultas políticas en Oslo el 2 de mayo de 2024. Las partes abordaron los siguientes temas: ",
	"de": "Norwegen und Island hielten am 2. Mai 2024 in Oslo politische Konsultationen ab. Die Seiten erörterten folgende Themen: ",
	"ru": "Политические консультации между Норвегией и Исландией состоялись в Осло 2 мая 2024 года. Стороны обсудили следующие вопросы: ",
}

// spelt is a term of the lexicon as a text may write it: the first alternative of each word,
// words that may be missing there, an x for what is open.
func spelt(term string) string {
	var out []string
	for _, w := range strings.Fields(term) {
		w, _, _ = strings.Cut(w, "|")
		w = strings.TrimSuffix(w, "?")
		w = strings.TrimSuffix(w, "+")
		switch rest, open := strings.CutPrefix(w, "*"); {
		case open && strings.HasPrefix(rest, "-"):
			w = "ukraine" + rest // "*-eu relations"
		case open && rest != "":
			w = rest // "*rohstoffe"
		}
		out = append(out, strings.ReplaceAll(w, "*", "x"))
	}
	return strings.Join(out, " ")
}

// topicsIn are the topics found in talks about a subject, each with those above it.
func topicsIn(t *testing.T, language, subject string, broader map[string]string) []string {
	t.Helper()
	var out []string
	for _, found := range eventIn(t, language, talksAbout[language]+subject+".").Topics {
		for id := found.ID; id != ""; id = broader[id] {
			out = append(out, id)
		}
	}
	return out
}

// Every term of the taxonomy is found where it is a subject of talk: as its topic, or as one
// below it that a longer term of the same words names. So in every language.
func TestEveryTopicTerm(t *testing.T) {
	broader := map[string]string{}
	for _, x := range lexicon.TheWorld().Topics {
		broader[x.ID] = x.Broader
	}
	for _, language := range lexicon.Languages() {
		t.Run(language, func(t *testing.T) {
			if talksAbout[language] == "" {
				t.Fatal("no talks in this language: give it a line above")
			}
			l, _ := lexicon.For(language)
			for _, term := range l.Topics {
				if got := topicsIn(t, language, spelt(term.Term), broader); !slices.Contains(got, term.Topic) {
					t.Errorf("%s: %q is found as %q", term.Topic, spelt(term.Term), got)
				}
			}
		})
	}
}
