package graph

// Transaction is what a store can do while it writes one article; [PutIn] says in which order.
// Whatever fails undoes all of it.
type Transaction interface {
	// Stands reads what [Article.Sighted] asks for, and keeps other writers out until the end.
	Stands(ArticleID) (stands Article, known bool, err error)
	// Retract takes back all that the article said.
	Retract(ArticleID) (Retracted, error)
	// Placed reads the reports that stand in some windows, each once.
	Placed([]Window) ([]Placed, error)
	Write(Plan) error
	// Remove deletes an article, of which nothing is said any more.
	Remove(ArticleID) error
	// Tidy names the nodes that Retract touched anew from what is still said, and deletes those that
	// nothing said in a text reaches any more.
	Tidy() error
}

// ForgetIn takes an article back in a transaction, as [Store.Forget] promises.
func ForgetIn(tx Transaction, id ArticleID) (known bool, err error) {
	if _, known, err = tx.Stands(id); err != nil || !known {
		return false, err
	}
	old, err := tx.Retract(id)
	if err != nil {
		return false, err
	}
	standing, err := tx.Placed(WindowsOf(Facts{}, old))
	if err != nil {
		return false, err
	}
	if err := tx.Write(PlanOf(Facts{}, standing, old)); err != nil {
		return false, err
	}
	if err := tx.Remove(id); err != nil {
		return false, err
	}
	return true, tx.Tidy()
}

// PutIn writes one article and its facts in a transaction, as [Store.Put] promises.
func PutIn(tx Transaction, f Facts) (Outcome, error) {
	stands, known, err := tx.Stands(f.Article.ID)
	if err != nil {
		return Known, err
	}
	outcome := Added
	var old Retracted
	if known {
		if f.Article, outcome = f.Article.Sighted(stands); outcome == Known {
			return Known, tx.Write(PlanOf(Facts{Article: f.Article}, nil, Retracted{}))
		}
		if old, err = tx.Retract(f.Article.ID); err != nil {
			return Known, err
		}
	}
	standing, err := tx.Placed(WindowsOf(f, old))
	if err != nil {
		return Known, err
	}
	if err := tx.Write(PlanOf(f, standing, old)); err != nil || !known {
		return outcome, err
	}
	return outcome, tx.Tidy()
}
