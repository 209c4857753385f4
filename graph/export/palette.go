package export

import (
	"math"
	"strconv"
)

// colours of nodes by kind; the bodies of a state share one. They are those of [SVG] where that draws them.
var colours = map[string]string{
	"Country": state, "Organization": orgInk, "Topic": topicInk,
	"Official": "#b5483a", "City": "#6f7f2f", "Consultation": "#5b4a8a", "Article": "#8c8c8c",
}

// Colour is that of a kind of node, "#rrggbb"; bodies, and what is not known, have one together.
func Colour(kind string) string {
	if c, ok := colours[kind]; ok {
		return c
	}
	return "#a8577e"
}

// rgb are the three bytes of a colour "#rrggbb".
func rgb(c string) (r, g, b uint64) {
	n, _ := strconv.ParseUint(c[1:], 16, 32) // all colours are written above
	return n >> 16, n >> 8 & 0xff, n & 0xff
}

// size is a node's diameter from 10 to 60: its area tells its weight.
func size(weight, heaviest int) float64 {
	return 10 + 50*math.Sqrt(float64(weight)/float64(heaviest))
}

// thickness is an edge's from 1 to 8.
func thickness(weight, heaviest int) float64 {
	return 1 + 7*math.Sqrt(float64(weight-1)/float64(heaviest))
}
