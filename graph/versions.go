package graph

import "slices"

// versions are articles by the key of their address.
type versions map[string][]Article

// besides are the other versions of an article.
func (v versions) besides(a Article) []Article {
	return slices.DeleteFunc(slices.Clone(v[a.URLKey()]), func(o Article) bool { return o.ID == a.ID })
}

// versionsAt reads the articles of some addresses.
func (w *putting) versionsAt(urlKeys ...string) (versions, error) {
	slices.Sort(urlKeys)
	urlKeys = slices.DeleteFunc(slices.Compact(urlKeys), func(key string) bool { return key == "" })
	if len(urlKeys) == 0 {
		return nil, nil
	}
	all, err := w.Versions(urlKeys)
	out := versions{}
	for _, a := range all {
		out[a.URLKey()] = append(out[a.URLKey()], a)
	}
	return out, err
}

// place gives each article its place among the versions of its address, and takes back what is said of it so far.
func (w *putting) place(facts []*Facts) error {
	var addresses []string
	for _, f := range facts {
		addresses = append(addresses, f.Article.URLKey(), w.stands[f.Article.ID].URLKey())
	}
	versions, err := w.versionsAt(addresses...)
	if err != nil {
		return err
	}
	for _, f := range facts {
		stands, known := w.stands[f.Article.ID]
		if known {
			w.gone = append(w.gone, f.Article.ID)
		}
		if known && stands.URL != f.Article.URL {
			if err := w.leave(stands, versions); err != nil {
				return err
			}
		}
		if err := w.enter(f, versions); err != nil {
			return err
		}
	}
	return nil
}

// enter finds out whether an article is the latest under its address. If so, the one that was gives way;
// else the article stands without its facts.
func (w *putting) enter(f *Facts, versions versions) error {
	others := versions.besides(f.Article)
	f.Article.Superseded = slices.ContainsFunc(others, func(o Article) bool { return o.Later(f.Article) })
	if f.Article.Superseded {
		f.Accounts = nil
		return nil
	}
	for _, o := range others {
		if o.Superseded {
			continue
		}
		w.gone = append(w.gone, o.ID)
		if err := w.Mark(o.ID, true, o.Extractor); err != nil {
			return err
		}
	}
	return nil
}

// leave has the latest of the other versions take the place of an article that goes: it has to be read again.
func (w *putting) leave(gone Article, versions versions) error {
	others := versions.besides(gone)
	if gone.Superseded || len(others) == 0 {
		return nil
	}
	latest := slices.MaxFunc(others, func(a, b Article) int {
		if a.Later(b) {
			return 1
		}
		return -1
	})
	return w.Mark(latest.ID, false, "")
}
