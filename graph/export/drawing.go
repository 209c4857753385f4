package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// drawing writes XML. Names and texts come from articles: all of them are escaped, and what XML
// cannot hold is replaced. An error of the writer stays, and is what Flush returns.
type drawing struct{ *bufio.Writer }

func newDrawing(w io.Writer) *drawing { return &drawing{bufio.NewWriter(w)} }

func (d *drawing) put(s string) { _, _ = d.WriteString(s) }

// open begins an element with attributes given as name, value, name, value.
func (d *drawing) open(name string, attributes ...any) {
	d.start(name, attributes)
	d.put(">\n")
}

func (d *drawing) close(name string) { d.put("</" + name + ">\n") }

// empty writes an element without content.
func (d *drawing) empty(name string, attributes ...any) {
	d.start(name, attributes)
	d.put("/>\n")
}

// text writes an element that holds a text.
func (d *drawing) text(name, content string, attributes ...any) {
	d.start(name, attributes)
	d.put(">" + escape(content) + "</" + name + ">\n")
}

func (d *drawing) start(name string, attributes []any) {
	d.put("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		value := fmt.Sprint(attributes[i+1])
		if f, ok := attributes[i+1].(float64); ok {
			value = num(f)
		}
		d.put(" " + fmt.Sprint(attributes[i]) + `="` + escape(value) + `"`)
	}
}

// num writes a measure with one or two digits after the point: more would differ between
// machines before it could be seen.
func num(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
}

func escape(s string) string {
	var b strings.Builder
	// A strings.Builder does not fail.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
