package graph

import (
	"slices"
	"testing"
)

// The registry drives stores, digest and exports: what they rely on is checked here once.
func TestRegistry(t *testing.T) {
	labels, tables, types := map[Label]NodeType{}, map[string]bool{}, map[Type]EdgeType{}
	for _, n := range Nodes() {
		if _, twice := labels[n.Label]; twice || tables[n.Table] || n.Key == "" {
			t.Errorf("%s: label, table %q or key %q", n.Label, n.Table, n.Key)
		}
		labels[n.Label], tables[n.Table] = n, true
		names := map[string]bool{n.Key: true}
		for _, p := range n.Props {
			if names[p.Name] || (p.Union && p.Type != Strings) {
				t.Errorf("%s.%s: twice, or of a type that cannot grow", n.Label, p.Name)
			}
			names[p.Name] = true
		}
		if !names["name"] || (n.NamedBy != "" && !names["names"]) {
			t.Errorf("%s has no caption", n.Label)
		}
	}
	for _, e := range Edges() {
		if _, twice := types[e.Type]; twice || tables[e.Table] || len(e.To) == 0 {
			t.Errorf("%s: type, table %q or ends", e.Type, e.Table)
		}
		types[e.Type], tables[e.Table] = e, true
		for _, l := range append(slices.Clone(e.To), e.From) {
			if _, ok := labels[l]; !ok {
				t.Errorf("%s ends at %s, which is no node", e.Type, l)
			}
		}
		for _, p := range e.Props {
			if slices.ContainsFunc(ClaimProps(), func(c Prop) bool { return c.Name == p.Name }) || p.Union || p.Outside {
				t.Errorf("%s.%s: a claim has it already, or claims never grow", e.Type, p.Name)
			}
		}
	}
	for _, n := range Nodes() {
		if n.NamedBy == "" {
			continue
		}
		by := types[n.NamedBy]
		if !slices.ContainsFunc(by.Props, func(p Prop) bool { return p.Name == "name" }) || (by.From != n.Label && !slices.Contains(by.To, n.Label)) {
			t.Errorf("%s is named by %s, which has no name or ends elsewhere", n.Label, n.NamedBy)
		}
	}
}

func TestCaptions(t *testing.T) {
	want := map[Ref]bool{
		{LabelOfficial, "AZE/x"}: true, {LabelBody, "AZE/x"}: true, {LabelActor, "AZE"}: false, {LabelTopic, "trade"}: false,
		{LabelCity, "geonames:1"}: false, {LabelCity, "AZE/susa"}: true, {LabelArticle, "a"}: false, {LabelConsultation, "a#1"}: false,
	}
	for _, n := range Nodes() {
		for ref, is := range want {
			if ref.Label == n.Label && n.Captions(ref.Key) != is {
				t.Errorf("%s %s: %v", ref.Label, ref.Key, !is)
			}
		}
	}
}

func TestUnion(t *testing.T) {
	a, b := []string{"c", "a"}, []string{"b", "a"}
	if got := Union(a, b); !slices.Equal(got, []string{"a", "b", "c"}) {
		t.Errorf("%v", got)
	}
	if !slices.Equal(a, []string{"c", "a"}) || !slices.Equal(b, []string{"b", "a"}) {
		t.Error("Union changed what it was given")
	}
}
