package graph

import "slices"

// Transaction is what a store can do while it writes; [PutIn] and [ForgetIn] say in which order. Whatever fails
// undoes all of it.
type Transaction interface {
	// Stands reads an article but for its text and paths, and keeps other writers out until the end.
	Stands(ArticleID) (stands Article, known bool, err error)
	// Versions reads the articles of an address alike.
	Versions(urlKey string) ([]Article, error)
	// Retract takes back all that an article said.
	Retract(ArticleID) (Retracted, error)
	// Placed reads the reports that stand in a sight, each once.
	Placed(Sight) ([]Placed, error)
	// Decisions gives those that the graph remembers; it is asked behind Stands.
	Decisions() (*Decisions, error)
	// Remember puts others in their place.
	Remember(*Decisions) error
	// Attending gives the articles that have one of some officials attend.
	Attending([]OfficialID) ([]ArticleID, error)
	Write(Plan) error
	// Mark says whether an article is superseded, and by which extractor it was read.
	Mark(id ArticleID, superseded bool, extractor string) error
	// Remove deletes an article, of which nothing is said any more.
	Remove(ArticleID) error
	// Tidy names the nodes that Retract touched anew from what is still said, and deletes those that
	// nothing said in a text reaches any more.
	Tidy() error
}

// PutIn writes one article and its facts in a transaction, as [Store.Put] promises.
func PutIn(tx Transaction, f Facts) (Outcome, error) {
	stands, known, err := tx.Stands(f.Article.ID)
	if err != nil {
		return Known, err
	}
	if f.Again && !known {
		return Known, nil
	}
	outcome, w := Added, putting{Transaction: tx}
	if known {
		if f.Article, outcome = f.Article.Sighted(stands); outcome == Known {
			return Known, tx.Write(PlanOf(Facts{Article: f.Article}, nil, Retracted{}, nil))
		}
		if err := w.retract(f.Article.ID); err != nil {
			return Known, err
		}
	}
	if err := w.versions(&f, stands); err != nil {
		return Known, err
	}
	decisions, err := tx.Decisions()
	if err != nil {
		return Known, err
	}
	return outcome, w.write(decisions.Apply(f))
}

// ForgetIn takes an article back in a transaction, as [Store.Forget] promises.
func ForgetIn(tx Transaction, id ArticleID) (known bool, err error) {
	stands, known, err := tx.Stands(id)
	if err != nil || !known {
		return false, err
	}
	w := putting{Transaction: tx}
	if err := w.retract(id); err != nil {
		return false, err
	}
	if err := w.leave(stands); err != nil {
		return false, err
	}
	if err := w.write(Facts{}); err != nil {
		return false, err
	}
	return true, tx.Remove(id)
}

// putting is a write that may take several articles back first.
type putting struct {
	Transaction
	old       Retracted
	retracted bool
}

func (w *putting) retract(id ArticleID) error {
	old, err := w.Retract(id)
	w.old.Touches = append(w.old.Touches, old.Touches...)
	w.old.Emptied = append(w.old.Emptied, old.Emptied...)
	w.old.Marked = w.old.Marked || old.Marked
	w.retracted = true
	return err
}

// write settles anew what was touched, with the facts of an article or without any.
func (w *putting) write(f Facts) error {
	standing, linked, err := w.look(f)
	if err != nil {
		return err
	}
	if err := w.Write(PlanOf(f, standing, w.old, linked)); err != nil || !w.retracted {
		return err
	}
	return w.Tidy()
}

// versions finds out whether the article is the latest under its address. If so, the one that was gives way;
// else the article stands without its facts. stands is what stood of it, maybe under another address.
func (w *putting) versions(f *Facts, stands Article) error {
	if stands.URL != "" && stands.URL != f.Article.URL {
		if err := w.leave(stands); err != nil {
			return err
		}
	}
	others, err := w.others(f.Article)
	if err != nil {
		return err
	}
	f.Article.Superseded = slices.ContainsFunc(others, func(o Article) bool { return o.Later(f.Article) })
	if f.Article.Superseded {
		f.Accounts = nil
		return nil
	}
	for _, o := range others {
		if o.Superseded {
			continue
		}
		if err := w.retract(o.ID); err != nil {
			return err
		}
		if err := w.Mark(o.ID, true, o.Extractor); err != nil {
			return err
		}
	}
	return nil
}

// leave has the latest of the other versions take the place of an article that goes: it has to be read again.
func (w *putting) leave(gone Article) error {
	if gone.Superseded {
		return nil
	}
	others, err := w.others(gone)
	if err != nil || len(others) == 0 {
		return err
	}
	latest := others[0]
	for _, o := range others[1:] {
		if o.Later(latest) {
			latest = o
		}
	}
	return w.Mark(latest.ID, false, "")
}

// others are the other versions of an article.
func (w *putting) others(a Article) ([]Article, error) {
	if a.URL == "" {
		return nil, nil
	}
	all, err := w.Versions(a.URLKey())
	return slices.DeleteFunc(all, func(o Article) bool { return o.ID == a.ID }), err
}
