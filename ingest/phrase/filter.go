package phrase

// filter tells of most pairs of numbers that they are not in a set. It is a Bloom filter: one bit for a pair, of so
// many bits that few pairs that are not in the set seem to be.
type filter [1 << 13]uint64

func (f *filter) at(a, b uint32) (word, bit uint32) {
	h := (a*0x9E3779B1 ^ b*0x85EBCA77) >> 13
	return h >> 6, h & 63
}

func (f *filter) add(a, b uint32) {
	word, bit := f.at(a, b)
	f[word] |= 1 << bit
}

func (f *filter) may(a, b uint32) bool {
	word, bit := f.at(a, b)
	return f[word]&(1<<bit) != 0
}
