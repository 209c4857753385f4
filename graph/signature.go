package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// signature is what an account says that another may contradict.
type signature struct {
	heads string // sorted "AZE=AZE/esmira-jafarova=5", or "AZE==5" of an office alone, joined by newlines
	round int    // 0 when not told
}

// headSaid is what is said of who leads a side: an official and the levels of the ranks that texts give them, or no
// name and the level of the office.
type headSaid struct {
	official string // id, empty for an office alone
	levels   string // digits, sorted; empty when no rank is told
}

// levelsOf are the levels of each official who leads a side in one of the reports: to one text an envoy is what to
// another is a director, and both are levels of theirs.
func levelsOf(rs []Report) map[OfficialID]string {
	out := map[OfficialID]string{}
	for _, r := range rs {
		for _, h := range r.Heads {
			if l := h.level(); h.Official != "" && !strings.Contains(out[h.Official], l) {
				digits := []byte(out[h.Official] + l)
				slices.Sort(digits)
				out[h.Official] = string(digits)
			}
		}
	}
	return out
}

func (h Head) level() string {
	if h.Rank == "" {
		return ""
	}
	return strconv.Itoa(h.Rank.Level())
}

// signature takes the levels of officials from all reports that it is compared with, see [levelsOf].
func (r Report) signature(levels map[OfficialID]string) signature {
	heads := make(map[string]headSaid, len(r.Heads))
	for _, h := range r.Heads {
		said := headSaid{string(h.Official), h.level()}
		if h.Official != "" {
			said.levels = levels[h.Official]
		}
		heads[string(h.Actor)] = said
	}
	return signatureOf(heads, r.Round)
}

func signatureOf(heads map[string]headSaid, round int) signature {
	lines := make([]string, 0, len(heads))
	for side, h := range heads {
		lines = append(lines, side+"="+h.official+"="+h.levels)
	}
	slices.Sort(lines)
	return signature{strings.Join(lines, "\n"), round}
}

// bySide are the heads by their sides.
func (s signature) bySide() map[string]headSaid {
	out := map[string]headSaid{}
	for line := range strings.SplitSeq(s.heads, "\n") {
		if side, rest, ok := strings.Cut(line, "="); ok {
			at := strings.LastIndexByte(rest, '=')
			out[side] = headSaid{rest[:at], rest[at+1:]}
		}
	}
	return out
}

// below tells whether s says nothing that t does not say, and less.
func (s signature) below(t signature) bool {
	if s == t || (s.round != 0 && s.round != t.round) {
		return false
	}
	theirs := t.bySide()
	for side, h := range s.bySide() {
		if other, told := theirs[side]; !told || !h.within(other) {
			return false
		}
	}
	return true
}

// agrees tells whether s and t contradict each other nowhere: of no side do they name other heads, or an office and one
// who has another rank, and not other rounds.
func (s signature) agrees(t signature) bool {
	if s.round != 0 && t.round != 0 && s.round != t.round {
		return false
	}
	theirs := t.bySide()
	for side, h := range s.bySide() {
		if other, told := theirs[side]; told && !h.mayBe(other) {
			return false
		}
	}
	return true
}

// joined is what s and t, which agree, say together: of each side the fuller name.
func (s signature) joined(t signature) signature {
	both := s.bySide()
	for side, h := range t.bySide() {
		if other, told := both[side]; !told || h.order(other) > 0 {
			both[side] = h
		}
	}
	return signatureOf(both, max(s.round, t.round))
}

func (h headSaid) mayBe(other headSaid) bool {
	if h.official != "" && other.official != "" {
		return mayBeOne(h.official, other.official)
	}
	return h.levels == "" || other.levels == "" || strings.ContainsAny(h.levels, other.levels)
}

func (h headSaid) within(other headSaid) bool {
	switch {
	case h.official != "":
		return other.official != "" && within(h.official, other.official)
	case other.official == "":
		return h == other
	}
	return h.mayBe(other)
}

// order puts an official after an office, and a fuller name after one of fewer words.
func (h headSaid) order(other headSaid) int {
	return cmp.Or(fuller(h.official, other.official), strings.Compare(h.levels, other.levels))
}
