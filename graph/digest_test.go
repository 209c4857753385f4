package graph

import (
	"context"
	"errors"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func streamed(elements ...Element) iter.Seq2[Element, error] {
	return func(yield func(Element, error) bool) {
		for _, e := range elements {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func digested(t *testing.T, elements ...Element) Digest {
	t.Helper()
	d, err := DigestOf(t.Context(), streamed(elements...))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func node(l Label, key string, sub Label, props map[string]any) Element {
	return Element{Node: &Node{Ref: Ref{l, key}, Sub: sub, Props: props}}
}

func edge(t Type, from, to Ref, props map[string]any) Element {
	return Element{Edge: &Edge{Type: t, From: from, To: to, Props: props}}
}

func TestDigest(t *testing.T) {
	aze, talks := Ref{LabelActor, "AZE"}, Ref{LabelConsultation, "a#1"}
	elements := []Element{
		node(LabelActor, "AZE", "Country", map[string]any{"name": "Azerbaijan"}),
		node(LabelActor, "org:EU", "Organization", map[string]any{"name": "European Union"}),
		node(LabelTopic, "trade", "", nil),
		node(LabelTopic, "energy", "", nil),
		edge(TypeTookPartIn, aze, talks, map[string]any{"id": "1", "start": int64(3)}),
	}
	want := digested(t, elements...)
	if diff := cmp.Diff(map[string]int{"Country": 1, "Organization": 1, "Topic": 2, "TOOK_PART_IN": 1}, want.Counts); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	if len(want.Sum) != 64 || strings.Trim(want.Sum, "0123456789abcdef") != "" {
		t.Errorf("sum %q is no 64 hex digits", want.Sum)
	}
	for seed := range uint64(10) {
		other := slices.Clone(elements)
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		if diff := cmp.Diff(want, digested(t, other...)); diff != "" {
			t.Errorf("another order (-first +this):\n%s", diff)
		}
	}
	if got := digested(t); got.Sum != strings.Repeat("0", 64) || len(got.Counts) != 0 {
		t.Errorf("of nothing: %+v", got)
	}
	if twice := digested(t, append(slices.Clone(elements), elements[0])...); twice.Sum == want.Sum {
		t.Error("an element that comes twice does not show")
	}
}

func TestDigestTellsApart(t *testing.T) {
	article := func(props map[string]any) Element { return node(LabelArticle, "a", "", props) }
	a, b := Ref{LabelOfficial, "a"}, Ref{LabelBody, "b"}
	tests := []struct {
		name string
		x, y Element
		same bool
	}{
		{"empty text is not set", article(map[string]any{"title": ""}), article(nil), true},
		{"nil is not set", article(map[string]any{"title": nil}), article(nil), true},
		{"empty lists are not set", article(map[string]any{"names": []string{}, "spans": []int64{}}), article(nil), true},
		{"an empty date is not set", article(map[string]any{"published": Date("")}), article(nil), true},
		{"false is set", article(map[string]any{"planned": false}), article(nil), false},
		{"zero is set", article(map[string]any{"start": int64(0)}), article(nil), false},
		{"a date is its ISO text", article(map[string]any{"published": Date("2025-06-10")}), article(map[string]any{"published": "2025-06-10"}), true},
		{"one letter, two encodings", article(map[string]any{"title": "é"}), article(map[string]any{"title": "e\u0301"}), true},
		{"paths and versions are outside", article(map[string]any{"paths": []string{"p"}, "extractor": "2"}), article(nil), true},
		{"but not of other nodes", node(LabelTopic, "a", "", map[string]any{"paths": []string{"p"}}), node(LabelTopic, "a", "", nil), false},
		{"order of a list", article(map[string]any{"names": []string{"a", "b"}}), article(map[string]any{"names": []string{"b", "a"}}), false},
		{"key", article(nil), node(LabelArticle, "b", "", nil), false},
		{"label", article(nil), node(LabelTopic, "a", "", nil), false},
		{"second label", node(LabelBody, "a", "Ministry", nil), node(LabelBody, "a", "Embassy", nil), false},
		{"type", edge(TypeServesIn, a, b, nil), edge(TypeActedIn, a, b, nil), false},
		{"direction", edge(TypeServesIn, a, b, nil), edge(TypeServesIn, b, a, nil), false},
		{"label of an end", edge(TypeServesIn, a, b, nil), edge(TypeServesIn, a, Ref{LabelCity, "b"}, nil), false},
		{"text and number", article(map[string]any{"round": "1"}), article(map[string]any{"round": int64(1)}), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := digested(t, tt.x).Sum == digested(t, tt.y).Sum; got != tt.same {
				t.Errorf("same digest: %v, want %v", got, tt.same)
			}
		})
	}
}

func TestDigestFails(t *testing.T) {
	broken := errors.New("broken")
	_, err := DigestOf(t.Context(), func(yield func(Element, error) bool) { yield(Element{}, broken) })
	if !errors.Is(err, broken) {
		t.Errorf("%v, want the error of the stream", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := DigestOf(ctx, streamed(node(LabelTopic, "a", "", nil))); !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}
