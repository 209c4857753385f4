package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// folder reads the articles under a folder that a user named, hidden or a link though it
// may be.
func (r reader) folder(path string) bool {
	found, more := r.under(path)
	if more && !found {
		return r.refuse(&Refusal{Path: path, Reason: "no articles in this folder", Advice: "articles are files named .txt, .json or .jsonl"})
	}
	return more
}

// under reads a folder's articles in the order of names. Links to files are followed, links
// to folders are not: a link can lead back up, and a corpus from elsewhere could have one to
// the root of the disk. found tells whether there was anything to read or to refuse.
func (r reader) under(folder string) (found, more bool) {
	entries, err := os.ReadDir(folder) // sorted; with an error, what was read before it
	if err != nil {
		found = true
		if !r.refuse(unreadable(folder, err)) {
			return found, false
		}
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
			continue
		case e.IsDir():
			inside, more := r.under(path)
			if found = found || inside; !more {
				return found, false
			}
		case isArticle(path):
			info, err := os.Stat(path)
			if err == nil && info.IsDir() {
				continue
			}
			found = true
			if !r.regular(path, info, err) {
				return found, false
			}
		}
	}
	return found, true
}

// regular reads a file of a folder, if it is one: a pipe or device there would never end.
func (r reader) regular(path string, info fs.FileInfo, err error) bool {
	switch {
	case err != nil:
		return r.refuse(unreadable(path, err))
	case !info.Mode().IsRegular():
		return r.refuse(&Refusal{Path: path, Reason: "it is no regular file", Advice: "name it on the command line to read it all the same"})
	}
	return r.file(path)
}

func isArticle(path string) bool {
	switch extension(path) {
	case ".txt", ".json", ".jsonl":
		return true
	}
	return false
}
