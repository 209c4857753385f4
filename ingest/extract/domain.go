package extract

import (
	"net/url"
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// publisherOf finds the publisher of an address by its domain: the nearest of the table, "spa.gov.sa" before
// "gov.sa", else the state whose offices have such addresses. A name that only holds another's, "mid.ru.example.com",
// is not its.
func (k *knowledge) publisherOf(address string) *lexicon.Publisher {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	for domain, more := host, true; more; _, domain, more = strings.Cut(domain, ".") {
		if p := k.byDomain[domain]; p != nil {
			return p
		}
	}
	host = strings.TrimPrefix(host, "www.")
	if code := stateOf(host); code != "" {
		return &lexicon.Publisher{Domain: host, Country: code, State: true}
	}
	return nil
}

// stateOf is the country whose offices have addresses like a host, "info.gouv.fr", "mfa.gov.lv"; empty
// when it is nobody's. The top-level domains "gov" and "mil" are the United States' own.
func stateOf(host string) string {
	labels := strings.Split(host, ".")
	last := labels[len(labels)-1]
	if last == "gov" || last == "mil" {
		return "USA"
	}
	if len(labels) < 2 || !slices.ContainsFunc(lexicon.TheWorld().StateLabels, func(l lexicon.StateLabel) bool {
		return l.Label == labels[len(labels)-2] && (l.Suffix == "" || l.Suffix == last)
	}) {
		return ""
	}
	if last == "uk" {
		return "GBR" // reserved for it beside its code, GB
	}
	for _, c := range lexicon.TheWorld().Countries {
		if strings.EqualFold(c.Alpha2, last) {
			return c.Code
		}
	}
	return ""
}
