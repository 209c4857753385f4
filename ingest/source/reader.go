package source

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Articles reads the articles of files, of folders (walked in the order of names, without
// hidden files) and, for "-", of stdin. What cannot be read is yielded as a [*Refusal] and the
// sequence goes on; it ends early only when ctx ends.
func Articles(ctx context.Context, paths []string, stdin io.Reader) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		each := func(a Article, err error) bool { return ctx.Err() == nil && yield(a, err) }
		for _, p := range paths {
			if p == "-" {
				if !readStream(stdin, p, each) {
					return
				}
				continue
			}
			if !readPath(p, each) {
				return
			}
		}
	}
}

// Extensions of the files that a folder is searched for.
var extensions = map[string]bool{".txt": true, ".json": true, ".jsonl": true}

func readPath(path string, each func(Article, error) bool) bool {
	info, err := os.Stat(path)
	if err != nil {
		return each(Article{}, refused(path, err))
	}
	if !info.IsDir() {
		return readFile(path, each)
	}
	found := 0
	var stop bool
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			stop = !each(Article{}, refused(p, err))
		} else if strings.HasPrefix(d.Name(), ".") && p != path {
			if d.IsDir() {
				return fs.SkipDir
			}
		} else if extensions[strings.ToLower(filepath.Ext(p))] && !d.IsDir() {
			found++
			stop = !readFile(p, each)
		}
		if stop {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && !stop {
		return each(Article{}, refused(path, err))
	}
	if found == 0 && !stop {
		return each(Article{}, &Refusal{Path: path, Reason: "no articles in this folder", Advice: "articles are files named .txt, .json or .jsonl"})
	}
	return !stop
}

func refused(path string, err error) error {
	reason, advice := err.Error(), "see whether the path is right and can be read"
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		reason = pathErr.Err.Error()
	}
	if errors.Is(err, fs.ErrNotExist) {
		reason = "no such file or folder"
	}
	return &Refusal{Path: path, Reason: reason, Advice: advice}
}

func readFile(path string, each func(Article, error) bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return each(Article{}, refused(path, err))
	}
	defer f.Close()
	if strings.EqualFold(filepath.Ext(path), ".jsonl") {
		return readLines(f, path, each)
	}
	b, err := readAll(f)
	if err != nil {
		return each(Article{}, tooLarge(path, 0, err))
	}
	return each(articleOf(b, path, 0, strings.EqualFold(filepath.Ext(path), ".json")))
}

var errTooLarge = fmt.Errorf("it is over the limit of %d MiB for one article", MaxArticle>>20)

func readAll(r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxArticle+1))
	if err == nil && len(b) > MaxArticle {
		err = errTooLarge
	}
	return b, err
}

func tooLarge(path string, line int, err error) error {
	r := &Refusal{Path: path, Line: line, Reason: err.Error(), Advice: "see whether the file can be read"}
	if errors.Is(err, errTooLarge) {
		r.Advice = "cut it into articles: a .jsonl file of many articles may have any size"
	}
	return r
}

// articleOf decodes one article from its bytes.
func articleOf(b []byte, path string, line int, isJSON bool) (Article, error) {
	s, legacy, err := Decode(b)
	if err != nil {
		return Article{}, &Refusal{Path: path, Line: line, Reason: err.Error(), Advice: "give it as text: .txt, .json or .jsonl in UTF-8"}
	}
	if strings.TrimSpace(s) == "" {
		return Article{}, &Refusal{Path: path, Line: line, Reason: "it is empty", Advice: "remove it, or see whether it was written whole"}
	}
	a := Article{Body: s}
	if isJSON {
		if a, err = parseRecord([]byte(s)); err != nil {
			return Article{}, &Refusal{
				Path: path, Line: line, Reason: err.Error(),
				Advice: `an article is one JSON object with "text" and, where known, "id", "lang", "title", "published", "url"`,
			}
		}
		if strings.TrimSpace(a.Body) == "" {
			return Article{}, &Refusal{Path: path, Line: line, Reason: `its "text" is empty`, Advice: "remove it, or see whether it was written whole"}
		}
	}
	a.Path, a.Line, a.Legacy = path, line, legacy
	return a, nil
}

// readStream reads standard input: JSON Lines, one JSON article, or one plain text, by how it
// begins.
func readStream(r io.Reader, path string, each func(Article, error) bool) bool {
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(in.Size())
	if trimmed := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n"); bytes.HasPrefix(trimmed, []byte("{")) {
		first, rest, more := bytes.Cut(trimmed, []byte("\n"))
		if _, err := parseRecord(bytes.TrimSpace(first)); err == nil && more && len(bytes.TrimSpace(rest)) > 0 {
			return readLines(in, path, each)
		}
		b, err := readAll(in)
		if err != nil {
			return each(Article{}, tooLarge(path, 0, err))
		}
		return each(articleOf(b, path, 0, true))
	}
	b, err := readAll(in)
	if err != nil {
		return each(Article{}, tooLarge(path, 0, err))
	}
	return each(articleOf(b, path, 0, false))
}

// readLines reads JSON Lines of any length; a line over the limit is refused and passed over.
func readLines(r io.Reader, path string, each func(Article, error) bool) bool {
	in := bufio.NewReaderSize(r, 64<<10)
	for line := 1; ; line++ {
		b, err := readLine(in)
		ended := errors.Is(err, io.EOF)
		switch {
		case err != nil && !ended:
			if !each(Article{}, tooLarge(path, line, err)) {
				return false
			}
			if !errors.Is(err, errTooLarge) {
				return true
			}
		case len(bytes.TrimSpace(b)) > 0:
			if !each(articleOf(b, path, line, true)) {
				return false
			}
		}
		if ended {
			return true
		}
	}
}

// readLine reads up to the next newline, keeping no more than the limit in memory.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	over := false
	for {
		part, err := in.ReadSlice('\n')
		if !over {
			line = append(line, part...)
		}
		if len(line) > MaxArticle {
			line, over = nil, true
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if over && err == nil {
			err = errTooLarge
		}
		return line, err
	}
}
