package extract

import (
	"sync"

	"github.com/entente-graph/entente/ingest/text"
)

// room is memory for what is found in a text. What an extraction gives back quotes the text alone, so that
// another text may have the room of one that was read.
type room struct {
	tokens    text.Room
	sentences []sentence
}

// rooms are those that nobody uses.
var rooms = sync.Pool{New: func() any { return new(room) }}

// mostSentences is how many sentences a room keeps memory for: most articles have fewer.
const mostSentences = 1 << 7

// empty gives n empty sentences, with room for the marks that those had which stood there before.
func (r *room) empty(n int) []sentence {
	if len(r.sentences) < n {
		r.sentences = append(r.sentences, make([]sentence, n-len(r.sentences))...)
	}
	out := r.sentences[:n]
	for i := range out {
		s := &out[i]
		*s = sentence{
			dates: s.dates[:0], actors: s.actors[:0], cities: s.cities[:0], bodies: s.bodies[:0], roles: s.roles[:0],
			people: s.people[:0], names: s.names[:0], cues: s.cues[:0],
		}
	}
	return out
}

// leave makes the room free for another text; much of it, which a long text took, is given back.
func (r *room) leave() {
	r.tokens.Empty()
	if len(r.sentences) > mostSentences {
		r.sentences = nil
	}
	rooms.Put(r)
}
