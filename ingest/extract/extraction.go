package extract

// Version names the rules and the data that made an extraction. A store reads an article
// again when it was read by another version, so it changes with everything that changes
// what is extracted.
const Version = "10"

// Extraction is what one article reports, in the shape of extraction.schema.json: one JSON
// line an article. Offsets are bytes into Document.Text, end excluded.
type Extraction struct {
	Document Document  `json:"document"`
	Events   []Event   `json:"events"`
	Warnings []Warning `json:"warnings,omitempty"`
	Silence  []Fact    `json:"-"` // without an event: why, for those who ask
}

// Document is the article as it was read. Empty strings are written as null.
type Document struct {
	ID        string    `json:"id"` // sha256:HEX of text, NUL, published
	Path      *string   `json:"path"`
	Ref       *string   `json:"ref"`
	URL       *string   `json:"url"`
	Title     *string   `json:"title"`
	Publisher *string   `json:"publisher"`
	Language  string    `json:"language"`
	Published *string   `json:"published"`
	Dateline  *Dateline `json:"dateline"`
	Text      string    `json:"text"`
	ReadoutOf *string   `json:"readoutOf"`
}

// Dateline is the place and date at the head of an agency's report. Date is an ISO date,
// or --MM-DD when it has no year.
type Dateline struct {
	Place *string `json:"place"`
	Date  *string `json:"date"`
}

// Span is a piece of Document.Text: Text[Start:End] == Quote.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// Event is one event that the article is about.
type Event struct {
	ID        string     `json:"id"` // the document's id, "#" and a number from 1
	Kind      string     `json:"kind"`
	Mode      *string    `json:"mode"`
	Planned   bool       `json:"planned"`
	Round     *int       `json:"round"`
	Date      *Date      `json:"date"`
	MonthDay  *string    `json:"monthDay,omitempty"` // --MM-DD when only the year is missing
	Place     *Place     `json:"place"`
	Parties   []Party    `json:"parties"`
	Topics    []Topic    `json:"topics"`
	Mentioned []Mention  `json:"mentioned"`
	Evidence  []Span     `json:"evidence"`
	Rules     EventRules `json:"-"`
}

// EventRules are what told an event; see [Event.Facts].
type EventRules struct {
	Kind, Mode Rule
	RoundAt    []Span // where the round is told
}

// Date is the day or days of an event: first and last possible day, always both.
type Date struct {
	Start     string `json:"start"`
	End       string `json:"end"`
	Precision string `json:"precision"` // day, span, month, year
	Basis     string `json:"basis"`     // explicit, published, weekday, context
	Evidence  []Span `json:"evidence"`
	Rule      Rule   `json:"-"`
}

// Place is where the event took place. Name is the city as written, null when only the
// country is plain. Gazetteer is its id in the gazetteer ("geonames:587084").
type Place struct {
	Name      *string `json:"name"`
	Country   *string `json:"country"`
	Gazetteer string  `json:"gazetteer,omitempty"`
	Evidence  []Span  `json:"evidence"`
	Rule      Rule    `json:"-"`
}

// Party is one side. Actor is an ISO 3166-1 alpha-3 code or the usual abbreviation of an
// international organization.
type Party struct {
	Actor     string     `json:"actor"`
	Bodies    []Body     `json:"bodies"`
	Officials []Official `json:"officials"`
	Office    string     `json:"-"`     // the rank of an office that the text tells without its holder's name, when nobody is named
	Basis     string     `json:"basis"` // text, publisher
	Host      bool       `json:"host"`
	Evidence  []Span     `json:"evidence"`
	Rule      Rule       `json:"-"`
}

// Body is a government body that acts for a side, as written.
type Body struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Type     string `json:"type"`
	Evidence []Span `json:"evidence"`
	Rule     Rule   `json:"-"`
}

// Official is a named person who takes part for a side. Name is the fullest form written,
// without titles; Role is as written, without the name.
type Official struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	Role     *string       `json:"role"`
	Rank     string        `json:"rank"`
	Head     bool          `json:"head"`
	Body     *string       `json:"body"`
	Evidence []Span        `json:"evidence"`
	Rules    OfficialRules `json:"-"`
}

// OfficialRules are what told the side, role, rank and lead of an official; see [Event.Facts].
type OfficialRules struct {
	Side, Role, Rank, Head Rule
	RoleAt                 []Span // where the role is told
}

// Topic is a subject that the sides discussed, agreed on, or raised.
type Topic struct {
	ID       string `json:"id"`
	Evidence []Span `json:"evidence"`
	Rule     Rule   `json:"-"`
}

// Mention is a third country that was talked about.
type Mention struct {
	Actor    string `json:"actor"`
	Evidence []Span `json:"evidence"`
	Rule     Rule   `json:"-"`
}

// Warning says what is doubtful, and where.
type Warning struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Start   int    `json:"start,omitempty"`
	End     int    `json:"end,omitempty"`
}
