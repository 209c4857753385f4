package text

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// More words than are kept, told by several at once, are told right, and each is noted.
func TestLexemes(t *testing.T) {
	x := NewLexemes(nil, func(l *Lexeme) { l.Phrases = l.Fold + "!" })
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for n := range 2 * lexemePlaces {
				word := fmt.Sprintf("Élu%d", n%(lexemePlaces+lexemePlaces/2))
				l := x.Word(word)
				if want := strings.ReplaceAll(word, "Élu", "elu"); l.Letters != word || l.Fold != want || l.Phrases != want+"!" || !l.Upper {
					t.Errorf("%s: %+v", word, l)
					return
				}
			}
		})
	}
	wait.Wait()
}

func TestLexemeIsShared(t *testing.T) {
	x := NewLexemes(nil, func(*Lexeme) {})
	tokens := Tokens("Oslo, Oslo.", 0, x)
	if tokens[0].Lexeme != tokens[2].Lexeme || tokens[0].Lexeme == tokens[1].Lexeme {
		t.Errorf("%v", tokens)
	}
	long := strings.Repeat("o", longestLexeme+1)
	if first := x.Word(long); first == x.Word(long) {
		t.Error("a word that long is kept")
	}
}

// A room that was emptied holds the tokens of another text; those of the same text stay apart.
func TestRoom(t *testing.T) {
	x, room := NewLexemes(nil, nil), new(Room)
	for _, text := range []string{"un deux trois", strings.Repeat("a ", 20*usualTokens), "quatre cinq"} {
		half := len(text) / 2
		first, second := room.First(text[:half], 0, x, half), room.First(text[half:], half, x, half)
		cut(t, text[:half], 0, first)
		cut(t, text[half:], half, second)
		room.Empty()
		if cap(room.tokens) > 8*usualTokens {
			t.Errorf("room for %d tokens is kept", cap(room.tokens))
		}
	}
}
