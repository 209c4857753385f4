// Package generate makes articles that were never written: read-outs and wire reports of a world in
// which states consult, meet, telephone and sign, with what each article reports. They serve
// to measure speed and size where real articles would be too few.
//
// The same seed gives the same articles in the same order, so that the first thousand of a million are
// the thousand that are made when only so many are asked for. Nothing is kept but what grows with the
// pairs of states: the holder of an office on a day is computed, not remembered.
//
// The states, the cities and the topics are real. The people are not: their surnames are put together
// from parts. Words of a language stand in tables, a folder a language, as in ingest/lexicon.
package generate
