package extract

import "testing"

func TestStateOf(t *testing.T) {
	for _, test := range []struct{ host, want string }{
		{"info.gouv.fr", "FRA"},
		{"mfa.gov.lv", "LVA"},
		{"fco.gov.uk", "GBR"},
		{"news.admin.ch", "CHE"},
		{"diplomatie.gob.mx", "MEX"},
		{"history.state.gov", "USA"},
		{"admin.com", ""},
		{"gov.example", ""},
		{"lemonde.fr", ""},
		{"go", ""},
	} {
		if got := stateOf(test.host); got != test.want {
			t.Errorf("%s: got %q, want %q", test.host, got, test.want)
		}
	}
}
