package extract

// story holds the words that the rules for narrative go by, how agencies tell a meeting beside the
// bare facts: where leaders have their seats. A language without words of a class has its rule off.
type story struct {
	building, inside map[string]bool // by lower-case word
}

func newStory(_ *knowledge, grammar map[string][]string) story {
	return story{
		building: lowSet(grammar["building"]),
		inside:   lowSet(grammar["inside"]),
	}
}
