package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// readGerman extracts an article in German, and checks what every extraction owes.
func readGerman(t *testing.T, a source.Article) extract.Extraction {
	t.Helper()
	a.Language = "de"
	doc, err := text.Prepare(a, text.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract.Extract(doc)
	sound(t, x)
	return x
}

// Nouns stand with capitals, verbs in two parts, adjectives before their nouns, and whose something
// is a name's ending says.
func TestGerman(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{
			"a verb in two parts, owners before the heads",
			"Am Montag hat die estnische Außenministerin Kaja Lepik in Tallinn den finnischen Außenminister Eero Salo empfangen.",
			"meeting Tallinn [EST: Kaja Lepik, estnische Außenministerin, minister] [FIN: Eero Salo, finnischen Außenminister, minister]",
		},
		{
			"no noun is in a name",
			"Der estnische Präsident Jaan Lepik führte mit dem finnischen Präsidenten Eero Salo Gespräche.",
			"meeting [EST: Jaan Lepik, estnische Präsident, head_of_state] [FIN: Eero Salo, finnischen Präsidenten, head_of_state]",
		},
		{
			"genitives of names",
			"Estlands Außenminister Jaan Lepik traf den Botschafter Usbekistans, Otabek Nazarov.",
			"meeting [EST: Jaan Lepik, Estlands Außenminister, minister] [UZB: Otabek Nazarov, Botschafter Usbekistans, ambassador]",
		},
		{
			"adjectives inside a title, a shared end, an actor before the office",
			"Der estnische Minister für auswärtige und europäische Angelegenheiten, Jaan Lepik, ist mit der EU-Außenbeauftragten Anna Korhonen zusammengetroffen.",
			"meeting [EST: Jaan Lepik, estnische Minister für auswärtige und europäische Angelegenheiten, minister] [EU: Anna Korhonen, EU-Außenbeauftragten, minister]",
		},
		{
			"a list of genitives",
			"Die Außenminister Estlands, Finnlands und der Türkei, Jaan Lepik, Eero Salo und Kemal Aras, sind in Tallinn zu einem Treffen zusammengekommen.",
			"conference Tallinn [EST: Jaan Lepik, Die Außenminister Estlands, Finnlands und der Türkei, minister] " +
				"[FIN: Eero Salo, Die Außenminister Estlands, Finnlands und der Türkei, minister] [TUR: Kemal Aras, Die Außenminister Estlands, Finnlands und der Türkei, minister]",
		},
		{
			"a title behind the verb that ends the clause",
			"Am Mittwoch hat die estnische Außenministerin Kaja Lepik in Tallinn Eero Salo empfangen, den Leiter der Abteilung Mitteleuropa des finnischen Außenministeriums.",
			"meeting Tallinn [EST: Kaja Lepik, estnische Außenministerin, minister] " +
				"[FIN: Eero Salo, Leiter der Abteilung Mitteleuropa des finnischen Außenministeriums, director]",
		},
		{
			"a rank of courtesy before the name",
			"Die Leiterin der Abteilung für Osteuropa im estnischen Außenministerium, Botschafterin Kaja Lepik, traf den finnischen Vizeaußenminister Eero Salo.",
			"meeting [EST: Kaja Lepik, Leiterin der Abteilung für Osteuropa im estnischen Außenministerium, director] [FIN: Eero Salo, finnischen Vizeaußenminister, deputy_minister]",
		},
		{
			"the one of two states that the text speaks of",
			"Bundeskanzler Karl Ebner hat in Wien den finnischen Präsidenten Eero Salo getroffen. Österreich und Finnland arbeiten zusammen.",
			"meeting Wien [AUT: Karl Ebner, Bundeskanzler, head_of_government] [FIN: Eero Salo, finnischen Präsidenten, head_of_state]",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := readGerman(t, source.Article{Body: test.text})
			if len(x.Events) != 1 {
				t.Fatalf("%d events", len(x.Events))
			}
			if got := inFull(x.Events[0]); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// Behind an adverbial the subject follows its verb: the first one received the second.
func TestGermanInversion(t *testing.T) {
	x := readGerman(t, source.Article{URL: "https://www.auswaertiges-amt.de/x", Body: "Am Montag empfing Außenministerin Anna Berg Ministerpräsident Eero Salo. Finnland ist ein enger Partner."})
	if len(x.Events) != 0 { // no word says whose Salo is: unsure is said
		t.Fatalf("%d events", len(x.Events))
	}
	x = readGerman(t, source.Article{URL: "https://www.auswaertiges-amt.de/x", Body: "Am Montag empfing Außenministerin Anna Berg den finnischen Ministerpräsidenten Eero Salo."})
	if want := "meeting [FIN: Eero Salo, finnischen Ministerpräsidenten, head_of_government] [DEU: Anna Berg, Außenministerin, minister]"; len(x.Events) != 1 || inFull(x.Events[0]) != want {
		t.Errorf("got %+v", x.Events)
	}
}

// Who was named is meant by the office alone, and a sentence of the same stay is no past.
func TestGermanFurtherMeetings(t *testing.T) {
	x := readGerman(t, source.Article{URL: "https://www.bmeia.gv.at/x", Body: "Außenministerin Anna Berg ist in Helsinki mit dem finnischen Außenminister Eero Salo zusammengetroffen. " +
		"Zuvor war die Außenministerin von Staatspräsidentin Liisa Virta empfangen worden."})
	if len(x.Events) != 2 {
		t.Fatalf("%d events", len(x.Events))
	}
	if got, want := inFull(x.Events[1]), "meeting Helsinki [FIN: Liisa Virta, Staatspräsidentin, head_of_state] [AUT: Anna Berg, Außenministerin, minister]"; got != want {
		t.Errorf("got %s", got)
	}
}

// Of two agencies with one name the one in a land of the language is meant; spellings tell the land.
func TestGermanHomes(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"an agency", "Brüssel (APA) - Außenminister Karl Ebner hat den finnischen Außenminister Eero Salo getroffen.", "AUT"},
		{"an agency in low letters", "Helsinki (dpa) - Außenminister Karl Ebner hat den finnischen Außenminister Eero Salo getroffen.", "DEU"},
		{"a month", "Außenminister Karl Ebner hat am 3. Jänner 2024 den finnischen Außenminister Eero Salo getroffen.", "AUT"},
		{"ss for ß", "Aussenminister Karl Ebner hat am 3. Januar 2024 den finnischen Aussenminister Eero Salo getroffen.", "CHE"},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := readGerman(t, source.Article{Body: test.text})
			if len(x.Events) != 1 || len(x.Events[0].Parties) != 2 {
				t.Fatalf("%+v", x.Events)
			}
			if got := x.Events[0].Parties[1].Actor; got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// Days have a full stop behind their number, which ends no sentence.
func TestGermanDays(t *testing.T) {
	for _, test := range []struct{ when, want string }{
		{"am 3. November 2025", "2025-11-03 day explicit"},
		{"am 3./4. November 2025", "2025-11-03..2025-11-04 day explicit"},
		{"vom 30. Oktober bis 2. November 2025", "2025-10-30..2025-11-02 day explicit"},
		{"am Montag, dem 3. November 2025,", "2025-11-03 day explicit"},
		{"am 3. Nov. 2025", "2025-11-03 day explicit"},
		{"am 3.11.", "2025-11-03 day published"},
		{"am 3. 11. 2025", "2025-11-03 day explicit"},
		{"am vergangenen Montag", "2025-11-03 day published"},
		{"am Dienstagabend", "2025-11-04 day published"},
		{"gestern", "2025-11-05 day published"},
	} {
		x := readGerman(t, source.Article{Published: "2025-11-06", Body: "Die estnische Außenministerin Kaja Lepik hat " + test.when + " den finnischen Außenminister Eero Salo getroffen."})
		if len(x.Events) != 1 || told(x.Events[0]) != test.want {
			t.Errorf("%s: %+v", test.when, x.Events)
		}
	}
}
