package graph

// Transaction is what a store can do while it writes; [PutIn] and [ForgetIn] say in which order. Whatever fails
// undoes all of it.
type Transaction interface {
	// Stands reads those of some articles that are there, but for their texts and paths, and keeps other writers out
	// until the end.
	Stands([]ArticleID) ([]Article, error)
	// Versions reads the articles of some addresses alike (see [Article.URLKey]).
	Versions(urlKeys []string) ([]Article, error)
	// Retract takes back all that some articles said. What it has emptied is asked of Told before.
	Retract([]ArticleID) (Retracted, error)
	// Told gives the consultations that some articles tell of, each once.
	Told([]ArticleID) ([]ConsultationID, error)
	// Placed reads the reports that stand in a sight, each once.
	Placed(Sight) ([]Placed, error)
	// Decisions gives those that the graph remembers; it is asked behind Stands.
	Decisions() (*Decisions, error)
	// Remember puts others in their place.
	Remember(*Decisions) error
	// Attending gives the articles that have one of some officials attend.
	Attending([]OfficialID) ([]ArticleID, error)
	Write(Plan) error
	// Above gives all topics, each with those right above it.
	Above() (map[string][]string, error)
	// Talks reads what some consultations count for; planned ones and those that are not there are left out.
	Talks([]ConsultationID) ([]Talk, error)
	// Discussing gives the consultations that name one of some topics.
	Discussing(topics []string) ([]ConsultationID, error)
	// Retally changes tallies. Those that come to nothing go.
	Retally([]Retally) error
	// Untally deletes those of some topics.
	Untally(topics []string) error
	// Mark says whether an article is superseded, and by which extractor it was read.
	Mark(id ArticleID, superseded bool, extractor string) error
	// Remove deletes an article, of which nothing is said any more.
	Remove(ArticleID) error
	// Tidy names the nodes that Retract touched anew from what is still said, and deletes those that
	// nothing said in a text reaches any more.
	Tidy() error
}

// PutIn writes articles and their facts in a transaction, as [Store.Put] promises: the first of them as far as they have
// nothing to do with each other all together, then the next.
func PutIn(tx Transaction, facts []Facts) ([]Outcome, error) {
	for _, f := range facts {
		if err := f.check(); err != nil {
			return nil, err
		}
	}
	out := make([]Outcome, 0, len(facts))
	for len(facts) > 0 {
		ids := make([]ArticleID, len(facts))
		for i, f := range facts {
			ids[i] = f.Article.ID
		}
		there, err := tx.Stands(ids)
		if err != nil {
			return nil, err
		}
		stands := make(map[ArticleID]Article, len(there))
		for _, a := range there {
			stands[a.ID] = a
		}
		n := apart(facts, stands)
		w := putting{Transaction: tx, stands: stands}
		outcomes, err := w.put(facts[:n])
		if err != nil {
			return nil, err
		}
		out, facts = append(out, outcomes...), facts[n:]
	}
	return out, nil
}

// apart counts how many of the first articles are no versions of each other, and none the same.
func apart(facts []Facts, stands map[ArticleID]Article) int {
	ids, addresses := map[ArticleID]bool{}, map[string]bool{}
	for i, f := range facts {
		is, was := f.Article.URLKey(), stands[f.Article.ID].URLKey()
		if ids[f.Article.ID] || addresses[is] || addresses[was] {
			return i
		}
		ids[f.Article.ID] = true
		for _, key := range []string{is, was} {
			if key != "" {
				addresses[key] = true
			}
		}
	}
	return len(facts)
}

// ForgetIn takes an article back in a transaction, as [Store.Forget] promises.
func ForgetIn(tx Transaction, id ArticleID) (known bool, err error) {
	stands, err := tx.Stands([]ArticleID{id})
	if err != nil || len(stands) == 0 {
		return false, err
	}
	w := putting{Transaction: tx}
	w.gone = []ArticleID{id}
	versions, err := w.versionsAt(stands[0].URLKey())
	if err != nil {
		return false, err
	}
	if err := w.leave(stands[0], versions); err != nil {
		return false, err
	}
	if err := w.write(nil); err != nil {
		return false, err
	}
	return true, tx.Remove(id)
}

// putting is a write of articles that have nothing to do with each other but for the consultations they tell of.
type putting struct {
	Transaction
	stands map[ArticleID]Article
	gone   []ArticleID // whose facts are taken back first
	old    Retracted   // where these stood
}

// put writes the articles, those that are known already with their paths alone.
func (w *putting) put(facts []Facts) ([]Outcome, error) {
	outcomes, left := make([]Outcome, len(facts)), make([]Facts, 0, len(facts))
	var changed []*Facts
	for i, f := range facts {
		switch stands, known := w.stands[f.Article.ID]; {
		case known:
			if f.Article, outcomes[i] = f.Article.Sighted(stands); outcomes[i] == Known {
				f.Accounts = nil
			}
		case f.Again:
			continue
		default:
			outcomes[i] = Added
		}
		left = append(left, f)
		if outcomes[i] != Known {
			changed = append(changed, &left[len(left)-1])
		}
	}
	if err := w.place(changed); err != nil {
		return nil, err
	}
	decisions, err := w.Decisions()
	if err != nil {
		return nil, err
	}
	for i, f := range left {
		left[i] = decisions.Apply(f)
	}
	return outcomes, w.write(left)
}

// write takes back what goes and settles anew what is touched, with the facts of some articles or without any.
func (w *putting) write(facts []Facts) (err error) {
	tally := tallying{Transaction: w, ids: map[ConsultationID]bool{}}
	if len(w.gone) > 0 {
		told, err := w.Told(w.gone)
		if err != nil {
			return err
		}
		if err := tally.before(told); err != nil {
			return err
		}
		if w.old, err = w.Retract(w.gone); err != nil {
			return err
		}
		w.old.Emptied = told
	}
	standing, linked, err := w.look(facts)
	if err != nil {
		return err
	}
	above, err := w.Above()
	if err != nil {
		return err
	}
	plan := PlanOf(facts, standing, w.old, linked).beside(w.stands, above)
	if err := tally.before(plan.consultations()); err != nil {
		return err
	}
	if err := w.Write(plan); err != nil {
		return err
	}
	if len(w.gone) > 0 {
		if err := w.Tidy(); err != nil {
			return err
		}
	}
	return tally.after(plan, above)
}
