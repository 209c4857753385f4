// Package eval holds what an extraction should have found against what it found: annotations
// of careful readers (testdata/gold) against the extractor's own events. Its measures are the
// precision, recall and F1 that the annotators' own scorer prints, figure for figure.
//
// Events are matched first, then the people of each pair; every measure is a micro-average
// over all articles, so that an event missed or invented costs in each measure it touches.
package eval
