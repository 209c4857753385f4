package sqlite

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// sharing gives articles ids that begin alike, so that all have the same short.
func sharing(facts []graph.Facts) []graph.Facts {
	for i := range facts {
		f := &facts[i]
		f.Article.ID = "sha256:000000000000" + f.Article.ID[len("sha256:000000000000"):]
		for k := range f.Accounts {
			a := &f.Accounts[k]
			_, n, _ := strings.Cut(string(a.Account), "#")
			a.Article, a.Account = f.Article.ID, graph.AccountID(string(f.Article.ID)+"#"+n)
		}
	}
	return facts
}

// Articles and consultations whose hashes begin alike are told apart wherever they are looked for, written or taken back.
func TestShortIsShared(t *testing.T) {
	ctx := t.Context()
	digest := func(s *Store) graph.Digest {
		t.Helper()
		d, err := graph.DigestOf(ctx, s.Elements(ctx))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	put := func(s *Store, facts []graph.Facts) {
		t.Helper()
		for together := range slices.Chunk(facts, 7) {
			if _, err := s.Put(ctx, together...); err != nil {
				t.Fatal(err)
			}
		}
	}
	s, plain := migrated(t, filepath.Join(t.TempDir(), "shared.db")), migrated(t, filepath.Join(t.TempDir(), "plain.db"))
	facts := sharing(storetest.Sample(9, 60))
	put(s, facts)
	put(plain, storetest.Sample(9, 60))
	if diff := cmp.Diff(digest(plain).Counts, digest(s).Counts); diff != "" {
		t.Errorf("counts (-of ids that begin in any way +of those that begin alike):\n%s", diff)
	}

	var ids, paged []graph.ArticleID
	for e, err := range s.Elements(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if e.Node != nil && e.Node.Label == graph.LabelArticle {
			ids = append(ids, graph.ArticleID(e.Node.Key))
		}
	}
	for after := graph.ArticleID(""); ; after = paged[len(paged)-1] {
		page, err := s.Articles(ctx, after, 7)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		for _, a := range page {
			paged = append(paged, a.ID)
			if got, ok, err := s.Named(ctx, string(a.ID)); err != nil || !ok || got.ID != a.ID {
				t.Errorf("%s: found %q, %t, %v", a.ID, got.ID, ok, err)
			}
		}
	}
	if !slices.IsSorted(ids) || !slices.Equal(ids, paged) || len(ids) == 0 {
		t.Errorf("articles by id %v, by pages %v", ids, paged)
	}

	rest := migrated(t, filepath.Join(t.TempDir(), "rest.db"))
	put(rest, facts[:30])
	for _, f := range facts[30:] {
		if known, err := s.Forget(ctx, f.Article.ID); err != nil || !known {
			t.Fatalf("forget %s: %t, %v", f.Article.ID, known, err)
		}
	}
	if diff := cmp.Diff(digest(rest), digest(s)); diff != "" {
		t.Errorf("half is taken back (-never read +taken back):\n%s", diff)
	}
	for table, want := range map[string]int{"article": 30, "consultation": digest(rest).Counts[string(graph.LabelConsultation)]} {
		if got := list(t, s, fmt.Sprintf("SELECT count(DISTINCT id) || ' ' || count(*) FROM %s", table)); !slices.Equal(got, []string{fmt.Sprintf("%d %d", want, want)}) {
			t.Errorf("%s: %v, want %d", table, got, want)
		}
	}
}
