package report

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// NotFound says that an id, or its beginning, is nobody's or that of several.
type NotFound struct {
	ID        string
	What      string   // "consultation", "official", "article"; empty when the id has the form of none
	Several   []string // "AZE/gasan-lala (Lala Hasan)": some of those that begin so; empty: none does
	Ambiguous bool
}

func (e *NotFound) Error() string {
	switch {
	case e.What == "":
		return fmt.Sprintf("%q is no id", e.ID)
	case e.Ambiguous:
		return fmt.Sprintf("the ids of several begin with %q", e.ID)
	}
	if e.What == "article" {
		return fmt.Sprintf("no article is known as %q", e.ID)
	}
	return fmt.Sprintf("no %s has the id %q", e.What, e.ID)
}

// Hint names the candidates, or where ids are listed.
func (e *NotFound) Hint() string {
	switch {
	case e.Ambiguous:
		return "give more of it: " + strings.Join(e.Several, ", ")
	case e.What == "official":
		return "ids of officials: entente query official/list"
	case e.What == "consultation":
		return "ids of consultations: entente query consultation/list"
	case e.What == "article":
		return "ids of articles: entente query quality/articles; an address or a path is written as it was when the article was read"
	}
	return "an id is that of a consultation (3f2a9c1b0d#1: entente query consultation/list), of an official (AZE/name: " +
		"entente query official/list) or of an article (3f2a9c1b0d: entente query quality/articles)"
}

var hashID = regexp.MustCompile(`^(?:sha256:)?([0-9a-f]{1,64})(#[0-9]+)?$`)

// Show finds the one thing whose id begins with id and reads its card: an official's id has a slash;
// a consultation is found by any of its accounts, and an article, by as many digits of the hash as
// are needed. Its error is a [*NotFound] when there is not exactly one.
func Show(ctx context.Context, s graph.Store, id string) (Card, error) {
	hash, account := "", ""
	if g := hashID.FindStringSubmatch(id); len(g) == 3 {
		hash, account = "sha256:"+g[1], g[2]
	}
	switch {
	case account != "":
		return one(ctx, s, id, "consultation", map[string]string{"start": hash, "end": account}, showConsultation)
	case hash != "":
		return one(ctx, s, id, "article", map[string]string{"start": hash}, showArticle)
	case strings.Contains(id, "/"):
		return one(ctx, s, id, "official", map[string]string{"start": id}, showOfficial)
	}
	return Card{}, &NotFound{ID: id}
}

// Whole gives the whole id of a consultation or an article ("consultation", "article") of which text is the beginning, as
// [Show] finds it. Its error is a [*NotFound].
func Whole(ctx context.Context, s graph.Store, what, text string) (string, error) {
	g := hashID.FindStringSubmatch(text)
	if len(g) != 3 || (g[2] != "") != (what == "consultation") {
		return "", &NotFound{ID: text, What: what}
	}
	given := map[string]string{"start": "sha256:" + g[1]}
	if g[2] != "" {
		given["end"] = g[2]
	}
	row, err := find(ctx, s, text, what, given)
	if err != nil {
		return "", err
	}
	return row.Text("id"), nil
}

// find asks for the one row whose id begins so.
func find(ctx context.Context, s graph.Store, id, what string, given map[string]string) (ask.Row, error) {
	const candidates = 5
	rows, err := ask.Few(ctx, s, what+"/find", candidates, given)
	switch {
	case err != nil:
		return ask.Row{}, err
	case len(rows) == 0:
		return ask.Row{}, &NotFound{ID: id, What: what}
	case len(rows) > 1 && rows[0].Text("id") != id: // the whole id of one may begin that of another
		e := &NotFound{ID: id, What: what, Ambiguous: true}
		for _, r := range rows {
			e.Several = append(e.Several, render.ShortID(r.Text("id"))+" ("+r.Text("name")+")")
		}
		return ask.Row{}, e
	}
	return rows[0], nil
}

// one finds a row and fills the card of it.
func one(ctx context.Context, s graph.Store, id, what string, given map[string]string, fill func(context.Context, graph.Store, ask.Row, *Card) error) (Card, error) {
	row, err := find(ctx, s, id, what, given)
	if err != nil {
		return Card{}, err
	}
	c := Card{Kind: what, ID: row.Text("id"), Name: row.Text("name"), Properties: []Property{}, Evidence: []Evidence{}}
	err = fill(ctx, s, row, &c)
	return c, err
}

