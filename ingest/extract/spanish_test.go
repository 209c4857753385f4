package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// What Spanish texts write in their own way: who is read in them.
func TestSpanishPeople(t *testing.T) {
	const host = "El ministro de Pesca de Noruega, Ola Nordmann, se reunió el 2 de mayo de 2024 en Oslo con "
	const ola = "NOR | Ola Nordmann | ministro de Pesca de Noruega | minister *"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"fields listed without a preposition", host + "la ministra de Relaciones Exteriores, Comercio y Culto de Islandia, Anna Sveins.",
			[]string{"ISL | Anna Sveins | ministra de Relaciones Exteriores, Comercio y Culto de Islandia | minister *", ola},
		},
		{
			"a rank of courtesy behind the title", host + "el director general de Europa de Islandia, embajador Jon Jonsson.",
			[]string{"ISL | Jon Jonsson | director general de Europa de Islandia | director *", ola},
		},
		{
			"a counterpart explained by a second title", host + "su par islandés, el viceministro de Defensa Jon Jonsson.",
			[]string{"ISL | Jon Jonsson | viceministro de Defensa | deputy_minister *", ola},
		},
		{
			"a pair that is no counterpart", host + "la ministra de Pesca de Islandia, Anna Sveins. Hablaron un par de horas con Jon Jonsson.",
			[]string{"ISL | Anna Sveins | ministra de Pesca de Islandia | minister *", ola},
		},
		{
			"titles shared, each with its side",
			"Los ministros de Pesca de Noruega, Ola Nordmann, y de Islandia, Anna Sveins, celebraron el 2 de mayo de 2024 una reunión en Oslo.",
			[]string{"ISL | Anna Sveins | ministros de Pesca | minister *", "NOR | Ola Nordmann | ministros de Pesca de Noruega | minister *"},
		},
		{
			"who stands for a country", host + "la ministra de Pesca de Islandia, Anna Sveins. Por Islandia participó además el cónsul en Bergen, Jon Jonsson.",
			[]string{"ISL | Anna Sveins | ministra de Pesca de Islandia | minister *", "ISL | Jon Jonsson | cónsul en Bergen | ambassador", ola},
		},
		{
			"an adjective of nationality in a name", host + "la ministra de Pesca de Islandia, Anna Alemán Sveins.",
			[]string{"ISL | Anna Alemán Sveins | ministra de Pesca de Islandia | minister *", ola},
		},
		{
			"a land's name that is a given one", host + "la ministra de Pesca de Islandia, Georgia Sveins.",
			[]string{"ISL | Georgia Sveins | ministra de Pesca de Islandia | minister *", ola},
		},
		{
			"a secretary, no secretariat", host + "la secretaria de Estado de Pesca de Islandia, Anna Sveins.",
			[]string{"ISL | Anna Sveins | secretaria de Estado de Pesca de Islandia | deputy_minister *", ola},
		},
		{
			"who goes by the first of two surnames",
			"La ministra Sveins visita Oslo. " + host + "la ministra de Pesca de Islandia, Anna Sveins Holm. Sveins destacó el comercio.",
			[]string{"ISL | Anna Sveins Holm | ministra de Pesca de Islandia | minister *", ola},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, people(eventIn(t, "es", test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}

// Days, rounds and places as Spanish writes them.
func TestSpanishCircumstances(t *testing.T) {
	const two = "La ministra de Pesca de Noruega, Kari Hansen, y el ministro de Pesca de Islandia, Jon Jonsson, "
	for _, test := range []struct{ name, text, date, place string }{
		{"prepositions in a date", two + "se reunieron el 2 de mayo de 2024 en Oslo.", "2024-05-02 day explicit", "Oslo NOR"},
		{"a stretch of days", two + "se reunieron del 2 al 4 de mayo de 2024 en la ciudad de Bergen.", "2024-05-02..2024-05-04 day explicit", "Bergen NOR"},
		{"a first of the month", two + "se reunieron el 1º de mayo del 2024 en Oslo.", "2024-05-01 day explicit", "Oslo NOR"},
		{"a city with a land in its name", two + "se reunieron el 2 de mayo de 2024 en la Ciudad de México.", "2024-05-02 day explicit", "Ciudad de México MEX"},
		{"a seat", two + "se reunieron el 2 de mayo de 2024 en el Palacio de San Martín.", "2024-05-02 day explicit", " ARG"},
		{"a later visit hides no meeting", two + "se reunieron el 2 de mayo de 2024 en Oslo y hablaron de la próxima reunión.", "2024-05-02 day explicit", "Oslo NOR"},
		{"a dateline with a preposition", "Ciudad de México, a 2 de mayo de 2024.- " + two + "se reunieron hoy en esta ciudad.", "2024-05-02 day explicit", "Ciudad de México MEX"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := eventIn(t, "es", test.text)
			if d := cmp.Diff(test.date, told(e)); d != "" {
				t.Error(d)
			}
			place := ""
			if e.Place != nil {
				place = str(e.Place.Name) + " " + str(e.Place.Country)
			}
			if d := cmp.Diff(test.place, place); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSpanishRounds(t *testing.T) {
	for ordinal, want := range map[string]int{
		"VII": 7, "séptima": 7, "7ª": 7, "7.ª": 7, "7a": 7, "décimo tercera": 13, "vigésima segunda": 22, "XXI": 21,
	} {
		e := eventIn(t, "es", "Noruega e Islandia celebraron en Oslo el 2 de mayo de 2024 la "+ordinal+" Reunión de Consultas Políticas.")
		if e.Round == nil || *e.Round != want {
			t.Errorf("%s: round %v, want %d", ordinal, e.Round, want)
		}
	}
}

// A journey leads to lands one after the other: they did not meet each other.
func TestJourneys(t *testing.T) {
	x := read(t, source.Article{
		Language: "es", URL: "https://www.cancilleria.gob.ar/nota", Published: "2024-05-03", Title: "La canciller Sveins concluye gira por Noruega e Islandia",
		Body: "La canciller Anna Sveins fue recibida el jueves 2 de mayo en Oslo por el ministro de Pesca de Noruega, Ola Nordmann. " +
			"El viernes se reunió en Reikiavik con el ministro de Pesca de Islandia, Jon Jonsson.",
	})
	var got [][]string
	for _, e := range x.Events {
		got = append(got, sides(e))
	}
	if d := cmp.Diff([][]string{{"ARG", "NOR"}, {"ARG", "ISL"}}, got); d != "" {
		t.Error(d)
	}
}

// A read-out with a dateline in the other side's country tells a meeting there.
func TestFiledAbroad(t *testing.T) {
	x := read(t, source.Article{
		Language: "es", URL: "https://www.cancilleria.gob.ar/nota", Published: "2024-05-02", Title: "Reunión con Noruega",
		Body: "Oslo, 2 de mayo de 2024.- La canciller Anna Sveins se reunió hoy con el ministro de Pesca de Noruega, Ola Nordmann.",
	})
	if len(x.Events) != 1 || x.Events[0].Place == nil || str(x.Events[0].Place.Name) != "Oslo" {
		t.Errorf("events %+v", x.Events)
	}
}

// A read-out that speaks of its own minister without a name: whom that one met is of the other side.
func TestUnnamedOwnMinister(t *testing.T) {
	x := read(t, source.Article{
		Language: "es", URL: "https://www.cancilleria.gob.ar/nota", Published: "2024-05-02", Title: "El canciller viaja a Noruega",
		Body: "El canciller Jon Sosa inauguró hoy una escuela en Oslo. En el marco de su viaje a Noruega, el canciller mantuvo un encuentro con la ministra de Pesca, Kari Hansen. Asimismo, fue recibido por el presidente del Parlamento, Ola Nordmann.",
	})
	var got []string
	for _, e := range x.Events {
		got = append(got, people(e)...)
	}
	want := []string{
		"ARG | Jon Sosa | canciller | minister *", "NOR | Kari Hansen | ministra de Pesca | minister *",
		"ARG | Jon Sosa | canciller | minister *", "NOR | Ola Nordmann | presidente del Parlamento | speaker *",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// "Cañada" is no Canada.
func TestTildeIsALetter(t *testing.T) {
	e := eventIn(t, "es", "Noruega e Islandia celebraron consultas políticas en Oslo el 2 de mayo de 2024. Las partes hablaron del paso de Cañada Oruro.")
	if got := mentioned(e); slices.Contains(got, "CAN") {
		t.Errorf("mentioned %q", got)
	}
}
