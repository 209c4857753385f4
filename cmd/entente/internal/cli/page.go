package cli

import (
	"bytes"
	"context"

	"github.com/entente-graph/entente/cmd/entente/internal/page"
	"github.com/entente-graph/entente/ingest"
)

// extractPage writes the articles with their evidence as one HTML page.
func (e *env) extractPage(ctx context.Context, o extractOptions) error {
	var articles []page.Article
	report, err := e.read(ctx, o.readOptions, ingest.Each(func(_ context.Context, r ingest.Read) error {
		a := page.Article{Name: nameOf(r.Extraction), Extraction: r.Extraction}
		for _, event := range r.Extraction.Events {
			a.Captions = append(a.Captions, caption(event))
		}
		articles = append(articles, a)
		return nil
	}))
	if err != nil {
		return err
	}
	if len(articles) > 0 {
		var b bytes.Buffer
		if err := page.Write(&b, articles); err != nil {
			return err
		}
		if err := e.writeTo(o.html, b.Bytes()); err != nil {
			return err
		}
	}
	return refusals(report, "the others were written")
}
