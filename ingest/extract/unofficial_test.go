package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// Deaths, appointments, laws, elections, refused meetings, and people who speak for no state: no event.
func TestNoEventBetweenStates(t *testing.T) {
	for _, test := range []struct{ language, text string }{
		{"fr", "L'ancien ambassadeur Émile Brossard est décédé lundi à l'âge de 88 ans. Il avait participé aux négociations entre le Canada et la France."},
		{"fr", "La présidente lituanienne Rasa Vaitkute est arrivée en tête du premier tour. La France a pris note."},
		{"fr", "Aucune rencontre entre le président norvégien Ola Hansen et son homologue islandais Jon Jonsson n'est prévue."},
		{"fr", "Le président norvégien Ola Hansen a rencontré des pêcheurs d'Islande et du Danemark."},
		{"en", "Pakistan's foreign ministry said that no meeting between Prime Minister Asif Durrani and his Indian counterpart Vikram Deshmukh was planned."},
		{"en", "Secretary of Commerce Dana Prewitt met today with chief executives of lines from Denmark and France."},
		{"en", "Aino Lehtola, who led talks of Finland with Poland, died on Thursday. President Jan Kowal of Poland praised her."},
		{"ru", "Встреча президента России и президента Турции Мехмета Йылдырыма пока не планируется, заявил пресс-секретарь."},
		{"ru", "Президент подписал Федеральный закон «О ратификации Соглашения между Правительством Российской Федерации и Правительством Республики Таджикистан»."},
		{"ru", "Леван Чихладзе назначен послом Грузии в Чехии. Он участвовал в переговорах с Евросоюзом."},
		{"es", "Este miércoles se cumplen 39 años de la firma del tratado entre Argentina y Chile."},
		{"es", "La selección de Ecuador recibe este viernes a Jamaica en Quito."},
		{"es", "El presidente de Costa Rica, Andrés Villalobos, firmó este martes la ley de puertos. Asistió la embajadora de Noruega, Kari Nordmann."},
		{"fr", "Le président du PSG, Marc Hollander, a reçu mardi à Paris l'ambassadeur du Qatar, Ali Al-Kaabi."},
		{"fr", "Une délégation du patronat marocain a été reçue lundi à Madrid par le ministre espagnol de l'Industrie, Juan Perales."},
		{"fr", "Interrogé sur l'éventualité d'une rencontre entre les présidents américain et russe à Riyad, il a jugé que l'endroit était mal choisi."},
		{"en", "BJP president Marc Hollander met Nepal's Ambassador Rajesh Thapa in Delhi on Tuesday."},
		{"en", "Governor Dale Whitlock of Georgia was received on Tuesday in Seoul by South Korean Prime Minister Noh Tae-yeol."},
		{"en", "A telephone conversation between Swiss President Karin Zellweger and the U.S. president had ended without a deal."},
		{"ru", "Губернатор Калужской области Марк Холландер встретился во вторник в Калуге с послом Таиланда Сомчаем Прасертом."},
		{"ru", "Встречи министра энергетики России с молдавским коллегой Раду Чеботарём не будет, сообщил вице-премьер Семён Лавочкин."},
		{"es", "Colombia golea a Chile en Barranquilla. El presidente colombiano siguió el encuentro junto al embajador de Chile."},
		{"de", "In Wien haben am Freitag Fachleute aus Österreich, Ungarn und Rumänien über die Zukunft des Donauraums beraten."},
		{"de", "Ein Treffen des serbischen Präsidenten Goran Stanković mit der kosovarischen Ministerpräsidentin Arta Berisha ist nicht geplant."},
		{"de", "Der frühere Botschafter Heinrich Altmüller ist gestorben. Er nahm an Gesprächen zwischen Deutschland und Polen teil."},
	} {
		t.Run(test.language+" "+test.text, func(t *testing.T) {
			x := read(t, source.Article{Body: test.text, Language: test.language})
			for _, e := range x.Events {
				t.Errorf("%s of %v, want no event", e.Kind, sides(e))
			}
		})
	}
}

