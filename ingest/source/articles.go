package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Articles reads the articles of files, of folders (in the order of names, without hidden
// files) and, for "-", of stdin. A file named .txt is one article, .json one as a JSON
// object, .jsonl one a line; stdin and files of another name tell by their content.
//
// What cannot be read, a path that is not there included, is yielded as a [*Refusal] and the
// sequence goes on. It ends early only with ctx, which also ends a read that waits for a pipe.
func Articles(ctx context.Context, paths []string, stdin io.Reader) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		r := reader{
			give:     func(a Article, err error) bool { return ctx.Err() == nil && yield(a, err) },
			waitable: func(in io.Reader) io.ReadCloser { return interruptible(ctx, in) },
		}
		for _, p := range paths {
			if !r.path(p, stdin) {
				return
			}
		}
	}
}

// reader carries what all ways of reading need. Its methods return false when no more
// articles are wanted.
type reader struct {
	give     func(Article, error) bool
	waitable func(io.Reader) io.ReadCloser // makes a reader whose reads end with the context
}

func (r reader) refuse(err error) bool { return r.give(Article{}, err) }

// path reads what a user named.
func (r reader) path(path string, stdin io.Reader) bool {
	if path == "-" {
		in := r.waitable(stdin)
		defer closeRead(in)
		return r.stream(in, path)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return r.refuse(unreadable(path, err))
	case info.IsDir():
		return r.folder(path)
	}
	return r.file(path)
}

// file reads the articles of one file, by the end of its name or else by its content.
func (r reader) file(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return r.refuse(unreadable(path, err))
	}
	defer closeRead(f)
	switch extension(path) {
	case ".txt":
		return r.one(f, path, false)
	case ".json":
		return r.one(f, path, true)
	case ".jsonl":
		return r.lines(f, path)
	}
	in := r.waitable(f) // <(zcat articles.jsonl.gz) is a pipe
	defer closeRead(in)
	return r.stream(in, path)
}

// closeRead closes what was only read: nothing can be lost by it any more.
func closeRead(c io.Closer) { _ = c.Close() }

func extension(path string) string { return strings.ToLower(filepath.Ext(path)) }

// one reads a stream that is one article.
func (r reader) one(in io.Reader, path string, isJSON bool) bool {
	b, err := io.ReadAll(io.LimitReader(in, MaxArticle+1))
	switch {
	case err != nil:
		return r.refuse(unreadable(path, err))
	case len(b) > MaxArticle:
		return r.refuse(tooLarge(path, 0))
	}
	return r.give(articleOf(b, path, 0, isJSON))
}

// articleOf decodes one article from its bytes.
func articleOf(b []byte, path string, line int, isJSON bool) (Article, error) {
	refuse := func(reason, advice string) (Article, error) {
		return Article{}, &Refusal{Path: path, Line: line, Reason: reason, Advice: advice}
	}
	const unwritten = "remove it, or see whether it was written whole"
	s, legacy, err := Decode(b)
	if err != nil {
		return refuse(err.Error(), "give it as text: UTF-8, or UTF-16 with a byte order mark")
	}
	if strings.TrimSpace(s) == "" {
		return refuse("it is empty", unwritten)
	}
	a := Article{Body: s}
	if isJSON {
		if a, err = parseRecord(s); err != nil {
			return refuse(err.Error(), adviceFor(err))
		}
		if strings.TrimSpace(a.Body) == "" {
			return refuse(`its "text" is empty`, unwritten)
		}
	}
	a.Path, a.Line, a.Legacy = path, line, legacy
	return a, nil
}

// unreadable is the refusal of a path that the system does not give.
func unreadable(path string, err error) *Refusal {
	r := &Refusal{Path: path, Reason: err.Error(), Advice: "see whether the path is right and may be read"}
	var inner *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.Reason = "no such file or folder"
	case errors.As(err, &inner):
		r.Reason = inner.Err.Error()
	}
	return r
}

func tooLarge(path string, line int) *Refusal {
	return &Refusal{
		Path: path, Line: line, Reason: "it is over the limit of 16 MiB for one article",
		Advice: "cut it into articles: a .jsonl file of many articles may have any size",
	}
}
