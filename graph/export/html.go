package export

import (
	"bufio"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
	"sync"
)

// The page, its style and its script; and Cytoscape.js, whose first lines say whence it is.
var (
	//go:embed html/page.html
	pageFrame string
	//go:embed html/page.css
	pageStyle string
	//go:embed html/page.js
	pageScript string
	//go:embed html/cytoscape.min.js
	pageLibrary string
)

// HTML writes a page that shows a view and needs nothing else: it can be searched and filtered, and an edge tells its
// quotes and articles. Its layout ends with ctx. A browser runs of it the two scripts whose hashes it names, and loads nothing from anywhere.
func HTML(ctx context.Context, w io.Writer, s Source) error {
	p, err := pageOf(ctx, s)
	if err != nil {
		return err
	}
	// No text ends the element it stands in: the encoder writes <, > and & as \u003c, \u003e and \u0026.
	data, err := json.Marshal(p)
	if err != nil {
		return err
	}
	shell := pageShell()
	b := bufio.NewWriter(w)
	for _, part := range []string{shell[0], string(data), shell[1]} {
		_, _ = b.WriteString(part)
	}
	return b.Flush() // the first error stays in the writer
}

// pageShell is what stands before and behind the data, the same in all pages.
var pageShell = sync.OnceValue(func() [2]string {
	policy := "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " + hashed(pageLibrary) + " " + hashed(pageScript) + "; style-src " + hashed(pageStyle)
	before, after, _ := strings.Cut(pageFrame, "@data@")
	r := strings.NewReplacer("@policy@", policy, "@style@", pageStyle, "@library@", pageLibrary, "@script@", pageScript)
	return [2]string{r.Replace(before), r.Replace(after)}
})

// hashed names an element's content in a Content-Security-Policy.
func hashed(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
