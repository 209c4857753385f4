package export

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ring is a picture of n sides that all met the first, with long names.
func ring(n, topics int) *picture {
	p := &picture{}
	for i := range n {
		p.actors = append(p.actors, &actor{name: fmt.Sprintf("WWWWW of a long name %d", i), met: 1 + (n-i)%9})
		if i > 0 {
			p.pairs = append(p.pairs, &pair{a: p.actors[0], b: p.actors[i], met: 1})
		}
	}
	for i := range topics {
		p.topics = append(p.topics, &topic{name: "topic", met: 1, actors: map[*actor]int{p.actors[i%n]: 1}})
	}
	return p
}

func TestLabelsDoNotOverlapAndStayInTheFrame(t *testing.T) {
	for n := 1; n <= (SVGOptions{}).maxActors(); n++ {
		p := ring(n, (SVGOptions{}).maxTopics())
		p.place()
		for i, a := range p.actors {
			if a.at.left() < inner.left-0.01 || a.at.right() > inner.right+0.01 || a.at.top() < inner.top-0.01 || a.at.bottom() > inner.bottom+0.01 {
				t.Errorf("%d sides: %s stands outside the frame: %+v", n, a.name, a.at)
			}
			for _, b := range p.actors[i+1:] {
				if x, y := a.at.overlap(b.at); x > 0 && y > 0 {
					t.Errorf("%d sides: %s and %s overlap by %.1f, %.1f", n, a.name, b.name, x, y)
				}
			}
		}
		for i, a := range p.topics {
			for _, b := range p.topics[i+1:] {
				if a.right == b.right && math.Abs(a.at.y-b.at.y) < 2*(topicSize+2) {
					t.Errorf("%d sides: two topics stand %.1f apart", n, math.Abs(a.at.y-b.at.y))
				}
			}
			reach := 13 + widest(wrap("Sovereignty and territorial integrity", topicLine), topicSize) + textWidth(" · 999", topicSize)
			if a.at.x-reach < 0 || a.at.x+reach > width {
				t.Errorf("a topic's label leaves the drawing: it begins at %.1f and is %.1f long", a.at.x, reach)
			}
		}
	}
}

func TestStressKeepsThePathsLength(t *testing.T) {
	at := stress(t.Context(), 3, [][2]int{{0, 1}, {1, 2}})
	near, far := at[0].minus(at[1]).length(), at[0].minus(at[2]).length()
	if math.Abs(far-2*near) > 0.01 {
		t.Errorf("three in a row: ends %.3f apart, neighbours %.3f", far, near)
	}
}

func TestStressSetsComponentsApart(t *testing.T) {
	at := stress(t.Context(), 4, [][2]int{{0, 1}, {2, 3}})
	if joined, apart := at[0].minus(at[1]).length(), at[0].minus(at[2]).length(); apart <= joined {
		t.Errorf("unjoined sides stand %.2f apart, joined ones %.2f", apart, joined)
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string
	}{
		{"Canada", []string{"Canada"}},
		{"United Kingdom", []string{"United Kingdom"}},
		{"United Arab Emirates", []string{"United Arab", "Emirates"}},
		{"Democratic Republic of the Congo", []string{"Democratic Republic", "of the Congo"}},
		{"Donaudampfschifffahrtsgesellschaft", []string{"Donaudampfschifffa…"}},
		{"", []string{""}},
	} {
		if diff := cmp.Diff(c.want, wrap(c.name, nameLine)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.name, diff)
		}
	}
}
