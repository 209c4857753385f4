package report

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// rankCount is how many held meetings officials of a rank led, for each side.
type rankCount struct {
	rank  graph.Rank
	level int
	led   [2]int
}

// ranks counts the heads of held meetings by rank, the highest first.
func (d Dyad) ranks() []rankCount {
	counts := map[graph.Rank]*rankCount{}
	for _, m := range d.Meetings {
		if m.Planned {
			continue
		}
		seen := map[Head]bool{} // two heads of one rank led one meeting
		for _, h := range m.Heads {
			once := Head{Side: h.Side, Rank: h.Rank}
			if seen[once] {
				continue
			}
			seen[once] = true
			if counts[h.Rank] == nil {
				counts[h.Rank] = &rankCount{rank: h.Rank, level: h.Rank.Level()}
			}
			counts[h.Rank].led[d.place(h.Side)]++
		}
	}
	out := make([]rankCount, 0, len(counts))
	for _, r := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, *counts[r])
	}
	slices.SortStableFunc(out, func(a, b rankCount) int { return cmp.Compare(a.level, b.level) })
	return out
}

// inWords writes an identifier of the schema for people: "deputy minister".
func inWords[T ~string](id T) string { return strings.ReplaceAll(string(id), "_", " ") }
