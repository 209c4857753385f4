package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
)

// stream reads what has no telling name: JSON Lines or one JSON article when it begins with
// a brace, else one text. It is JSON Lines when one of the first two lines is a whole
// object, so that a bad first line does not spoil the others.
func (r reader) stream(stream io.Reader, path string) bool {
	in := buffered(stream)
	head, first := sniffLine(in, nil)
	if !bytes.HasPrefix(first, []byte("{")) {
		return r.one(io.MultiReader(bytes.NewReader(head), in), path, false)
	}
	isLines := json.Valid(first) || len(head) > MaxArticle
	if !isLines {
		var second []byte
		head, second = sniffLine(in, head)
		isLines = bytes.HasPrefix(second, []byte("{")) && json.Valid(second)
	}
	whole := io.MultiReader(bytes.NewReader(head), in)
	if isLines {
		return r.lines(whole, path)
	}
	return r.one(whole, path, true)
}

// sniffLine reads on to the end of the next line that is not blank, but not far beyond the
// limit of an article, and gives head with all that was read, and that line trimmed. An
// error of in shows again when it is read on.
func sniffLine(in *bufio.Reader, head []byte) (grown, line []byte) {
	start := len(head)
	for {
		part, err := in.ReadSlice('\n')
		head = append(head, part...)
		line = bytes.TrimSpace(bytes.TrimPrefix(head[start:], utf8BOM))
		switch {
		case len(head) > MaxArticle, err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return head, line
		case err == nil && len(line) > 0:
			return head, line
		case err == nil:
			start = len(head)
		}
	}
}

// interruptible makes a reader whose reads end with ctx. A read of in itself cannot be ended:
// its goroutine stays until in gives something or ends. Closing it leaves in open.
func interruptible(ctx context.Context, in io.Reader) io.ReadCloser {
	out, pump := io.Pipe()
	go func() {
		_, err := io.Copy(pump, in)
		pump.CloseWithError(err)
	}()
	stop := context.AfterFunc(ctx, func() { out.CloseWithError(ctx.Err()) })
	return readCloser{out, func() error {
		stop()
		return out.Close()
	}}
}

type readCloser struct {
	io.Reader
	close func() error
}

// Close ends the reads.
func (c readCloser) Close() error { return c.close() }
