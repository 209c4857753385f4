package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// maxKey is the longest key in bytes that is kept as it is; Neo4j refuses keys of 10 kB.
const maxKey = 200

// boundKey hashes a key that is too long to be indexed, keeping its beginning readable.
func boundKey(key string) string {
	if len(key) <= maxKey {
		return key
	}
	sum := sha256.Sum256([]byte(key))
	return strings.ToValidUTF8(key[:64], "") + "~" + hex.EncodeToString(sum[:])
}

// NewArticleID is the SHA-256 of the normalised text, NUL, and the publication date
// (ISO, or empty): one text published on two days is two articles.
func NewArticleID(text, published string) ArticleID {
	hash := sha256.New()
	var some [4 << 10]byte // a part of the text at a time, rather than a copy of it
	for rest := text; rest != ""; {
		n := copy(some[:], rest)
		hash.Write(some[:n])
		rest = rest[n:]
	}
	hash.Write([]byte("\x00" + published))
	return ArticleID("sha256:" + hex.EncodeToString(hash.Sum(nil)))
}

// NewAccountID numbers the accounts of an article from 1, in the order of the text.
func NewAccountID(a ArticleID, n int) AccountID {
	return AccountID(fmt.Sprintf("%s#%d", a, n))
}

// NewOfficialID is the actor, a slash and the name's key (see [NameKey]). A surname alone
// has a key of its own: it is another official until its article gives the full form.
func NewOfficialID(actor ActorCode, name string) OfficialID {
	return OfficialID(officialIDs.of(string(actor), name))
}

var officialIDs = newMemo(func(actor, name string) string {
	return boundKey(actor + "/" + NameKey(ActorCode(actor), name))
})

// NewBodyID is the actor, a slash and the body's taxonomy id ("foreign-ministry") when it
// has one, else its type and its folded name.
func NewBodyID(actor ActorCode, taxonomy string, t BodyType, name string) BodyID {
	if taxonomy != "" {
		return BodyID(boundKey(string(actor) + "/" + taxonomy))
	}
	return BodyID(bodyIDs.of(string(actor)+"/"+string(t)+"/", name))
}

var bodyIDs = newMemo(func(prefix, name string) string {
	return boundKey(prefix + strings.ReplaceAll(Fold(name), " ", "-"))
})

// gazetteer begins the ids of cities that the gazetteer knows.
const gazetteer = "geonames:"

// NewCityID is the gazetteer's id ("geonames:587084") when the city is in it, else the
// country and the folded name.
func NewCityID(known string, country ActorCode, name string) CityID {
	if known != "" {
		return CityID(known)
	}
	return CityID(boundKey(string(country) + "/" + strings.ReplaceAll(Fold(name), " ", "-")))
}

// newEdgeID is the hash of a claim's type, ends, account and fact. The account stands for
// its consultation, so that an id outlives a new settlement.
func newEdgeID(t Type, account AccountID, from, to Ref, fact ...string) string {
	parts := append([]string{string(t), string(account), end(from), end(to)}, fact...)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

func end(r Ref) string {
	if r.Label == LabelConsultation {
		return "" // told by the account
	}
	return string(r.Label) + ":" + r.Key
}

// spans flattens the evidence after its first span: start, end, start, end, ...
func spans(evidence []Span) []int64 {
	out := make([]int64, 0, 2*len(evidence))
	for _, s := range evidence {
		out = append(out, int64(s.Start), int64(s.End))
	}
	return slices.Clip(out)
}
