package graph

import "testing"

// Names of the kinds that articles hold: short, with a patronymic, in Cyrillic letters, with diacritics.
func BenchmarkNameKey(b *testing.B) {
	names := []string{
		"Leyla Djafarova", "Pavel Petrovich Orlov", "Лейла Джафарова", "Rəşad Əli oğlu Talıbov",
		"Jean-François Trémblé", "Joseph Q. Martel Jr.", "Anna Lindqvist", "Taras Chevtchouk",
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		NameKey("AZE", names[i%len(names)])
	}
}
