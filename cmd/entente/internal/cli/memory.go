package cli

import (
	"os"
	"runtime/debug"
)

// steadyMemory is what reading articles keeps to, garbage included, unless GOMEMLIMIT says otherwise: that there are
// millions of them is no reason to take more. A lexicon of five languages and what is in hand need a third of it.
const steadyMemory = 320 << 20

// steady keeps the memory to its limit until what it returns is called.
func steady() (end func()) {
	if os.Getenv("GOMEMLIMIT") != "" {
		return func() {}
	}
	before := debug.SetMemoryLimit(steadyMemory)
	return func() { debug.SetMemoryLimit(before) }
}

// tidy keeps memory to twice what is in use, for what holds as much as the graph is large; the function that it gives ends that.
func tidy() func() {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(100)
	return func() { debug.SetGCPercent(before) }
}
