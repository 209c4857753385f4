package graph

import (
	"slices"
	"testing"
)

// What nothing stood of is fresh; an account that stood, or was emptied, keeps its consultation from being so.
func TestFresh(t *testing.T) {
	one := facts("sha256:1")
	id := ConsultationID(one.Accounts[0].Account)
	fresh := func(p Plan) bool { return p.Fresh[Ref{LabelConsultation, string(id)}] }
	if p := PlanOf([]Facts{one}, nil, Retracted{}, nil); !fresh(p) {
		t.Error("told of for the first time: it is not fresh")
	} else if talks := p.fresh(); len(talks) != 1 || !slices.Equal(Union(talks[0].Parties, nil), []string{"AZE", "CAN"}) || !slices.Equal(talks[0].Topics, []string{"trade"}) || talks[0].Day != day {
		t.Errorf("it counts for %+v", talks)
	}
	if fresh(PlanOf([]Facts{one}, nil, Retracted{Emptied: []ConsultationID{id}}, nil)) {
		t.Error("emptied, it is fresh")
	}
	stood := facts("sha256:2").Accounts[0].Report
	if fresh(PlanOf([]Facts{one}, []Placed{placed(stood, ConsultationID(stood.Account))}, Retracted{}, nil)) {
		t.Error("an account of it stood, and it is fresh")
	}
}

// A plan leaves out what is known of topics already, and knows the articles that stood.
func TestBeside(t *testing.T) {
	one := facts("sha256:1")
	article := Ref{LabelArticle, string(one.Article.ID)}
	broader := func(p Plan) bool { return slices.Contains(ends(p), "trade BROADER economy") }
	p := PlanOf([]Facts{one}, nil, Retracted{}, nil).beside(nil, map[string][]string{"trade": nil})
	if !broader(p) || !p.Fresh[article] {
		t.Errorf("in a store where it does not stand: above %v, fresh %v", broader(p), p.Fresh[article])
	}
	p = PlanOf([]Facts{one}, nil, Retracted{}, nil).beside(map[ArticleID]Article{one.Article.ID: one.Article}, map[string][]string{"trade": {"economy"}})
	if broader(p) || p.Fresh[article] {
		t.Errorf("in a store where it stands: above %v, fresh %v", broader(p), p.Fresh[article])
	}
}
