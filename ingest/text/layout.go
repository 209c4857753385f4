package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Layout is what stands above the body of an agency's plain text.
type Layout struct {
	Labels     []Line // section labels: "POLITIQUE"
	Title      Line   // empty when there is none
	BodyOffset int    // where the first line after labels and title begins
}

// Line is a line, or the rest of one after a label that is glued to it.
type Line struct {
	Start, End int
	Text       string
}

// datelineLike is a short line with a day in it: "Bakou, 10 juin, AZERTAC", never a title.
var datelineLike = regexp.MustCompile(`^\pL[\pL' ’().-]*,? (le )?\d{1,2}(er)? \pL+|^\pL[\pL' ’().-]*, .*\d{1,2}.*, `)

// fullStop is one that ends a sentence, and not the one of an ordinal: "4. Sitzung der Kommission".
var fullStop = regexp.MustCompile(`(^|[^ \d]\d*|\d{3,})\. `)

// LayoutOf finds labels and title of a normalised text. labels holds the folded section
// labels of its language ("politique"). With a known title the first line is it.
func LayoutOf(s, title string, labels map[string]bool) Layout {
	var out Layout
	at := 0
	for n := 0; at < len(s) && n < 8; n++ {
		line := lineAt(s, at)
		next := min(line.End+1, len(s))
		if label, ok := labelOf(line, labels); ok {
			out.Labels = append(out.Labels, label)
			if label.End == line.End {
				at = next
				out.BodyOffset = at
				continue
			}
			line = Line{label.End, line.End, s[label.End:line.End]}
			out.BodyOffset = label.End
		}
		if strings.TrimSpace(line.Text) == "" {
			at = next
			continue
		}
		if line.Text != title && isTitle(line.Text) && (title != "" || labelBelow(s, next, labels)) {
			out.Labels = append(out.Labels, line) // a letterhead: what issues the text
			at, out.BodyOffset = next, next
			continue
		}
		if title != "" && line.Text == title || isTitle(line.Text) {
			out.Title, out.BodyOffset = line, pastLabel(s, next, labels)
		}
		break
	}
	return out
}

// pastLabel is where the text goes on behind a label that stands alone below a title, "Résumé", "Compte rendu".
func pastLabel(s string, at int, labels map[string]bool) int {
	for p := at; p < len(s); {
		line := lineAt(s, p)
		p = min(line.End+1, len(s))
		if strings.TrimSpace(line.Text) == "" {
			continue
		}
		if isLabel(line.Text, labels) {
			return p
		}
		break
	}
	return at
}

// labelBelow tells whether the next line that is not empty is a label.
func labelBelow(s string, at int, labels map[string]bool) bool {
	for at < len(s) {
		line := lineAt(s, at)
		if strings.TrimSpace(line.Text) != "" {
			label, ok := labelOf(line, labels)
			return ok && label.End == line.End
		}
		at = line.End + 1
	}
	return false
}

func lineAt(s string, at int) Line {
	end := strings.IndexByte(s[at:], '\n')
	if end < 0 {
		end = len(s)
	} else {
		end += at
	}
	return Line{at, end, s[at:end]}
}

// isTitle: no sentence, no dateline.
func isTitle(line string) bool {
	if len(line) > 300 || strings.ContainsAny(line, "0123456789") && datelineLike.MatchString(line) && len(strings.Fields(line)) <= 8 {
		return false
	}
	return !strings.ContainsAny(line[len(line)-1:], ".!;:,") && !(strings.Contains(line, ". ") && fullStop.MatchString(line))
}

// longestLabel is in bytes: a longer line is none, without a look.
const longestLabel = 48

// isLabel: the line is a label and nothing else.
func isLabel(line string, labels map[string]bool) bool {
	bare := strings.Trim(line, " :.-")
	return len(bare) <= longestLabel && labels[Fold(bare)]
}

// labelOf is the section label that is the line, or that its first word or words begin with,
// glued to the title or the sentence: "POLITIQUELe ministre".
func labelOf(line Line, labels map[string]bool) (Line, bool) {
	if isLabel(line.Text, labels) || isShout(line.Text) {
		return line, true
	}
	for i, r := range line.Text {
		if i == 0 || i > 30 || !unicode.IsUpper(r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(line.Text[:i])
		after, _ := utf8.DecodeRuneInString(line.Text[i+utf8.RuneLen(r):])
		if before != ' ' && unicode.IsLetter(before) && (unicode.IsLower(after) || isApostrophe(after)) && labels[Fold(line.Text[:i])] {
			return Line{line.Start, line.Start + i, line.Text[:i]}, true
		}
	}
	return Line{}, false
}

// isShout is a line of at most four words, all in capitals, without digits.
func isShout(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLower(r) || unicode.IsDigit(r) || r == ',' || r == '.' {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters && len(strings.Fields(s)) <= 4
}
