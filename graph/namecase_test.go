package graph

import (
	"strings"
	"testing"
	"time"
)

// A name in a case has the parts of the nominative; one that may be read in two ways stays as it stands.
func TestToNominative(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nominative", "Сергей Орлов", "сергей орлов"},
		{"instrumental", "Сергеем Орловым", "сергей орлов"},
		{"a given name that no table has", "Бахромджоном Орловым", "бахромджон орлов"},
		{"neither given name nor surname known, both in -ом", "Гордоном Брауном", "гордон браун"},
		{"parts that are not declined", "Паном Ги Муном", "пан ги мун"},
		{"-ем after a vowel", "Хамидом Карзаем", "хамид карзай"},
		{"one part in -ом is no case", "Том Экстром", "том экстром"},
		{"a nominative in -ем", "Артем Экстром", "артем экстром"},
		{"genitive", "Дональда Трентона", "дональд трентон"},
		{"dative, with a patronymic", "Николаю Ивановичу Орлову", "николай иванович орлов"},
		{"vowels that flee", "Павлу Львову", "павел львов"},
		{"a man in -а", "Никитой Орловым", "никита орлов"},
		{"adjectives", "Андрея Белинского", "андрей белинский"},
		{"a woman", "Марией Орловой", "мария орлова"},
		{"a woman, accusative", "Ольгу Орлову", "ольга орлова"},
		{"a woman whose surname is not declined", "Анной Шевчук", "анна шевчук"},
		{"a woman who is not declined at all", "Хилари Клайнтон", "хилари клайнтон"},
		{"a surname alone, without doubt", "Орловым", "орлов"},
		{"a woman's surname alone, without doubt", "Орловой", "орлова"},
		{"a surname alone: a woman, or his", "Орлова", "орлова"},
		{"a surname alone: to him, or her", "Орлову", "орлову"},
		{"a woman, or his", "Александра Орлова", "александра орлова"},
		{"to him, or her", "Евгению Орлову", "евгению орлову"},
		{"his, for all that: her surname would be Белинская", "Александра Белинского", "александр белинский"},
		{"a Georgian name", "Ираклию Кобаладзе", "ираклий кобаладзе"},
		{"a Romanian name", "Траяну Попеску", "траян попеску"},
		{"Latin letters", "Ivana Orlova", "ivana orlova"},
		{"a Serbian name", "Милица Ђурић", "милица ђурић"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts := partsOf(tt.in)
			toNominative(parts)
			var got []string
			for _, p := range parts {
				got = append(got, p.low)
			}
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("%q is %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// A name of ten thousand words takes a moment, no more.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("Сергеем Лавровым ", 5_000)
	start := time.Now()
	key := NewOfficialID("RUS", long)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("%v", took)
	}
	if nominative := NewOfficialID("RUS", strings.Repeat("Сергей Лавров ", 5_000)); key != nominative {
		t.Errorf("%q, want %q", key, nominative)
	}
}
