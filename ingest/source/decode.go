package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

var (
	utf8BOM    = []byte("\uFEFF")
	utf16LEBOM = []byte{0xFF, 0xFE}
	utf16BEBOM = []byte{0xFE, 0xFF}

	errBinary = errors.New("it is binary, no text")
)

func isUTF16(b []byte) bool {
	return bytes.HasPrefix(b, utf16LEBOM) || bytes.HasPrefix(b, utf16BEBOM)
}

// utf16 reads either byte order, after its mark.
func utf16() transform.Transformer {
	return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
}

// Decode brings bytes to valid UTF-8: UTF-8 and UTF-16 by their byte order mark, UTF-8
// without one, else Windows-1252; legacy says that the last was taken. Bytes that hold a
// NUL or many control characters are no text.
func Decode(b []byte) (s string, legacy bool, err error) {
	if isUTF16(b) {
		if b, _, err = transform.Bytes(utf16(), b); err != nil {
			return "", false, err
		}
	}
	b = bytes.TrimPrefix(b, utf8BOM)
	switch {
	case binary(b):
		return "", false, errBinary
	case utf8.Valid(b):
		return string(b), false, nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	return strings.ToValidUTF8(string(out), "\uFFFD"), true, err
}

// binary: a NUL, or more than one control character in fifty bytes. Escape begins the
// colours of a terminal's text, which is no reason to refuse it.
func binary(b []byte) bool {
	controls := 0
	for _, c := range b {
		switch c {
		case 0:
			return true
		case '\n', '\r', '\t', '\f', 0x1b:
		default:
			if c < ' ' {
				controls++
			}
		}
	}
	return controls*50 > len(b)
}

// buffered prepares a stream for reading by lines: UTF-16 is decoded on the way, as its
// newlines are two bytes; all else is left to [Decode], a line at a time.
func buffered(r io.Reader) *bufio.Reader {
	const size = 64 << 10
	in := bufio.NewReaderSize(r, size)
	if head, _ := in.Peek(2); isUTF16(head) {
		return bufio.NewReaderSize(transform.NewReader(in, utf16()), size)
	}
	return in
}
