package extract

// story holds the words that the rules for narrative go by, how agencies tell a meeting beside the
// bare facts: where leaders have their seats. A language without words of a class has its rule off.
type story struct {
	building, inside map[string]bool // by lower-case word

	// Behind a verb of meeting: those who came, "s'est entretenu avec une délégation conduite par X".
	guests *index[struct{}]
	// Behind a name: what somebody is follows, "est devenu le premier président américain".
	become *index[struct{}]
	// Before a post: somebody else than the one spoken of, "comme le chef de la diplomatie française".
	likened *index[struct{}]
	// One after the other, so that each guest has a meeting of their own: "a reçu successivement X et Y".
	inSuccession *index[struct{}]
}

func newStory(k *knowledge, grammar map[string][]string) story {
	return story{
		building:     lowSet(grammar["building"]),
		inside:       lowSet(grammar["inside"]),
		become:       k.phrases(grammar["become"]),
		likened:      k.phrases(grammar["likened"]),
		guests:       k.phrases(grammar["guests"]),
		inSuccession: k.phrases(grammar["in-succession"]),
	}
}
