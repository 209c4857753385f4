// Package source says where texts come from: files and folders of .txt, .json and .jsonl,
// and standard input. It decodes bytes and reads what a source tells of an article; it
// judges no text.
package source
