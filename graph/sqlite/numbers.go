package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// numbered are the labels whose nodes have a number beside their key, n: what points at them does so by it. The keys
// of the others are short.
var numbered = map[graph.Label]bool{graph.LabelArticle: true, graph.LabelConsultation: true}

// accountID is the id of account r of article a.
const accountID = `a.id || '#' || r.account`

// By short, the first digits of its hash, a numbered node is found: see V0007__short.sql.
const (
	byID  = `short = substr(?1, 8, 12) AND id = ?1`
	byIDs = `short IN (SELECT substr(value, 8, 12) FROM json_each(?1)) AND id IN (SELECT value FROM json_each(?1))`
)

// numbers are those of the articles and consultations that a transaction came across, by key.
type numbers map[graph.Ref]int64

// number finds the number of a node, which stands.
func (w *writer) number(at graph.Ref) (int64, error) {
	n, err := w.known(at)
	if err == nil && n == 0 {
		err = fmt.Errorf("%s %q: %w", at.Label, at.Key, sql.ErrNoRows)
	}
	return n, err
}

// known is the number of a node, 0 when there is none: numbers begin with 1. Both are remembered.
func (w *writer) known(at graph.Ref) (int64, error) {
	if n, ok := w.numbers[at]; ok {
		return n, nil
	}
	s, err := w.stmt(w.tables[at.Label].statements.number)
	if err != nil {
		return 0, err
	}
	var n int64
	if err := s.QueryRowContext(w.ctx, at.Key).Scan(&n); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, err
	}
	w.numbers[at] = n
	return n, nil
}

// pointer is how a row points at a node: by its number, or by its key.
func (w *writer) pointer(at graph.Ref) (any, error) {
	if numbered[at.Label] {
		return w.number(at)
	}
	return at.Key, nil
}

// account finds how a row points at an account: the number of its article, and its own within it.
func (w *writer) account(id graph.AccountID) (article, account int64, err error) {
	at := strings.LastIndexByte(string(id), '#')
	if account, err = strconv.ParseInt(string(id[at+1:]), 10, 64); err != nil {
		return 0, 0, err
	}
	article, err = w.number(graph.Ref{Label: graph.LabelArticle, Key: string(id[:max(at, 0)])})
	return article, account, err
}

// remove deletes a node that nothing points at.
func (w *writer) remove(at graph.Ref) error {
	delete(w.numbers, at) // another may have it
	return w.exec(w.tables[at.Label].statements.remove, at.Key)
}
