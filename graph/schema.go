package graph

import "strings"

// Label is a node's label; Type is a relationship's type.
type Label string

// Type is the type of a relationship.
type Type string

// Labels that nodes are merged on.
const (
	LabelArticle      Label = "Article"
	LabelActor        Label = "Actor" // every one is also a Country or an Organization
	LabelOfficial     Label = "Official"
	LabelBody         Label = "Body" // most are also a Ministry, an Embassy, ...
	LabelTopic        Label = "Topic"
	LabelCity         Label = "City"
	LabelConsultation Label = "Consultation"
)

// Types of relationships.
const (
	TypeReports    Type = "REPORTS"
	TypeTookPartIn Type = "TOOK_PART_IN"
	TypeAttended   Type = "ATTENDED"
	TypeRepresents Type = "REPRESENTS"
	TypeServesIn   Type = "SERVES_IN"
	TypeBelongsTo  Type = "BELONGS_TO"
	TypeActedIn    Type = "ACTED_IN"
	TypeDiscussed  Type = "DISCUSSED"
	TypeConcerned  Type = "CONCERNED"
	TypeHeldIn     Type = "HELD_IN"
	TypeIn         Type = "IN"
	TypeBroader    Type = "BROADER"
)

// ValueType is the type of a property. In Go: string, int64, bool, [Date], []string, []int64.
type ValueType int

// Types of properties.
const (
	String ValueType = iota
	Integer
	Boolean
	DateType
	Strings  // a set: sorted, no doubles
	Integers // in the order given
)

// Date is an ISO 8601 day, "2025-06-10".
type Date string

// Prop is a property of a node or relationship.
type Prop struct {
	Name    string
	Type    ValueType
	Outside bool // the digest leaves it out: paths, versions
	Union   bool // a set that grows by each write
}

// NodeType describes a label: its key property and the others. Table is the SQLite table.
type NodeType struct {
	Label Label
	Table string
	Key   string
	Subs  []Label // second labels that its nodes may carry
	Props []Prop  // without the key
	// NamedBy is the relationship whose name property holds the spellings that texts use: the
	// node's names are the set of them. Captioned: its name is the [Caption] of names.
	NamedBy   Type
	Captioned bool
}

// Captions tells whether the name of the node with this key is the [Caption] of its names: a city that
// the gazetteer knows has its name from there.
func (t NodeType) Captions(key string) bool {
	return t.Captioned && (t.Label != LabelCity || !strings.HasPrefix(key, gazetteer))
}

// EdgeType describes a relationship type. Claim means that it comes from a text and carries
// the claim properties (see [ClaimProps]); the others are knowledge (BROADER).
type EdgeType struct {
	Type  Type
	Table string
	From  Label
	To    []Label // more than one only for HELD_IN
	Claim bool
	Props []Prop // without the claim properties
}

// ClaimProps are the properties of every relationship that comes from a text: which article
// and account, the first span of its evidence, and the other spans as start, end pairs.
func ClaimProps() []Prop {
	return []Prop{
		{Name: "id"},
		{Name: "article"},
		{Name: "account"},
		{Name: "start", Type: Integer},
		{Name: "end", Type: Integer},
		{Name: "quote"},
		{Name: "spans", Type: Integers},
	}
}

