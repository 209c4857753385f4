package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
)

// told are a meeting with its city left open, and how the language says "in".
var told = map[string]string{
	"fr": "Le ministre des Affaires étrangères de Norvège, Ola Nordmann, a rencontré le 4 mars 2025 %s le ministre canadien des Affaires étrangères, Elan Badger.",
	"en": "On 4 March 2025, the Minister of Foreign Affairs of Norway, Ola Nordmann, met %s with the Minister of Foreign Affairs of Canada, Elan Badger.",
	"ru": "Министр иностранных дел Норвегии Ула Нурдман 4 марта 2025 года встретился %s с министром иностранных дел Канады Эланом Баджером.",
	"es": "El ministro de Asuntos Exteriores de Noruega, Ola Nordmann, se reunió el 4 de marzo de 2025 %s con el ministro de Asuntos Exteriores de Canadá, Elan Badger.",
	"de": "Der Außenminister von Norwegen, Ola Nordmann, traf am 4. März 2025 %s den kanadischen Außenminister Elan Badger.",
}

// A city has one id, whatever language names it.
func TestOneCityInFiveLanguages(t *testing.T) {
	tests := []struct{ id, fr, en, ru, es, de string }{
		{"524901", "à Moscou", "in Moscow", "в Москве", "en Moscú", "in Moskau"},
		{"587084", "à Bakou", "in Baku", "в Баку", "en Bakú", "in Baku"},
		{"616052", "à Erevan", "in Yerevan", "в Ереване", "en Ereván", "in Jerewan"},
		{"611717", "à Tbilissi", "in Tbilisi", "в Тбилиси", "en Tiflis", "in Tiflis"},
		{"703448", "à Kiev", "in Kyiv", "в Киеве", "en Kiev", "in Kiew"},
		{"756135", "à Varsovie", "in Warsaw", "в Варшаве", "en Varsovia", "in Warschau"},
		{"2761369", "à Vienne", "in Vienna", "в Вене", "en Viena", "in Wien"},
		{"2660646", "à Genève", "in Geneva", "в Женеве", "en Ginebra", "in Genf"},
		{"2800866", "à Bruxelles", "in Brussels", "в Брюсселе", "en Bruselas", "in Brüssel"},
		{"2988507", "à Paris", "in Paris", "в Париже", "en París", "in Paris"},
		{"2643743", "à Londres", "in London", "в Лондоне", "en Londres", "in London"},
		{"2950159", "à Berlin", "in Berlin", "в Берлине", "en Berlín", "in Berlin"},
		{"3169070", "à Rome", "in Rome", "в Риме", "en Roma", "in Rom"},
		{"2673730", "à Stockholm", "in Stockholm", "в Стокгольме", "en Estocolmo", "in Stockholm"},
		{"264371", "à Athènes", "in Athens", "в Афинах", "en Atenas", "in Athen"},
		{"323786", "à Ankara", "in Ankara", "в Анкаре", "en Ankara", "in Ankara"},
		{"112931", "à Téhéran", "in Tehran", "в Тегеране", "en Teherán", "in Teheran"},
		{"1816670", "à Pékin", "in Beijing", "в Пекине", "en Pekín", "in Peking"},
		{"1850147", "à Tokyo", "in Tokyo", "в Токио", "en Tokio", "in Tokio"},
		{"1835848", "à Séoul", "in Seoul", "в Сеуле", "en Seúl", "in Seoul"},
		{"1512569", "à Tachkent", "in Tashkent", "в Ташкенте", "en Taskent", "in Taschkent"},
		{"1526273", "à Astana", "in Astana", "в Астане", "en Astaná", "in Astana"},
		{"1261481", "à New Delhi", "in New Delhi", "в Нью-Дели", "en Nueva Delhi", "in Neu-Delhi"},
		{"360630", "au Caire", "in Cairo", "в Каире", "en El Cairo", "in Kairo"},
		{"108410", "à Riyad", "in Riyadh", "в Эр-Рияде", "en Riad", "in Riad"},
		{"2507480", "à Alger", "in Algiers", "", "en Argel", "in Algier"}, // "в Алжире" is in Algeria, too
		{"344979", "à Addis-Abeba", "in Addis Ababa", "в Аддис-Абебе", "en Adís Abeba", "in Addis Abeba"},
		{"4140963", "à Washington", "in Washington", "в Вашингтоне", "en Washington", "in Washington"},
		{"5128581", "à New York", "in New York", "в Нью-Йорке", "en Nueva York", "in New York"},
		{"3530597", "à Mexico", "in Mexico City", "в Мехико", "en Ciudad de México", "in Mexiko-Stadt"},
		{"3448439", "à São Paulo", "in São Paulo", "в Сан-Паулу", "en São Paulo", "in São Paulo"},
		{"745044", "à Istanbul", "in Istanbul", "в Стамбуле", "en Estambul", "in Istanbul"},
	}
	for _, tt := range tests {
		for lang, in := range map[string]string{"fr": tt.fr, "en": tt.en, "ru": tt.ru, "es": tt.es, "de": tt.de} {
			if in == "" {
				continue
			}
			facts := read(t, lang, fmt.Sprintf(told[lang], in))
			if len(facts.Accounts) != 1 {
				t.Errorf("%s: %q: %d accounts, want 1", lang, in, len(facts.Accounts))
				continue
			}
			var got graph.CityID
			if p := facts.Accounts[0].Place; p != nil {
				got = p.City
			}
			if want := graph.CityID("geonames:" + tt.id); got != want {
				t.Errorf("%s: %q is %q, want %q", lang, in, got, want)
			}
		}
	}
}

