package graph

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestArticleAndAccountIDs(t *testing.T) {
	a := NewArticleID("text", "2025-06-10")
	if want := 7 + 64; len(a) != want || !strings.HasPrefix(string(a), "sha256:") {
		t.Errorf("article id %q, want sha256: and 64 digits", a)
	}
	// As others may compute it: printf 'text\0' | sha256sum
	if got, want := NewArticleID("text", ""), ArticleID("sha256:619be496336510a6ba6d293cf53b436b7eb7c09dd209989264c663420e7dbcde"); got != want {
		t.Errorf("article id %q, want %q", got, want)
	}
	for name, other := range map[string]ArticleID{
		"another text":             NewArticleID("Text", "2025-06-10"),
		"another day":              NewArticleID("text", "2025-06-11"),
		"no day":                   NewArticleID("text", ""),
		"the day within the text":  NewArticleID("text2025-06-10", ""),
		"the text within the day":  NewArticleID("", "text2025-06-10"),
		"a space more in the text": NewArticleID("text ", "2025-06-10"),
	} {
		if other == a {
			t.Errorf("%s gives the same id", name)
		}
	}
	if got, want := NewAccountID("sha256:ab", 3), AccountID("sha256:ab#3"); got != want {
		t.Errorf("account id %q, want %q", got, want)
	}
}

func TestKeys(t *testing.T) {
	tests := []struct{ name, got, want string }{
		{"official", string(NewOfficialID("AZE", "Leyla Djafarova")), "AZE/jafarova-leila"},
		{"official of an organization", string(NewOfficialID("org:EU", "Anna Lindqvist")), "org:EU/ana-lindkvist"},
		{"official, surname alone", string(NewOfficialID("AZE", "Djafarova")), "AZE/jafarova"},
		{"body of the taxonomy", string(NewBodyID("FRA", "foreign-ministry", "foreign_ministry", "Quai d'Orsay")), "FRA/foreign-ministry"},
		{"other body", string(NewBodyID("FRA", "", "embassy", "Ambassade à Vienne")), "FRA/embassy/ambassade-a-vienne"},
		{"city of the gazetteer", string(NewCityID("geonames:587084", "AZE", "Baku")), "geonames:587084"},
		{"other city", string(NewCityID("", "AZE", "Şuşa Şəhəri")), "AZE/susa-sahari"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("%q, want %q", tt.got, tt.want)
			}
		})
	}
}

// Keys stay within 200 bytes, whatever the name: longer ones are hashed, and stay apart.
func TestKeysAreBounded(t *testing.T) {
	tests := []struct {
		name string
		key  func(name string) string
	}{
		{"official", func(s string) string { return string(NewOfficialID("AZE", s)) }},
		{"body", func(s string) string { return string(NewBodyID("AZE", "", "agency", s)) }},
		{"body of the taxonomy", func(s string) string { return string(NewBodyID("AZE", s, "agency", "")) }},
		{"city", func(s string) string { return string(NewCityID("", "AZE", s)) }},
		{"block", func(s string) string { return Report{Actors: []ActorCode{ActorCode(s)}}.Block() }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, letters := range []string{"ab", "中文", "ab\U0001F54A"} {
				long := strings.Repeat(letters, 60_000)
				key := tt.key(long)
				if len(key) > maxKey || !utf8.ValidString(key) {
					t.Errorf("%d bytes: %q", len(key), key)
				}
				if other := tt.key(long + " xyz"); other == key {
					t.Errorf("two long names of %q share a key", letters)
				}
				if again := tt.key(long); again != key {
					t.Errorf("%q, then %q", key, again)
				}
			}
		})
	}
	at, over := strings.Repeat("k", maxKey), strings.Repeat("k", maxKey+1)
	if got := boundKey(at); got != at {
		t.Errorf("a key of %d bytes became %q", maxKey, got)
	}
	if got := boundKey(over); len(got) >= maxKey || !strings.HasPrefix(got, "kkkk") {
		t.Errorf("a key of %d bytes became %q", maxKey+1, got)
	}
}

// An edge's id tells its type, ends, account and fact apart, and outlives a new settlement.
func TestEdgeIDs(t *testing.T) {
	official, event := Ref{LabelOfficial, "AZE/x"}, Ref{LabelConsultation, "a#1"}
	id := newEdgeID(TypeAttended, "a#1", official, event, "name", "role")
	if got := newEdgeID(TypeAttended, "a#1", official, Ref{LabelConsultation, "b#7"}, "name", "role"); got != id {
		t.Error("another consultation gives another id")
	}
	for name, other := range map[string]string{
		"type":    newEdgeID(TypeActedIn, "a#1", official, event, "name", "role"),
		"account": newEdgeID(TypeAttended, "a#2", official, event, "name", "role"),
		"end":     newEdgeID(TypeAttended, "a#1", Ref{LabelOfficial, "AZE/y"}, event, "name", "role"),
		"label":   newEdgeID(TypeAttended, "a#1", Ref{LabelBody, "AZE/x"}, event, "name", "role"),
		"fact":    newEdgeID(TypeAttended, "a#1", official, event, "name", "another"),
		"cut":     newEdgeID(TypeAttended, "a#1", official, event, "namerole", ""),
	} {
		if other == id {
			t.Errorf("another %s gives the same id", name)
		}
	}
}
