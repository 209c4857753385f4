package graph

import "testing"

func TestLevels(t *testing.T) {
	want := []struct {
		level int
		ranks []Rank
	}{
		{1, []Rank{"head_of_state"}},
		{2, []Rank{"head_of_government"}},
		{3, []Rank{"vice_president", "speaker"}},
		{4, []Rank{"minister", "organization_head"}},
		{5, []Rank{"deputy_minister", "special_representative", "adviser"}},
		{6, []Rank{"ambassador", "director", "military", "legislator"}},
		{7, []Rank{"other", "", "no such rank"}},
	}
	for _, w := range want {
		for _, r := range w.ranks {
			if got := r.Level(); got != w.level {
				t.Errorf("%q: level %d, want %d", r, got, w.level)
			}
		}
	}
}

func TestIsOrganization(t *testing.T) {
	for code, want := range map[ActorCode]bool{"org:EU": true, "org:UN": true, "AZE": false, "XKX": false, "org:": false, "": false} {
		if got := code.IsOrganization(); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
}

func TestBodyLabels(t *testing.T) {
	subs := map[Label]bool{}
	for _, n := range Nodes() {
		if n.Label == LabelBody {
			for _, s := range n.Subs {
				subs[s] = true
			}
		}
	}
	for kind, label := range bodyLabels {
		if kind.Label() != label || !subs[label] {
			t.Errorf("%s: label %q is not among those of the schema", kind, kind.Label())
		}
	}
	if got := BodyType("other").Label(); got != "" {
		t.Errorf("a body of another type has the label %q", got)
	}
}

func TestPrecisionOrder(t *testing.T) {
	for i, p := range []Precision{PrecisionDay, PrecisionSpan, PrecisionMonth, PrecisionYear, "unheard of"} {
		if got := p.order(); got != i {
			t.Errorf("%s: %d, want %d", p, got, i)
		}
	}
}
