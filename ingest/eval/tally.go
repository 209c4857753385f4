package eval

// Measure is how well one thing was found.
type Measure struct {
	Precision, Recall, F1 float64 // 0 to 1; 1 when there was nothing to find and nothing was found
	Gold                  int     // how many there are to find
}

// tally counts what was found of one measure.
type tally struct{ hit, gold, predicted int }

// one counts a thing that both have, right or wrong.
func (t *tally) one(right bool) {
	t.hit += count(right)
	t.gold++
	t.predicted++
}

// told counts a thing that either may leave open; same tells whether they agree when both tell it.
// Most events leave it open, so silence of both earns nothing.
func (t *tally) told(gold, predicted, same bool) {
	t.gold += count(gold)
	t.predicted += count(predicted)
	t.hit += count(gold && predicted && same)
}

func (t *tally) measure() Measure {
	m := Measure{Precision: ratio(t.hit, t.predicted), Recall: ratio(t.hit, t.gold), Gold: t.gold}
	if sum := m.Precision + m.Recall; sum > 0 {
		m.F1 = 2 * m.Precision * m.Recall / sum
	}
	return m
}

// ratio is 1 when there is nothing to divide by.
func ratio(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sets counts the elements of two sets.
func sets[T comparable](t *tally, gold, predicted map[T]bool) {
	t.hit += common(gold, predicted)
	t.gold += len(gold)
	t.predicted += len(predicted)
}

func common[T comparable](a, b map[T]bool) int {
	n := 0
	for x := range a {
		n += count(b[x])
	}
	return n
}

func setOf[T comparable](list []T) map[T]bool {
	out := make(map[T]bool, len(list))
	for _, x := range list {
		out[x] = true
	}
	return out
}