// A ministry has one id, whatever language names it.
func TestOneMinistryInFiveLanguages(t *testing.T) {
	for name, of := range map[string][]string{
		"foreign-ministry": {
			"fr: Des consultations politiques entre le ministère des Affaires étrangères de la Norvège et le ministère des Affaires étrangères du Canada se sont tenues le 4 mars 2025 à Oslo.",
			"en: Political consultations between the Ministry of Foreign Affairs of Norway and the Ministry of Foreign Affairs of Canada were held in Oslo on 4 March 2025.",
			"ru: Политические консультации между Министерством иностранных дел Норвегии и Министерством иностранных дел Канады состоялись в Осло 4 марта 2025 года.",
			"ru: Политические консультации между МИД Норвегии и МИД Канады состоялись в Осло 4 марта 2025 года.",
			"es: Las consultas políticas entre el Ministerio de Asuntos Exteriores de Noruega y el Ministerio de Asuntos Exteriores de Canadá se celebraron en Oslo el 4 de marzo de 2025.",
			"es: Las consultas políticas entre la Cancillería de Noruega y el Ministerio de Relaciones Exteriores de Canadá se celebraron en Oslo el 4 de marzo de 2025.",
			"de: Politische Konsultationen zwischen dem Außenministerium von Norwegen und dem Außenministerium von Kanada fanden am 4. März 2025 in Oslo statt.",
			"de: Politische Konsultationen zwischen dem Ministerium für auswärtige Angelegenheiten von Norwegen und dem Außenministerium von Kanada fanden am 4. März 2025 in Oslo statt.",
		},
		"defence-ministry": {
			"fr: Des consultations entre le ministère de la Défense de la Norvège et le ministère de la Défense du Canada se sont tenues le 4 mars 2025 à Oslo.",
			"en: Consultations between the Ministry of Defence of Norway and the Ministry of Defence of Canada were held in Oslo on 4 March 2025.",
			"ru: Консультации между Министерством обороны Норвегии и Министерством обороны Канады состоялись в Осло 4 марта 2025 года.",
			"es: Las consultas entre el Ministerio de Defensa de Noruega y el Ministerio de Defensa de Canadá se celebraron en Oslo el 4 de marzo de 2025.",
			"de: Konsultationen zwischen dem Verteidigungsministerium von Norwegen und dem Verteidigungsministerium von Kanada fanden am 4. März 2025 in Oslo statt.",
		},
	} {
		for _, text := range of {
			lang, text, _ := strings.Cut(text, ": ")
			facts := read(t, lang, text)
			if len(facts.Accounts) != 1 {
				t.Errorf("%d accounts, want 1: %s", len(facts.Accounts), text)
				continue
			}
			for _, code := range []graph.ActorCode{"NOR", "CAN"} {
				var got []graph.BodyID
				for _, p := range facts.Accounts[0].Parties {
					if p.Actor.Code == code {
						for _, b := range p.Bodies {
							got = append(got, b.ID)
						}
					}
				}
				if want := graph.BodyID(string(code) + "/" + name); len(got) != 1 || got[0] != want {
					t.Errorf("bodies %q, want %q: %s", got, want, text)
				}
			}
		}
	}
}