// Beside such words an event stays one.
func TestEventBesideOtherNews(t *testing.T) {
	for _, test := range []struct{ name, language, text string }{
		{"earthquake", "en", "President Ola Hansen of Norway spoke by phone with President Jon Jonsson of Iceland after the earthquake, which killed ten people."},
		{"round of talks", "fr", "Le deuxième tour des consultations politiques entre la Norvège et l'Islande s'est tenu le 3 décembre."},
		{"arrived before", "fr", "Le ministre rwandais des Affaires étrangères, Didace Mugabo, qui était arrivé lundi à Rabat, a été reçu par le ministre marocain des Affaires étrangères, Nasser Bensouda."},
		{"experts in tow", "de", "Der deutsche Außenminister Jan Berg traf in Oslo die norwegische Außenministerin Kari Hansen und mehrere Fachleute."},
		{"students later", "es", "El presidente de Noruega, Ola Hansen, recibió al presidente de Islandia, Jon Jonsson, y saludó a estudiantes."},
		{"election", "ru", "Президент Норвегии Ула Хансен встретился с президентом Исландии Йоном Йонссоном после выборов."},
	} {
		t.Run(test.name, func(t *testing.T) {
			oneEvent(t, source.Article{Body: test.text, Language: test.language})
		})
	}
}

// oneEvent: an article tells one, and no other.
func oneEvent(t *testing.T, a source.Article) {
	t.Helper()
	if n := len(read(t, a).Events); n != 1 {
		t.Errorf("%d events, want one", n)
	}
}

// Whom a former president hosted once, and whom somebody spoke to elsewhere, are no further meetings.
func TestOthersElsewhere(t *testing.T) {
	oneEvent(t, source.Article{Language: "en", Published: "2023-02-22", Body: "Kenyan Foreign Minister Caleb Murunga on Wednesday met Ethiopian Foreign Minister Tsegaye Alemayehu in Nairobi. " +
		"Former president Jomo Ndegwa, who hosted the commanders, will travel to Mekelle. The African Union's chairperson Amadou Sarr praised Kenya when he spoke to the Security Council in January."})
}

// How the two met once tells neither mode nor place of their meeting.
func TestModeAndPlaceOfEarlierTimes(t *testing.T) {
	e := eventIn(t, "fr", "Le ministre norvégien Ola Hansen a reçu à Oslo le ministre maltais Luca Farrugia. Les deux pays avaient adopté un plan à l'issue d'un entretien par visioconférence.")
	if e.Kind != "meeting" || *e.Mode != "in_person" {
		t.Errorf("%s, %s", e.Kind, *e.Mode)
	}
	e = eventIn(t, "fr", "Le président chilien Ignacio Larra a reçu les lettres de créance du nouvel ambassadeur de Corée du Sud, M. Pyo Dong-wook. Juriste de formation, M. Pyo a servi à Madrid, à Ottawa et à Genève; il avait accompagné son président lors de sa rencontre avec un voisin.")
	if e.Place != nil && e.Place.Name != nil {
		t.Errorf("at %s", *e.Place.Name)
	}
}

// A meeting of the week before is no further event of today's report.
func TestMeetingOfLastWeek(t *testing.T) {
	oneEvent(t, source.Article{Language: "en", Published: "2025-03-12", Body: "Norwegian Foreign Minister Ola Hansen on Wednesday received his Maltese counterpart, Daniela Farrugia. " +
		"Farrugia met Finnish Foreign Minister Timo Raunio in Helsinki last week."})
}

// A spelling of a capital's name takes no larger city's own: "Delhi" is no Dili.
func TestOwnNameOfCity(t *testing.T) {
	e := eventIn(t, "en", "Norwegian Foreign Minister Ola Hansen met Icelandic Foreign Minister Jon Jonsson in Delhi on 4 March 2025.")
	if e.Place == nil || *e.Place.Country != "IND" {
		t.Errorf("at %v", e.Place)
	}
}

// "The day before" tells the day of what was then.
func TestDayBefore(t *testing.T) {
	x := read(t, source.Article{Language: "en", Published: "2024-11-19", Body: "Kazakh Foreign Minister Baurzhan Orazgaliev met Estonian Foreign Minister Margus Leibak in Astana. " +
		"Yesterday Leibak was in Tashkent, where he met the minister of digital technologies."})
	if len(x.Events) != 1 || x.Events[0].Date.Start != "2024-11-19" {
		t.Errorf("%d events, %v", len(x.Events), x.Events)
	}
}

// A land may open the sentence that tells of a visit.
func TestLandBeforeVisit(t *testing.T) {
	eventIn(t, "en", "Norwegian foreign minister Ragnhild Solvang met her visiting Chinese counterpart Gao Minsheng in Oslo on 24 August 2023. China was to visit Norway.")
}
