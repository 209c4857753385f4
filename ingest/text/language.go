package text

import (
	"strings"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

// sampleBytes is how much of a text is looked at to recognise its language.
const sampleBytes = 8 << 10

// Language recognises the language of a text: an ISO 639-1 code, or empty when the text is too
// short or too mixed to tell. Function words tell it of nearly all texts; trigrams, which take ten
// times as long, of the others.
func Language(s string) string {
	if len(s) > sampleBytes {
		s = strings.ToValidUTF8(s[:sampleBytes], "")
	}
	code, words := languageByWords(s)
	if words == certain {
		return code
	}
	info := whatlanggo.Detect(s)
	if words == likely && utf8.RuneCountInString(s) >= 40 && (!info.IsReliable() || info.Lang.Iso6391() == code) {
		return code
	}
	// Short texts of plain words are recognised too, but with little confidence; names alone are not.
	if !info.IsReliable() && (utf8.RuneCountInString(s) < 40 || info.Confidence < 0.05) {
		return ""
	}
	return info.Lang.Iso6391()
}
