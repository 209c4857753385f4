package graph

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Unfit is the error of an article that a store cannot keep.
func Unfit(what string, err error) *Fault {
	return &Fault{Kind: ErrArticle, What: what, Err: err, Advice: "this is a defect of entente: please report it with the text"}
}

// check finds what no store keeps, so that each refuses the same: a day that is none, an account that is not numbered
// within its article.
func (f Facts) check() error {
	days := []string{f.Article.Published}
	for _, a := range f.Accounts {
		number, _ := strings.CutPrefix(string(a.Account), string(f.Article.ID)+"#")
		if n, err := strconv.Atoi(number); err != nil || NewAccountID(f.Article.ID, n) != a.Account {
			return Unfit("write "+string(f.Article.ID), fmt.Errorf("an account of it is called %q", a.Account))
		}
		if a.Date != nil {
			days = append(days, a.Date.Start, a.Date.End)
		}
	}
	for _, day := range days {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return Unfit("write "+string(f.Article.ID), err)
		}
	}
	return nil
}
