package text

// Document is an article ready for extraction. Text is normalised: the title, a newline,
// the body; offsets count in it.
type Document struct {
	ID        string // sha256:HEX of Text, NUL, Published
	Path      string
	Ref       string
	URL       string
	Title     string
	Published string // ISO date, or empty
	Language  string // BCP 47
	Text      string
}

// Defaults fill in for texts that do not say.
type Defaults struct {
	Language  string // BCP 47
	Published string // ISO date
}
