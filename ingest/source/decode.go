package source

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var errBinary = errors.New("it is binary, no text")

// Decode brings bytes to UTF-8: UTF-8 and UTF-16 by their byte order mark, UTF-8 without
// one, else Windows-1252; legacy says that the last was taken.
func Decode(b []byte) (s string, legacy bool, err error) {
	if bytes.HasPrefix(b, []byte{0xFF, 0xFE}) || bytes.HasPrefix(b, []byte{0xFE, 0xFF}) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
		return string(out), false, err
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	if binary(b) {
		return "", false, errBinary
	}
	if utf8.Valid(b) {
		return string(b), false, nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	return string(out), true, err
}

// binary: a NUL, or more than one control character in fifty bytes of the first 8 kB.
func binary(b []byte) bool {
	head := b[:min(len(b), 8<<10)]
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	controls := 0
	for _, c := range head {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			controls++
		}
	}
	return controls*50 > len(head)
}
