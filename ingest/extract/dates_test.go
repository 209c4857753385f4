package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// met is an article with room for when its ministers met, and for what is said behind.
const met = "Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré WHEN à Oslo " +
	"le ministre islandais des Affaires étrangères, Jon Jonsson. Les ministres ont parlé de la pêche. "

func TestDates(t *testing.T) {
	for _, test := range []struct {
		name      string
		published string
		head      string // before the text: a dateline
		when      string
		behind    string // what else the text says
		want      string
		warnings  []string
	}{
		{"day, month and year", "", "", "le 2 mai 2024", "", "2024-05-02 day explicit", nil},
		{"the first of a month", "", "", "le 1er mai 2024", "", "2024-05-01 day explicit", nil},
		{"with its weekday", "", "", "jeudi 2 mai 2024", "", "2024-05-02 day explicit", nil},
		{"with its weekday and commas", "", "", ", jeudi 2 mai 2024,", "", "2024-05-02 day explicit", nil},
		{"a weekday that contradicts it", "", "", "lundi 2 mai 2024", "", "2024-05-02 day explicit", []string{"weekday-contradicts-date"}},
		{"in figures", "", "", "le 02.05.2024", "", "2024-05-02 day explicit", nil},
		{"with slashes", "", "", "le 2/5/2024", "", "2024-05-02 day explicit", nil},
		{"with slashes and noughts", "", "", "le 02/05/2024", "", "2024-05-02 day explicit", nil},
		{"with slashes and a year of two figures", "", "", "le 02/05/24", "", "unknown", []string{"undated"}},
		{"as ISO writes it", "", "", "le 2024-05-02", "", "2024-05-02 day explicit", nil},
		{"explicit wins over the publication date", "2024-06-01", "", "le 2 mai 2024", "", "2024-05-02 day explicit", nil},
		{"a leap day", "", "", "le 29 février 2024", "", "2024-02-29 day explicit", nil},
		{"the month alone", "", "", "en mai 2024", "", "2024-05-01..2024-05-31 month explicit", nil},

		{"two days", "", "", "les 2 et 3 mai 2024", "", "2024-05-02..2024-05-03 day explicit", nil},
		{"two days joined", "", "", "les 2-3 mai 2024", "", "2024-05-02..2024-05-03 day explicit", nil},
		{"a night", "", "", "dans la nuit du 2 au 3 mai 2024", "", "2024-05-02..2024-05-03 day explicit", nil},
		{"from day to day", "", "", "du 2 au 4 mai 2024", "", "2024-05-02..2024-05-04 day explicit", nil},
		{"from month to month", "", "", "du 30 avril au 2 mai 2024", "", "2024-04-30..2024-05-02 day explicit", nil},
		{"from year to year", "", "", "du 30 décembre au 2 janvier 2024", "", "2023-12-30..2024-01-02 day explicit", nil},
		{"two days apart, the year behind the second", "", "", "mardi 30 avril et jeudi 2 mai 2024", "", "2024-04-30 day explicit", nil},
		{"two days apart, the year turns between", "", "", "le 30 décembre et le 2 janvier 2024", "", "2023-12-30 day explicit", nil},
		{"three days of two months", "", "", "les 29, 30 avril et 1er mai 2024", "", "2024-04-29..2024-05-01 day explicit", nil},
		{"three days of one month", "", "", "les 2, 3 et 4 mai 2024", "", "2024-05-02..2024-05-04 day explicit", nil},
		{"two days without a year", "2024-05-05", "", "les 2 et 3 mai", "", "2024-05-02..2024-05-03 day published", nil},

		{"completed from the publication date", "2024-05-03", "", "le 2 mai", "", "2024-05-02 day published", nil},
		{"completed from the publication date, the year before", "2024-01-02", "", "le 30 décembre", "", "2023-12-30 day published", nil},
		{"published in a zone that is a day behind", "2024-05-01", "", "le 2 mai", "", "2024-05-02 day published", nil},
		{"yesterday", "2024-05-03", "", "hier", "", "2024-05-02 day published", nil},
		{"the day before yesterday", "2024-05-03", "", "avant-hier", "", "2024-05-01 day published", nil},
		{"a day just past", "2024-05-20", "", "le 2 mai dernier", "", "2024-05-02 day published", nil},
		{"today", "2024-05-03", "", "aujourd'hui", "", "2024-05-03 day published", nil},
		{"a weekday before the publication", "2024-05-03", "", "jeudi", "", "2024-05-02 day published", nil},
		{"the weekday of the publication", "2024-05-02", "", "jeudi", "", "2024-05-02 day published", nil},
		{"no day in the text", "2024-05-03", "", "", "", "2024-05-03 day published", nil},

		{"completed from a dateline", "", "Oslo, 3 mai 2024 (NTB) - ", "jeudi", "", "2024-05-02 day explicit", nil},
		{"a dateline with a year wins over the publication date", "2024-06-01", "Oslo, 3 mai 2024 (NTB) - ", "jeudi", "", "2024-05-02 day explicit", nil},
		{"day and month of the dateline", "", "Oslo, 3 mai 2024 (NTB) - ", "le 2 mai", "", "2024-05-02 day explicit", nil},
		{"a dateline that the publication date completes", "2024-05-04", "Oslo, 3 mai (NTB) - ", "jeudi", "", "2024-05-02 day published", nil},
		{"a dateline that nothing completes", "", "Oslo, 3 mai (NTB) - ", "", "", "--05-03", []string{"year-unknown"}},

		{"a day far behind the publication date", "2024-05-03", "", "le 2 mai 2034", "", "2024-05-03 day published", []string{"date-far-ahead"}},
		{"held behind the publication", "2024-05-03", "", "le 10 mai 2024", "", "2024-05-10 day explicit", []string{"held-after-publication"}},
		{"held where the next day has begun", "2024-05-03", "", "le 4 mai 2024", "", "2024-05-04 day explicit", nil},
		{"nothing tells", "", "", "", "", "unknown", []string{"undated"}},
		{"a weekday without anything to count from", "", "", "jeudi", "", "unknown", []string{"undated"}},
		{"a day and month without a year", "", "", "le 2 mai", "", "--05-02", []string{"year-unknown"}},
		{"a weekday, and no year in the text", "", "", "jeudi 2 mai", "", "--05-02", []string{"year-unknown"}},
		{"a weekday, and a year before it", "", "", "jeudi 2 mai", "L'accord date de mars 2022.", "2024-05-02 day weekday", nil},
		{"a weekday, and the latest of two years", "", "", "jeudi 2 mai", "L'accord de 2012 a été révisé en 2021.", "2024-05-02 day weekday", nil},
		{"a weekday that fits in the year of the anchor itself", "", "", "jeudi 2 mai", "L'accord date de mars 2024.", "2024-05-02 day weekday", nil},
		{"a weekday that fits the anchor's year, but before it", "", "", "jeudi 2 mai", "L'accord date de juin 2024.", "2030-05-02 day weekday", []string{"year-doubtful"}},
		{"a year to come is no anchor", "", "", "jeudi 2 mai", "L'accord date de mars 2022. Un sommet est prévu en 2029.", "2024-05-02 day weekday", nil},
		{"a weekday that fits an earlier year than the publication's", "2025-06-01", "", "jeudi 2 mai", "L'accord date de mars 2022.", "2024-05-02 day weekday", nil},
		{"a weekday that fits the publication's year", "2024-06-01", "", "jeudi 2 mai", "L'accord date de 1992.", "2024-05-02 day published", nil},
		{"a weekday that slipped, the day before", "2024-05-03", "", "mercredi 2 mai", "L'accord date de 2011.", "2024-05-02 day published", []string{"weekday-contradicts-date"}},
		{"a weekday behind a dated event", "", "", "mardi 10 décembre", "Ils ont évoqué la COP29, qui vient de s'achever.", "2024-12-10 day weekday", nil},
		{"a day behind a dated event just held", "", "", "le 10 décembre", "Ils ont évoqué la COP29, qui vient de s'achever.", "2024-12-10 day context", nil},
		{"the year turns behind a dated event", "", "", "le 10 janvier", "Ils ont évoqué la COP29, qui vient de s'achever.", "2025-01-10 day context", nil},
		{"a day too long after a dated event", "", "", "le 10 juin", "Ils ont évoqué la COP29, qui vient de s'achever.", "--06-10", []string{"year-unknown"}},
		{"a day that its year has not", "", "", "le 31 février 2024", "", "unknown", []string{"no-such-day", "undated"}},
		{"a day that its year has not is not that of the publication", "2024-03-05", "", "le 31 février 2024", "", "unknown", []string{"no-such-day", "undated"}},
		{"the month alone is not the day of the publication", "2024-07-05", "", "en mai 2024", "", "2024-05-01..2024-05-31 month explicit", nil},
		{"the month of what was before", "2024-07-05", "", ", après l'accord conclu en mai 2024,", "", "2024-07-05 day published", nil},
		{"a month to come", "2024-03-05", "", ", en vue des élections de mai 2024,", "", "2024-03-05 day published", nil},
		{"a day that no year has", "2024-03-05", "", "le 31 février", "", "unknown", []string{"no-such-day", "undated"}},
		{"a day that no month has", "2024-03-05", "", "le 32 mars", "", "unknown", []string{"no-such-day", "undated"}},
		{"figures that no year has", "2024-03-05", "", "le 30/02/2024", "", "unknown", []string{"no-such-day", "undated"}},
		{"a leap day out of its year", "2023-03-05", "", "le 29 février", "", "unknown", []string{"no-such-day", "undated"}},

		{"last week", "2024-05-20", "", "la semaine dernière", "", "2024-05-13..2024-05-19 span published", nil},
		{"at the beginning of last week", "2024-05-22", "", "en début de semaine dernière", "", "2024-05-13..2024-05-19 span published", nil},
		{"this week, on its Monday", "2024-05-20", "", "en début de semaine", "", "2024-05-20 day published", nil},
		{"this week, later in it", "2024-05-22", "", "cette semaine", "", "2024-05-20..2024-05-22 span published", nil},
		{"the weekend before", "2024-05-20", "", "ce week-end", "", "2024-05-18..2024-05-19 span published", nil},
		{"last month", "2024-01-20", "", "le mois dernier", "", "2023-12-01..2023-12-31 month published", nil},
		{"last year", "2024-05-20", "", "l'an dernier", "", "2023-01-01..2023-12-31 year published", nil},
		{"lately", "2024-05-20", "", "ces derniers jours", "", "unknown", []string{"undated"}},
		{"last week, without a day to count from", "", "", "la semaine dernière", "", "unknown", []string{"undated"}},
		{"a day behind what was a week before", "2024-05-20", "", "lundi, après le sommet de la semaine dernière,", "", "2024-05-20 day published", nil},
		{"what was a week before alone", "2024-05-20", "", ", après le sommet de la semaine dernière,", "", "2024-05-20 day published", nil},
		{"an event without a known date", "", "", "le 10 décembre", "Ils ont évoqué le sommet, qui vient de s'achever.", "--12-10", []string{"year-unknown"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := test.head + strings.ReplaceAll(met, "WHEN", test.when) + test.behind
			x := read(t, source.Article{Body: strings.ReplaceAll(body, "  ", " "), Published: test.published})
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want 1", len(x.Events))
			}
			if d := cmp.Diff(test.want, told(x.Events[0])); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(test.warnings, codes(x.Warnings)); d != "" {
				t.Error(d)
			}
		})
	}
}

// A word behind the figures of a year belongs to the date: the dateline goes on to its full stop.
func TestWordBehindYear(t *testing.T) {
	doc, err := text.Prepare(source.Article{
		Language: "ru",
		Body:     "Осло, 2 мая 2024 года. Министр рыболовства Норвегии Ола Нордманн принял посла Исландии Йона Йонссона.",
	}, text.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract.Extract(doc)
	sound(t, x)
	if len(x.Events) != 1 || told(x.Events[0]) != "2024-05-02 day explicit" {
		t.Errorf("got %+v", x.Events)
	}
}

// A dated event of which the text speaks as to come bounds the year from above.
func TestYearBeforeAnEventToCome(t *testing.T) {
	for language, body := range map[string]string{
		"fr": "Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo le mardi 28 mai. Les parties ont évoqué la COP29, qui aura lieu en novembre.",
		"de": "Am Dienstag, 28. Mai, fanden in Oslo politische Konsultationen zwischen Norwegen und Island statt. Im Hinblick auf die COP29, die im November stattfindet, stellten die Seiten ihre Pläne vor.",
	} {
		if got := told(eventIn(t, language, body)); got != "2024-05-28 day weekday" {
			t.Errorf("%s: %s", language, got)
		}
	}
}