// Nodes lists the node types in the order in which they are written and streamed.
func Nodes() []NodeType {
	return []NodeType{
		{Label: LabelActor, Table: "actor", Key: "code", Subs: []Label{"Country", "Organization"}, Props: []Prop{
			{Name: "name"}, {Name: "nameEn"}, {Name: "nameFr"},
		}},
		{Label: LabelOfficial, Table: "official", Key: "id", NamedBy: TypeAttended, Captioned: true, Props: []Prop{
			{Name: "name"}, {Name: "names", Type: Strings, Union: true},
		}},
		{
			Label: LabelBody, Table: "body", Key: "id", NamedBy: TypeActedIn, Captioned: true,
			Subs: []Label{"Ministry", "Presidency", "Government", "Parliament", "Embassy", "Commission", "Agency", "Institution"},
			Props: []Prop{
				{Name: "name"}, {Name: "names", Type: Strings, Union: true}, {Name: "type"},
			},
		},
		{Label: LabelTopic, Table: "topic", Key: "id", Props: []Prop{
			{Name: "name"}, {Name: "nameEn"}, {Name: "nameFr"},
		}},
		{Label: LabelCity, Table: "city", Key: "id", NamedBy: TypeHeldIn, Captioned: true, Props: []Prop{
			{Name: "name"}, {Name: "names", Type: Strings, Union: true},
		}},
		{Label: LabelConsultation, Table: "consultation", Key: "id", Props: []Prop{
			{Name: "name"},
			{Name: "kind"},
			{Name: "mode"},
			{Name: "round", Type: Integer},
			{Name: "date", Type: DateType},
			{Name: "end", Type: DateType},
			{Name: "datePrecision"},
			{Name: "dateBasis"},
			{Name: "monthDay"},
			{Name: "planned", Type: Boolean},
			{Name: "plover"},
			{Name: "cameo"},
		}},
		{Label: LabelArticle, Table: "article", Key: "id", Props: []Prop{
			{Name: "name"},
			{Name: "title"},
			{Name: "url"},
			{Name: "urlKey"}, // see [Article.URLKey]
			{Name: "publisher"},
			{Name: "readoutOf"},
			{Name: "language"},
			{Name: "published", Type: DateType},
			{Name: "text"},
			{Name: "paths", Type: Strings, Union: true, Outside: true},
			{Name: "extractor", Outside: true},
			{Name: "superseded", Type: Boolean},
		}},
	}
}

// Edges lists the relationship types in the order in which they are written and streamed.
func Edges() []EdgeType {
	return []EdgeType{
		{Type: TypeReports, Table: "reports", From: LabelArticle, To: []Label{LabelConsultation}, Claim: true, Props: []Prop{
			{Name: "publisher"},
			{Name: "kind"},
			{Name: "mode"},
			{Name: "round", Type: Integer},
			{Name: "planned", Type: Boolean},
			{Name: "date", Type: DateType},
			{Name: "dateEnd", Type: DateType},
			{Name: "datePrecision"},
			{Name: "dateBasis"},
			{Name: "dateSpans", Type: Integers},
			{Name: "monthDay"},
			{Name: "sides"},
			{Name: "venue"},
			{Name: "actors", Type: Strings},
			{Name: "heads", Type: Strings},
			{Name: "block"},
			{Name: "same", Type: Strings}, // see [Report]
			{Name: "apart", Type: Strings},
		}},
		{Type: TypeTookPartIn, Table: "took_part_in", From: LabelActor, To: []Label{LabelConsultation}, Claim: true, Props: []Prop{
			{Name: "host", Type: Boolean}, {Name: "basis"},
		}},
		{Type: TypeAttended, Table: "attended", From: LabelOfficial, To: []Label{LabelConsultation}, Claim: true, Props: []Prop{
			{Name: "name"}, {Name: "role"}, {Name: "rank"}, {Name: "level", Type: Integer}, {Name: "head", Type: Boolean}, {Name: "actor"},
		}},
		{Type: TypeRepresents, Table: "represents", From: LabelOfficial, To: []Label{LabelActor}, Claim: true},
		{Type: TypeServesIn, Table: "serves_in", From: LabelOfficial, To: []Label{LabelBody}, Claim: true, Props: []Prop{{Name: "role"}}},
		{Type: TypeBelongsTo, Table: "belongs_to", From: LabelBody, To: []Label{LabelActor}, Claim: true},
		{Type: TypeActedIn, Table: "acted_in", From: LabelBody, To: []Label{LabelConsultation}, Claim: true, Props: []Prop{{Name: "name"}}},
		{Type: TypeDiscussed, Table: "discussed", From: LabelConsultation, To: []Label{LabelTopic}, Claim: true},
		{Type: TypeConcerned, Table: "concerned", From: LabelConsultation, To: []Label{LabelActor}, Claim: true},
		{Type: TypeHeldIn, Table: "held_in", From: LabelConsultation, To: []Label{LabelCity, LabelActor}, Claim: true, Props: []Prop{{Name: "name"}}},
		{Type: TypeIn, Table: "in_country", From: LabelCity, To: []Label{LabelActor}, Claim: true},
		{Type: TypeBroader, Table: "broader", From: LabelTopic, To: []Label{LabelTopic}},
	}
}
