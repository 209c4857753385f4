package text

import (
	"strings"
	"testing"
)

const inFrench = "Les deux ministres se sont félicités de la qualité des relations entre leurs pays et ont convenu de se revoir. "

func TestLanguage(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"French", inFrench, "fr"},
		{"French, long", strings.Repeat(inFrench, 500), "fr"},
		{"French names in it", "Le ministre islandais Jon Jonsson a reçu jeudi à Reykjavik son homologue norvégien Ola Nordmann.", "fr"},
		{"English", "The two ministers praised the excellent relations between their countries and agreed to meet again next year.", "en"},
		{"Spanish", "Los dos ministros destacaron las excelentes relaciones entre sus países y acordaron volver a reunirse el próximo año.", "es"},
		{"Spanish, short, with many names", "El ministro de Asuntos Exteriores de Arabia Saudí, Faisal bin Farhan, se reunió el martes en Riad con el ministro de Jordania, Ayman Safawi.", "es"},
		{"Russian", "Министры обсудили состояние двусторонних отношений и договорились встретиться снова в следующем году.", "ru"},
		{"Hungarian", "A két miniszter megvitatta a kétoldalú kapcsolatok helyzetét, és megállapodtak abban, hogy jövőre ismét találkoznak.", "hu"},
		{"nothing", "", ""},
		{"numbers alone", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", ""},
		{"two words", "Oslo Bergen", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Language(test.in); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// The sample ends anywhere, also inside a character.
func TestLanguageOfSample(t *testing.T) {
	long := strings.Repeat(inFrench, 2*sampleBytes/len(inFrench))
	for pad := range len(inFrench) {
		if got := Language(strings.Repeat("-", pad) + long); got != "fr" {
			t.Errorf("behind %d signs: got %q", pad, got)
		}
	}
}
