package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// What others say in a report of an event is no subject of the talk: people of third states whom it
// quotes, and the two of an interview.

// elsewhere: a sentence behind the lead speaks of somebody with a title of a third state, and of nobody of the
// sides: "Meanwhile the British Foreign Secretary said ...".
func (d *draft) elsewhere(s *sentence) bool {
	if slices.Contains(d.sentences, s) || s.title || s.acts() {
		return false
	}
	third := false
	for _, p := range s.people {
		if side, _ := d.find(p.Name); side != nil {
			return false
		}
		if p.Role == nil || len(p.Role.Owners) == 0 {
			continue
		}
		if d.side(p.Role.Owners[0]) != nil {
			return false
		}
		third = true
	}
	return third
}

// saidByOther: a quotation whose speaker is named and takes no part, "..., observe X, de l'université d'Oslo", or
// what analysts say.
func (r *reader) saidByOther(d *draft, s *sentence) bool {
	if !s.title && s.has(r.k.onlooker) {
		return true
	}
	for i := range s.Tokens {
		f, ok := r.k.story.attributed.Longest(s.Tokens, i)
		if !ok {
			continue
		}
		from := s.skipHonorifics(r.k, f.To)
		to := s.nameAt(r.k, from)
		if to <= from+1 {
			continue
		}
		if side, _ := d.find(s.quote(s.Tokens[from].Start, s.Tokens[to-1].End)); side == nil {
			return true
		}
	}
	return false
}

// quoteGoesOn: the sentence opens in quotation marks in the paragraph of the one before, whose speaker goes on:
// "\"Non\", résume X, économiste. \"Tant que le rail ...\"".
func (r *reader) quoteGoesOn(s *sentence) bool {
	return !s.title && s.Paragraph == r.sentences[slices.Index(r.sentences, s)-1].Paragraph && strings.ContainsAny(r.doc.Text[s.Start:min(s.Start+3, s.End)], `"«“`)
}

// interviewed are the paragraphs of an interview: those that open with a speaker's name and a colon, when a
// speaker has two or more, and nobody can tell an answer from a subject of talk.
func (r *reader) interviewed() map[int]bool {
	paragraphs := map[string][]int{}
	officials, others := map[string]bool{}, false
	for i, s := range r.sentences {
		if s.title || i > 0 && !r.sentences[i-1].title && r.sentences[i-1].Paragraph == s.Paragraph {
			continue
		}
		if p, ok := s.speaker(); ok {
			if p.Role != nil {
				officials[p.Name] = true
			}
		} else if speaker(s.Tokens) != "" {
			others = true
		}
		if who := speaker(s.Tokens); who != "" {
			paragraphs[who] = append(paragraphs[who], s.Paragraph)
		}
	}
	out := map[int]bool{}
	if len(officials) > 1 && !others {
		return out // who speak are the two who met: a transcript of the talk itself
	}
	for _, list := range paragraphs {
		for _, p := range list {
			out[p] = out[p] || len(list) > 1
		}
	}
	return out
}

// speaker is the name before a colon at the head of a paragraph, empty when none stands there.
func speaker(tokens []text.Token) string {
	var name []string
	for i, t := range tokens {
		switch {
		case t.Fold == ":" && i > 0:
			return strings.Join(name, " ")
		case i > 3 || !t.Upper:
			return ""
		}
		name = append(name, t.Fold)
	}
	return ""
}
