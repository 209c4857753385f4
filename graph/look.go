package graph

import "slices"

// look reads the reports that a write has to see: those of its windows, and with each that people joined with others
// these too, wherever they stand, with the windows around them. Linked are those accounts.
func (w *putting) look(facts []Facts) (standing []Placed, linked map[AccountID]bool, err error) {
	l := looking{putting: w, linked: map[AccountID]bool{}, marks: map[string]bool{}}
	if w.old.Marked {
		l.consultations = slices.Clone(w.old.Emptied)
	}
	for _, f := range facts {
		for _, a := range f.Accounts {
			if err := l.follow(a.Same); err != nil {
				return nil, nil, err
			}
		}
	}
	for {
		standing, err = w.Placed(Sight{WindowsOf(facts, w.old), l.articles, l.consultations})
		if err != nil {
			return nil, nil, err
		}
		more, err := l.chase(standing)
		if err != nil || !more {
			return standing, l.linked, err
		}
	}
}

// looking follows the marks of accounts from one to the next.
type looking struct {
	*putting
	linked        map[AccountID]bool
	marks         map[string]bool // followed
	articles      []ArticleID
	consultations []ConsultationID
}

// chase finds what else has to be seen, and tells whether there is more.
func (l *looking) chase(standing []Placed) (more bool, err error) {
	for _, p := range standing {
		if len(p.Same) > 0 && !slices.Contains(l.consultations, p.Consultation) {
			l.consultations, more = append(l.consultations, p.Consultation), true
			if err := l.follow(p.Same); err != nil {
				return false, err
			}
		}
	}
	for _, p := range standing {
		if !l.linked[p.Account] && slices.Contains(l.consultations, p.Consultation) {
			l.linked[p.Account], more = true, true
			if p.Date != nil {
				l.old.Touches = append(l.old.Touches, Touch{p.Block(), p.Date.Start})
			}
		}
	}
	return more, nil
}

// follow notes the articles that decisions join by some marks.
func (l *looking) follow(marks []string) error {
	for _, mark := range marks {
		if l.marks[mark] {
			continue
		}
		l.marks[mark] = true
		decisions, err := l.Decisions() // asked here: most accounts have no mark, and a store looks them up
		if err != nil {
			return err
		}
		for _, place := range decisions.linked[mark] {
			a, known, err := articleAt(l, place)
			if err != nil {
				return err
			}
			if known {
				l.articles = append(l.articles, a.ID)
			}
		}
	}
	return nil
}

// articleAt finds the article that a decision names by its id or address: the version that counts.
func articleAt(tx Transaction, place string) (Article, bool, error) {
	stands, err := tx.Stands([]ArticleID{ArticleID(place)})
	if err != nil {
		return Article{}, false, err
	}
	if len(stands) > 0 {
		return stands[0], !stands[0].Superseded, nil
	}
	versions, err := tx.Versions([]string{Article{URL: place}.URLKey()})
	if err != nil {
		return Article{}, false, err
	}
	at := slices.IndexFunc(versions, func(a Article) bool { return !a.Superseded })
	if at < 0 {
		return Article{}, false, nil
	}
	return versions[at], true, nil
}

// DecideIn puts decisions in the place of those that a graph remembers, in a transaction: the articles that the change
// concerns wait to be read again. It tells how many do.
func DecideIn(tx Transaction, d *Decisions) (waiting int, err error) {
	if _, err := tx.Stands(nil); err != nil { // waits for other writers
		return 0, err
	}
	old, err := tx.Decisions()
	if err != nil || old.Hash() == d.Hash() {
		return 0, err
	}
	officials, places := d.changed(old)
	ids, err := tx.Attending(officials)
	if err != nil {
		return 0, err
	}
	for _, place := range places {
		a, known, err := articleAt(tx, place)
		if err != nil {
			return 0, err
		}
		if known && !slices.Contains(ids, a.ID) {
			ids = append(ids, a.ID)
		}
	}
	for _, id := range ids {
		if err := tx.Mark(id, false, ""); err != nil {
			return 0, err
		}
	}
	return len(ids), tx.Remember(d)
}

// changed tells what is said in one of two files alone: which officials may have other articles, and which articles
// may say something else.
func (d *Decisions) changed(old *Decisions) (officials []OfficialID, places []string) {
	said := map[string]int{}
	for _, one := range d.List {
		said[one.key()]++
	}
	for _, one := range old.List {
		said[one.key()]--
	}
	for _, one := range slices.Concat(d.List, old.List) {
		changed := said[one.key()] != 0
		for _, o := range one.Officials {
			is, was := d.Official(o), old.Official(o)
			if !changed && is == was {
				continue // also what was said before may mean another one, beside what is said now
			}
			officials = append(officials, NewOfficialID(o.Actor, o.Name), is, was, d.partOf(o), old.partOf(o))
			places = append(places, o.Articles...)
		}
		if changed {
			for _, a := range one.Accounts {
				places = append(places, a.Article)
			}
		}
	}
	slices.Sort(officials)
	slices.Sort(places)
	return slices.Compact(officials), slices.Compact(places)
}
