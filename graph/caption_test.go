package graph

import "testing"

func TestInWords(t *testing.T) {
	day := func(start, end string, p Precision) *Dating { return &Dating{Start: start, End: end, Precision: p} }
	tests := []struct {
		name     string
		date     *Dating
		monthDay string
		want     string
	}{
		{"a day", day("2025-06-10", "2025-06-10", PrecisionDay), "", "10 June 2025"},
		{"two days", day("2024-05-21", "2024-05-22", PrecisionDay), "", "21–22 May 2024"},
		{"over a month's end", day("2024-05-31", "2024-06-01", PrecisionDay), "", "31 May–1 June 2024"},
		{"over a year's end", day("2024-12-31", "2025-01-01", PrecisionDay), "", "31 December 2024–1 January 2025"},
		{"one day between", day("2024-05-21", "2024-05-24", PrecisionSpan), "", "between 21 and 24 May 2024"},
		{"one day between, one day wide", day("2024-05-21", "2024-05-21", PrecisionSpan), "", "21 May 2024"},
		{"a month", day("2025-06-01", "2025-06-30", PrecisionMonth), "", "June 2025"},
		{"a year", day("2025-01-01", "2025-12-31", PrecisionYear), "", "2025"},
		{"a day of an unknown year", nil, "--11-29", "29 November, year unknown"},
		{"29 February of an unknown year", nil, "--02-29", "29 February, year unknown"},
		{"nothing", nil, "", "undated"},
		{"no day at all", nil, "--13-45", "undated"},
		{"no date", day("soon", "later", PrecisionDay), "", "soon"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := InWords(tt.date, tt.monthDay); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestConsultationCaption(t *testing.T) {
	date := &Dating{Start: "2025-06-10", End: "2025-06-10", Precision: PrecisionDay}
	tests := []struct {
		name, sides string
		c           Consultation
		want        string
	}{
		{"held", "Azerbaijan – Canada", Consultation{Kind: KindConsultation, Date: date}, "Azerbaijan – Canada, consultations, 10 June 2025"},
		{"planned", "France – Serbia", Consultation{Kind: KindVisit, Planned: true, Date: date}, "France – Serbia, planned visit, 10 June 2025"},
		{"undated", "Japan", Consultation{Kind: KindCall}, "Japan, call, undated"},
		{"no sides", "", Consultation{Kind: KindMeeting, MonthDay: "--06-10"}, "meeting, 10 June, year unknown"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := caption(tt.sides, tt.c); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestCaption(t *testing.T) {
	tests := []struct {
		name  string
		names []string
		want  string
	}{
		{"none", nil, ""},
		{"one", []string{"Leyla Djafarova"}, "Leyla Djafarova"},
		{"most words", []string{"Mme Djafarova", "Leyla A. Djafarova", "Leyla Djafarova"}, "Leyla A. Djafarova"},
		{"then the longest, in letters", []string{"Leyla Jafarova", "Leyla Djafarova", "Ləylə Əəəəəə"}, "Leyla Djafarova"},
		{"then byte order", []string{"Лейла Ж", "Leyla Z", "Leyla Y"}, "Leyla Y"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Caption(tt.names); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestEventCodes(t *testing.T) {
	two, three := []ActorCode{"AZE", "CAN"}, []ActorCode{"AZE", "CAN", "KAZ"}
	tests := []struct {
		name          string
		c             Consultation
		actors        []ActorCode
		venue         ActorCode
		plover, cameo string
	}{
		{"no place told", Consultation{Kind: KindConsultation}, two, "", "CONSULT", "040"},
		{"in the country of a side", Consultation{Kind: KindMeeting}, two, "CAN", "CONSULT:visit", "042"},
		{"in a third country", Consultation{Kind: KindMeeting}, two, "CHE", "CONSULT:third-party", "044"},
		{"several sides, wherever", Consultation{Kind: KindMeeting}, three, "CAN", "CONSULT:multilateral", "040"},
		{"a call", Consultation{Kind: KindCall}, two, "", "CONSULT:phone", "041"},
		{"by video, whatever the place", Consultation{Kind: KindConsultation, Mode: ModeVideo}, two, "CAN", "CONSULT:phone", "041"},
		{"by phone, several sides", Consultation{Kind: KindConsultation, Mode: ModePhone}, three, "", "CONSULT:phone", "041"},
		{"a signing", Consultation{Kind: KindSigning}, two, "CAN", "CONSULT", "057"},
		{"planned, whatever else", Consultation{Kind: KindSigning, Planned: true}, three, "CAN", "AGREE", "036"},
		{"one side known, abroad", Consultation{Kind: KindVisit}, two[:1], "CAN", "CONSULT:visit", "042"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if p, c := EventCodes(tt.c, tt.actors, tt.venue); p != tt.plover || c != tt.cameo {
				t.Errorf("%s %s, want %s %s", p, c, tt.plover, tt.cameo)
			}
		})
	}
}
