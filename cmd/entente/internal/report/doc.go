// Package report makes relationship reports for people from canned questions: what two sides
// have had to do with each other, told with its dates, its unsureness and its sources.
//
// A report is read into a value first (see [ReadDyad]), which is its JSON form; text and Markdown
// are written from that value.
package report
