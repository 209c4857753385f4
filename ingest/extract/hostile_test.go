package extract_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/resolve"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// hostile are texts that nobody writes, of about n bytes each: what breaks a reader or makes it slow.
func hostile(n int) map[string]string {
	fill := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	const met = "Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré à Oslo le ministre islandais, Jon Jonsson. "
	return map[string]string{
		"no space":               fill("a"),
		"no space, capitals":     fill("Ab"),
		"no space, hyphens":      fill("algéro-"),
		"no space, apostrophes":  fill("l'"),
		"no space, figures":      fill("1."),
		"full stops":             fill("."),
		"commas":                 fill(","),
		"closing marks":          fill("»"),
		"plain marks":            fill("\" "),
		"brackets":               fill("("),
		"initials":               fill("A. "),
		"nested quotes":          met + fill("« il a dit « que “l'un” »"),
		"quotes never closed":    met + fill("« Le ministre a dit : “ "),
		"glued sentences":        fill("fin.Début"),
		"glued subheads":         met + fill("L'UkraineEn Ukraine, il a rencontré M. Jonsson. La paixLes ministres parlent."),
		"right to left":          fill("وزير الخارجية الليبي إدريس المنصوري "),
		"both ways":              met + fill("\u202eeliM\u202c \u2067وزير\u2069 "),
		"combining marks":        fill("e\u0301\u0302\u0327"),
		"a mark on nothing":      "\u0301" + met + "e" + fill("\u0301"),
		"NUL":                    met + fill("\x00a\x00"),
		"no UTF-8":               met + fill("\xff\xfe\x80"),
		"names":                  names(n),
		"names in a list":        "Le ministre norvégien, Ola Nordmann, a rencontré à Oslo " + list(n) + ".",
		"officials without end":  fill("le ministre des Affaires étrangères et de la Pêche, "),
		"states without end":     fill("la France et l'Italie, "),
		"delegations":            fill("la délégation norvégienne conduite par "),
		"days":                   fill("le 2 mai 2024 et du 30 avril au "),
		"cities":                 fill("Oslo New York à Paris "),
		"topics":                 met + "Ils ont parlé " + fill("de commerce, d'énergie et "),
		"meetings":               met + fill("Il a rencontré à Oslo le 2 mai le ministre danois, Hans Hansen. "),
		"lines":                  met + fill("POLITIQUE\n\nOslo, 2 mai (NTB) - Fin\n"),
		"no-break spaces":        fill("le\u00a02\u00a0mai\u202f2024\u2007: "),
		"letters of no language": fill("𝔐𝔦𝔫𝔦𝔰𝔱𝔯𝔢 ①② ﬁn "),
	}
}

// names are sentences of about n bytes, each with two people of its own.
func names(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "Le ministre norvégien, Ola Nord%s, a rencontré M. Jon Jons%s. ", surname(i), surname(i*7))
	}
	return b.String()
}

// list is a row of names of about n bytes.
func list(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "Ola Nord%s, ", surname(i))
	}
	return b.String()
}

func surname(i int) string {
	var b strings.Builder
	for ; i > 0; i /= 20 {
		b.WriteByte("abcdefghijklmnoprstu"[i%20])
	}
	return b.String()
}

// reads extracts an article in a language and checks what every extraction owes: evidence, the
// shape of the contract, the same twice.
func reads(t *testing.T, a source.Article) (extract.Extraction, bool) {
	t.Helper()
	doc, err := text.Prepare(a, text.Defaults{})
	if err != nil {
		return extract.Extraction{}, false // blank, or control characters alone
	}
	x := extract.Extract(doc)
	sound(t, x)
	shaped(t, x)
	facts := resolve.Facts(x)
	factsSound(t, x, facts)
	again := extract.Extract(doc)
	if d := cmp.Diff(x, again); d != "" {
		t.Fatalf("read twice, two extractions: %s", d)
	}
	if d := cmp.Diff(facts, resolve.Facts(again)); d != "" {
		t.Fatalf("resolved twice, two sets of facts: %s", d)
	}
	return x, true
}

// Whatever the text, an extraction is sound and there before long: what grows faster than
// its text makes this test endless.
func TestHostile(t *testing.T) {
	size := 16 << 10
	if testing.Short() {
		size = 2 << 10
	}
	texts := hostile(size)
	for _, lang := range lexicon.Languages() {
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			t.Run(lang+" "+name, func(t *testing.T) {
				reads(t, source.Article{Title: "Rencontre", Body: texts[name], Published: "2024-05-03", Language: lang})
			})
		}
	}
}

// A megabyte without a space is one word, ten thousand names are people of one article each.
func TestMonsters(t *testing.T) {
	for name, body := range map[string]string{
		"a word": strings.Repeat("a", 1<<20), "a word of hyphens": strings.Repeat("algéro-", 1<<17),
		"ten thousand names": names(700 << 10),
	} {
		t.Run(name, func(t *testing.T) {
			reads(t, source.Article{Body: body, Language: "fr"})
		})
	}
}
