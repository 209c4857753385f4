package generate

import (
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/entente-graph/entente/ingest/eval"
)

// Article is an article as a line of JSON Lines that ingest reads, and what it reports.
type Article struct {
	ID        string `json:"id"`
	Language  string `json:"lang"`
	Title     string `json:"title"`
	Published string `json:"published"` // ISO date
	URL       string `json:"url"`
	Text      string `json:"text"`

	Facts eval.Annotation `json:"-"`
}

// Articles are the articles of a seed, without end: about 30,000 a year from January 1993 on, those about one event
// one after the other.
func Articles(seed uint64) iter.Seq[Article] {
	return func(yield func(Article) bool) {
		h := newHistory(seed)
		for number := 0; ; number++ {
			e := h.event(number)
			for nth, a := range h.accounts(&e) {
				h.tell(&e, a)
				for _, article := range h.publishAs(a, fmt.Sprintf("%d-%d-%d", seed, number+1, nth+1)) {
					if !yield(article) {
						return
					}
				}
			}
		}
	}
}

// publishAs gives an account its address. In one case of three hundred the same text comes out at a second
// address; in as many, a day later, with one sentence more at the first.
func (h *history) publishAs(a *account, id string) []Article {
	title, body, _ := strings.Cut(string(a.body), "\n")
	out := Article{
		ID: id, Language: a.language.code, Title: title, Published: a.published.Format(time.DateOnly), Text: body,
		Facts: a.facts(h.world, id),
	}
	domain := a.agency.domain
	if a.house {
		domain = h.states[a.sides[0].state].house
	}
	out.URL = "https://" + domain + "/" + out.Language + "/example/" + out.Published + "/" + id
	again := out
	again.ID += "-b"
	again.Facts.ID = again.ID
	switch h.IntN(300) {
	case 0:
		again.URL += "-b"
	case 1:
		if a.dating.lag >= 0 || a.event.kind.event == "" {
			return []Article{out}
		}
		again.Published = a.published.AddDate(0, 0, 1).Format(time.DateOnly)
		a.body = append(a.body[:0], again.Text...)
		h.sentence(a, "remark", true)
		again.Text = string(a.body)
	default:
		return []Article{out}
	}
	return []Article{out, again}
}
