// Package source says where texts come from: files and folders of .txt, .json and .jsonl,
// and standard input. It decodes bytes and reads what a source tells of an article; it
// judges no text.
//
// An article as JSON has "text" and, where known, "id", "lang", "title", "published" and
// "url". The publication date is an ISO date or time stamp; another is refused. Where the
// source gives none, a date in the URL is taken.
package source
