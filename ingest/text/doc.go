// Package text makes a document of an article: decoded, normalised, its language known, its
// lines and sentences found. Everything after it counts in bytes of the normalised text.
package text