func showConsultation(ctx context.Context, s graph.Store, r ask.Row, c *Card) error {
	m := meetingOf(r)
	c.property("id", c.ID)
	c.property("what", m.what())
	c.property("when", m.When()+inBrackets(basis(r)))
	c.property("event codes", "PLOVER "+r.Text("plover")+", CAMEO "+r.Text("cameo"))
	if accounts := r.List("accounts"); len(accounts) > 1 {
		c.property("accounts", shortIDs(accounts))
	}
	of := map[string]string{"consultation": c.ID}
	for account, err := range ask.All(ctx, s, "consultation/accounts", of) {
		if err != nil {
			return err
		}
		c.property("but "+render.ShortID(account.Text("account")), meetingOf(account).differsFrom(m))
	}
	for e, err := range ask.All(ctx, s, "consultation/evidence", of) {
		if err != nil {
			return err
		}
		c.prove(evidence(e), fact(e))
	}
	return nil
}

// meetingOf reads what a consultation, or one account of it, is as a whole.
func meetingOf(r ask.Row) Meeting {
	return Meeting{
		Kind: graph.Kind(r.Text("kind")), Date: r.Day("date"), End: r.Day("end"), Precision: r.Text("precision"),
		MonthDay: r.Text("monthDay"), Planned: r.Yes("planned"), Round: r.Number("round"), Mode: graph.Mode(r.Text("mode")),
	}
}

// differsFrom tells what an account says otherwise than what was settled; what it leaves out is no
// contradiction.
func (m Meeting) differsFrom(settled Meeting) string {
	var out []string
	if m.Kind != settled.Kind {
		out = append(out, inWords(m.Kind))
	}
	if m.Mode != "" && m.Mode != settled.Mode {
		out = append(out, inWords(m.Mode))
	}
	if m.Round != 0 && m.Round != settled.Round {
		out = append(out, fmt.Sprintf("round %d", m.Round))
	}
	if (m.Date != "" || m.MonthDay != "") && m.When() != settled.When() {
		out = append(out, m.When())
	}
	return strings.Join(out, ", ")
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func showArticle(ctx context.Context, s graph.Store, r ask.Row, c *Card) error {
	c.property("id", c.ID)
	c.property("publisher", r.Text("publisher"))
	c.property("read-out of", r.Text("readoutOf"))
	c.property("published", string(r.Day("published")))
	c.property("language", r.Text("language"))
	c.property("address", r.Text("url"))
	if len(r.List("accounts")) == 0 {
		c.property("reports", "no event")
	}
	for row, err := range ask.All(ctx, s, "article/evidence", map[string]string{"article": c.ID}) {
		if err != nil {
			return err
		}
		c.prove(Evidence{
			Account: row.Text("account"), Article: c.Name, Publisher: r.Text("publisher"), URL: r.Text("url"),
			Start: row.Number("start"), Quote: row.Text("quote"),
		}, fact(row))
	}
	return nil
}

func showOfficial(ctx context.Context, s graph.Store, r ask.Row, c *Card) error {
	c.property("id", c.ID)
	c.property("also written", strings.Join(without(r.List("names"), c.Name), ", "))
	c.property("represents", strings.Join(r.List("actors"), ", "))
	c.property("serves in", strings.Join(r.List("bodies"), ", "))
	c.property("meetings", fmt.Sprint(r.Number("meetings")))
	for row, err := range ask.All(ctx, s, "official/evidence", map[string]string{"official": c.ID}) {
		if err != nil {
			return err
		}
		as := row.Text("name")
		if role := row.Text("role"); role != "" {
			as += ", " + role
		}
		as += " (" + inWords(row.Text("rank"))
		if row.Yes("head") {
			as += ", head"
		}
		c.prove(evidence(row), row.Text("what")+" ["+render.ShortID(row.Text("consultation"))+"]: "+as+")")
	}
	return nil
}

// basis says in words what the date of a consultation rests on.
func basis(r ask.Row) string {
	if r.Yes("byPublication") {
		return "dated by its publication"
	}
	return bases[graph.Basis(r.Text("basis"))]
}

// bases say in words what a date rests on.
var bases = map[graph.Basis]string{
	graph.BasisExplicit: "as the text says", graph.BasisPublished: "completed from the day of publication",
	graph.BasisWeekday: "the year worked out from the weekday", graph.BasisContext: "worked out from what else the text says",
}

func evidence(r ask.Row) Evidence {
	return Evidence{
		Account: r.Text("account"), Article: r.Text("article"), Publisher: r.Text("publisher"), URL: r.Text("url"),
		Start: r.Number("start"), Quote: r.Text("quote"),
	}
}

// fact is a fact in a line: "official: Claire Dubreuil, directrice de l'Europe".
func fact(r ask.Row) string {
	out := r.Text("fact") + ": " + r.Text("what")
	switch detail := r.Text("detail"); {
	case r.Text("fact") == "official" && detail != "":
		out += ", " + detail
	case r.Text("fact") == "body":
		out += " (" + detail + ")"
	case r.Text("fact") == "party" && detail == string(graph.BasisPublisher):
		out += " (the publisher's own side)"
	}
	return out
}

func shortIDs(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = render.ShortID(id)
	}
	return strings.Join(out, ", ")
}

func without(list []string, s string) []string {
	var out []string
	for _, x := range list {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}
