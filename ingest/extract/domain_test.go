package extract

import (
	"testing"

	"github.com/entente-graph/entente/ingest/text"
)

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

// An address is a publisher's when its host is the publisher's domain or lies under it.
func TestPublisherOf(t *testing.T) {
	k, _ := knowledgeOf("en")
	for _, test := range []struct {
		address, country string
		state            bool
	}{
		{"https://www.state.gov/readout", "USA", true},
		{"https://2021-2025.state.gov/readout", "USA", true},
		{"https://WWW.MID.RU./ru/press", "RUS", true},
		{"http://mid.ru:8080/ru", "RUS", true},
		{"https://www.mfa.gov.lv/en", "LVA", true},
		{"https://www.eeas.europa.eu/delegations", "EU", true},
		{"https://www.parlament.gv.at/x", "AUT", true},
		{"https://prezydent.pl/x", "POL", true},
		{"https://turkicstates.org/en/news", "OTS", true},
		{"https://spa.gov.sa/en/x", "SAU", false}, // an agency under a government's domain
		{"https://www.pna.gov.ph/articles/1", "PHL", false},
		{"https://www.kenyanews.go.ke/x", "KEN", false},
		{"https://www.mofa.go.jp/x", "JPN", true},
		{"https://tass.ru/politika/1", "RUS", false},

		{"https://state.gov.evil.example/readout", "", false},
		{"https://mid.ru.evil.com/x", "", false},
		{"https://amid.ru/x", "", false},
		{"https://mid-ru.com/x", "", false},
		{"https://mid.ru@evil.com/x", "", false},
		{"https://evil.com/www.state.gov/x", "", false},
		{"https://evil.com/?u=https://state.gov/x", "", false},
		{"https://evil.com#state.gov", "", false},
		{"https://state.gov.com/x", "", false},
		{"https://go.ru/x", "", false},
		{"https://mіd.ru/x", "", false}, // with a Cyrillic і
		{"state.gov/x", "", false},      // no address
		{"https:///state.gov", "", false},
		{"", "", false},
	} {
		p := k.publisherOf(test.address)
		switch {
		case p == nil && test.country != "":
			t.Errorf("%s: nobody's, want %s", test.address, test.country)
		case p != nil && (p.Country != test.country || p.State != test.state):
			t.Errorf("%s: %s, state %t; want %q, %t", test.address, p.Country, p.State, test.country, test.state)
		}
	}
}

// An agency stands in the dateline by the name that each language gives it.
func TestPublisherOfADateline(t *testing.T) {
	for _, test := range []struct{ lang, line, country string }{
		{"fr", "Bakou, 10 juin, AZERTAC", "AZE"},
		{"fr", "Ankara, 3 mai 2025 (Agence Anadolu) - Le ministre turc", "TUR"},
		{"en", "BAKU, March 3 (AZERTAG) - The minister", "AZE"},
		{"en", "ANKARA, March 3 (Anadolu Agency) - The minister", "TUR"},
		{"en", "BEIJING, March 3 (Xinhua) -- The minister", "CHN"},
		{"ru", "МОСКВА, 3 марта. /ТАСС/. Министр", "RUS"},
		{"ru", "БАКУ, 3 марта (АЗЕРТАДЖ) - Министр", "AZE"},
		{"ru", "МИНСК, 3 марта /БЕЛТА/. Министр", "BLR"},
		{"ru", "АСТАНА, 3 марта - Казинформ. Министр", "KAZ"},
		{"es", "Madrid, 3 mar (EFE).- El ministro", "ESP"},
		{"es", "Ankara, 3 de marzo de 2025 (Agencia Anadolu) - El ministro", "TUR"},
		{"de", "Berlin (dpa) - Der Minister", "DEU"},
		{"de", "Wien (APA) - Der Minister", "AUT"},
		{"en", "Ina Lind, ambassador, met the minister", ""},
	} {
		k, _ := knowledgeOf(test.lang)
		got := ""
		if d := k.readDateline(test.line, 0, new(text.Room)); d != nil && d.Publisher != nil {
			got = d.Publisher.Country
		}
		if got != test.country {
			t.Errorf("%s: %s: got %q, want %q", test.lang, test.line, got, test.country)
		}
	}
}
