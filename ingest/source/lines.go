package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// lines reads JSON Lines of any length. Blank lines are passed over; a line that is no
// article, or over the limit, is refused, and the next is read.
func (r reader) lines(stream io.Reader, path string) bool {
	in, found := buffered(stream), false
	for line := 1; ; line++ {
		b, over, err := readLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			refusal := unreadable(path, err)
			refusal.Line = line
			return r.refuse(refusal)
		}
		more := true
		switch {
		case over:
			found, more = true, r.refuse(tooLarge(path, line))
		case !blank(b):
			found, more = true, r.give(articleOf(b, path, line, true))
		}
		if !more || (err != nil && found) {
			return more
		}
		if err != nil {
			return r.give(articleOf(nil, path, 0, false)) // refused as empty
		}
	}
}

func blank(line []byte) bool { return len(bytes.TrimSpace(bytes.TrimPrefix(line, utf8BOM))) == 0 }

// readLine reads up to the next newline; over tells that the line is longer than an article
// may be: it is passed over without being kept. At the end the error is io.EOF, also with a
// last line.
func readLine(in *bufio.Reader) (line []byte, over bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !over {
			line = append(line, part...)
		}
		if len(bytes.TrimSuffix(line, []byte("\n"))) > MaxArticle {
			line, over = nil, true
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, over, err
		}
	}
}
