package graph

import "slices"

// ActorCode names a side: an ISO 3166-1 alpha-3 code ("AZE"; "XKX" for Kosovo, ISO 3166-3
// for former states) or "org:" and the usual English abbreviation of an international
// organization ("org:EU").
type ActorCode string

// IsOrganization tells an international organization from a state.
func (a ActorCode) IsOrganization() bool { return len(a) > 4 && a[:4] == "org:" }

// Keys of nodes; see ids.go for how each is made. All but ConsultationID come from the
// text alone, so that machines can extract apart and meet in the store.
type (
	// ArticleID is "sha256:" and 64 hex digits.
	ArticleID string
	// AccountID is an ArticleID, "#" and a number from 1.
	AccountID string
	// ConsultationID is the smallest AccountID of its accounts.
	ConsultationID string
	// OfficialID is the actor, a slash and the key of the name.
	OfficialID string
	// BodyID is the actor, a slash and what the body is, or how it is called.
	BodyID string
	// TopicID is an id of the taxonomy.
	TopicID string
	// CityID is a gazetteer's id, or the country, a slash and the folded name.
	CityID string
)

// Kind tells what sort of event a consultation is; values as in the extraction schema.
type Kind string

// Kinds of event.
const (
	KindConsultation Kind = "consultation"
	KindMeeting      Kind = "meeting"
	KindCall         Kind = "call"
	KindSigning      Kind = "signing"
	KindCredentials  Kind = "credentials"
	KindMessage      Kind = "message"
	KindConference   Kind = "conference"
	KindVisit        Kind = "visit"
)

// Meets tells whether those who took part in something of this kind met: all kinds but a message, which is written.
func (k Kind) Meets() bool { return k != KindMessage }

// Kinds lists them, consultations proper first.
func Kinds() []Kind {
	return []Kind{KindConsultation, KindMeeting, KindCall, KindSigning, KindCredentials, KindConference, KindVisit, KindMessage}
}

// Mode tells how the sides met; empty when the article does not say.
type Mode string

// Modes of meeting.
const (
	ModeInPerson Mode = "in_person"
	ModePhone    Mode = "phone"
	ModeVideo    Mode = "video"
)

// Precision tells how much of a date is known. Day with two days is an event that
// lasted; span is one day somewhere between.
type Precision string

// Precisions, best first.
const (
	PrecisionDay   Precision = "day"
	PrecisionSpan  Precision = "span"
	PrecisionMonth Precision = "month"
	PrecisionYear  Precision = "year"
)

var precisions = []Precision{PrecisionDay, PrecisionSpan, PrecisionMonth, PrecisionYear}

// order is 0 for the best precision; unknown ones come last.
func (p Precision) order() int {
	if i := slices.Index(precisions, p); i >= 0 {
		return i
	}
	return len(precisions)
}

// Better tells whether p is nearer to a day than q.
func (p Precision) Better(q Precision) bool { return p.order() < q.order() }

// Basis tells where a date or a side comes from.
type Basis string

// Bases of dates, and of sides (text, publisher).
const (
	BasisExplicit  Basis = "explicit"
	BasisPublished Basis = "published"
	BasisWeekday   Basis = "weekday"
	BasisContext   Basis = "context"
	BasisText      Basis = "text"
	BasisPublisher Basis = "publisher"
)

// Rank is the rank of an official's post; values as in the extraction schema.
type Rank string

// levels makes ranks comparable across countries: 1 is the highest.
var levels = map[Rank]int{
	"head_of_state":      1,
	"head_of_government": 2,
	"vice_president":     3, "speaker": 3,
	"minister": 4, "organization_head": 4,
	"deputy_minister": 5, "special_representative": 5, "adviser": 5,
	"ambassador": 6, "director": 6, "military": 6, "legislator": 6,
	"other": 7,
}

// Level is 1 (head of state) to 7 (other, and every rank that is not known).
func (r Rank) Level() int {
	if l, ok := levels[r]; ok {
		return l
	}
	return 7
}

// BodyType is the type of a body; values as in the extraction schema.
type BodyType string

var bodyLabels = map[BodyType]Label{
	"foreign_ministry": "Ministry", "ministry": "Ministry", "presidency": "Presidency",
	"government": "Government", "parliament": "Parliament", "embassy": "Embassy",
	"commission": "Commission", "agency": "Agency", "organization": "Institution",
}

// Label is the second label of a body's node, empty for a body of another type. An
// organization's own organ is an Institution: Organization is a kind of Actor.
func (t BodyType) Label() Label { return bodyLabels[t] }
