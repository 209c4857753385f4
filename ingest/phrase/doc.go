// Package phrase finds the phrases of a lexicon in the tokens of a text.
//
// A [Spelling] holds what a language's phrases are read with. Each list of phrases is an [Index] in it, filled
// with the terms as the lexicons write them. What its lists know of a word, [Spelling.Note] writes into the
// word's lexeme, once for all texts; [Look] notes in the tokens of a sentence which lists have something
// there; the lists are then asked for it.
package phrase
