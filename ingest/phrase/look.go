package phrase

import "github.com/entente-graph/entente/ingest/text"

// starts are the first two words of phrases, by which nearly all words of a text see that none begins with them.
type starts struct {
	behind        map[uint64]int32 // where in all what may stand behind two alternatives begins, by their numbers
	all           []start
	pairs         filter // those pairs that there are
	first, second []bool // by number, the alternatives that stand first and second in one
}

// start is what may stand behind the first two words of phrases of a list.
type start struct {
	rest
	list int16
	next int32 // where in all another one of the same two words is; zero at the last
}

func pairOf(first, second wordNumber) uint64 { return uint64(first)<<32 | uint64(second) }

// begin notes what may stand behind two slots, with which phrases of a list begin.
func (x *starts) begin(first, second *slot, list int16, to rest) {
	if list == aside {
		return
	}
	for _, n := range first.of {
		x.first[n] = true
		for _, m := range second.of {
			x.second[m] = true
			x.pairs.add(uint32(n), uint32(m))
			x.all = append(x.all, start{to, list, x.behind[pairOf(n, m)]})
			x.behind[pairOf(n, m)] = int32(len(x.all) - 1)
		}
	}
}

// Look notes in the tokens of a sentence which lists have phrases that begin with them.
func (x *Spelling) Look(tokens []text.Token) {
	behind := &word{} // none
	for i := len(tokens) - 1; i >= 0; i-- {
		w := wordOf(&tokens[i])
		begins := w.alone
		for _, n := range w.firsts {
			for _, m := range behind.seconds {
				if !x.pairs.may(uint32(n), uint32(m)) {
					continue
				}
				for at := x.behind[pairOf(n, m)]; at != 0; at = x.all[at].next {
					if s := &x.all[at]; !has(&begins, s.list) && s.some(x, tokens, i+2) {
						mark(&begins, s.list)
					}
				}
			}
		}
		for _, o := range w.gapped {
			if !has(&begins, o.list) && o.some(x, tokens, i+1) {
				mark(&begins, o.list)
			}
		}
		behind = w
		begins[1] |= asked
		tokens[i].Begins = begins
	}
}

// In tells which lists have phrases in tokens that [Look] looked at.
func In(tokens []text.Token) text.Begins {
	var all text.Begins
	for i := range tokens {
		all[0] |= tokens[i].Begins[0]
		all[1] |= tokens[i].Begins[1]
	}
	return all
}

// asked is in the set of each token that was looked at.
const asked = 1 << 63

func mark(b *text.Begins, list int16) { b[list>>6] |= 1 << (list & 63) }

func has(b *text.Begins, list int16) bool { return b[list>>6]&(1<<(list&63)) != 0 }
