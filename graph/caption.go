package graph

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

var kindNouns = map[Kind]string{
	KindConsultation: "consultations", KindMeeting: "meeting", KindCall: "call", KindSigning: "signing",
	KindCredentials: "credentials", KindMessage: "message", KindConference: "conference", KindVisit: "visit",
}

// caption names a consultation: "Azerbaijan – Canada, consultations, 10 June 2025".
func caption(sides string, c Consultation) string {
	parts := []string{sides, kindNouns[c.Kind]}
	if c.Planned {
		parts[1] = "planned " + parts[1]
	}
	parts = append(parts, InWords(c.Date, c.MonthDay))
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// InWords tells a date in English with its unsureness: "10 June 2025", "21–22 May 2024",
// "June 2025", "29 November, year unknown", "undated".
func InWords(d *Dating, monthDay string) string {
	if d == nil {
		if t, err := time.Parse("--01-02", monthDay); err == nil {
			return t.Format("2 January") + ", year unknown"
		}
		return "undated"
	}
	start, err1 := time.Parse(time.DateOnly, d.Start)
	end, err2 := time.Parse(time.DateOnly, d.End)
	if err1 != nil || err2 != nil {
		return d.Start
	}
	switch {
	case d.Precision == PrecisionYear:
		return strconv.Itoa(start.Year())
	case d.Precision == PrecisionMonth:
		return start.Format("January 2006")
	case start.Equal(end):
		return start.Format("2 January 2006")
	}
	from := start.Format("2 January 2006")
	if start.Year() == end.Year() {
		from = start.Format("2 January")
		if start.Month() == end.Month() {
			from = start.Format("2")
		}
	}
	span := from + "–" + end.Format("2 January 2006")
	if d.Precision == PrecisionSpan {
		return "between " + strings.Replace(span, "–", " and ", 1)
	}
	return span
}

// EventCodes gives the PLOVER event type with its mode and the CAMEO code of a consultation.
// Held events are CONSULT (a signing 057); a planned one is AGREE, 036. By phone or video 041;
// in the country of a side, or when only one side is known, 042, the visitor's code (the host's is 043);
// in a third country 044; with three sides or more multilateral, 040; else 040.
func EventCodes(c Consultation, actors []ActorCode, venue ActorCode) (plover, cameo string) {
	switch {
	case c.Planned:
		return "AGREE", "036"
	case c.Kind == KindSigning:
		return "CONSULT", "057"
	case c.Kind == KindCall || c.Mode == ModePhone || c.Mode == ModeVideo:
		return "CONSULT:phone", "041"
	case len(actors) > 2:
		return "CONSULT:multilateral", "040"
	case venue != "" && (len(actors) < 2 || slices.Contains(actors, venue)):
		return "CONSULT:visit", "042"
	case venue != "":
		return "CONSULT:third-party", "044"
	}
	return "CONSULT", "040"
}
