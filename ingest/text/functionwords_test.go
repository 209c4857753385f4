package text

import "testing"

// Neighbours of the languages that are read share many words with them; where the words do not
// decide, trigrams are asked.
func TestLanguageByWords(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"French", "Le ministre a reçu son homologue, qui était en visite dans le pays, et les deux se sont entretenus de la situation.", "fr"},
		{"English", "The minister met with his counterpart, who was on a visit to the country, and they discussed the situation at length.", "en"},
		{"Spanish", "El ministro recibió a su homólogo, que estaba de visita en el país, y los dos hablaron sobre la situación con más detalle.", "es"},
		{"German", "Der Minister hat seinen Kollegen empfangen, der das Land besucht, und sie sprachen über die Lage in der Region.", "de"},
		{"Russian", "Министр принял своего коллегу, который был в стране с визитом, и они обсудили, что можно сделать для мира.", "ru"},
		{"Portuguese", "O ministro recebeu o seu homólogo, que estava de visita ao país, e os dois falaram sobre a situação na região.", "pt"},
		{"Italian", "Il ministro ha ricevuto il suo omologo, che era in visita nel paese, e i due hanno parlato della situazione nella regione.", "it"},
		{"Catalan", "El ministre ha rebut el seu homòleg, que és de visita al país, i els dos han parlat amb calma de la situació.", "ca"},
		{"Dutch", "De minister heeft zijn ambtgenoot ontvangen, die het land bezoekt, en zij spraken over de toestand in de regio.", "nl"},
		{"Ukrainian", "Міністр прийняв свого колегу, який був у країні з візитом, і вони обговорили, що можна зробити для миру.", "uk"},
		{"Bulgarian", "Министърът прие своя колега, който беше на посещение в страната, и те обсъдиха какво може да се направи.", "bg"},
		{"names", "Ola Nordmann, Jon Jonsson, Anna Sveins, Oslo, Reykjavik", ""},
		{"capitals", "LE MINISTRE A REÇU SON HOMOLOGUE, QUI ÉTAIT EN VISITE DANS LE PAYS", ""},
		{"few words", "de la", ""},
		{"nothing", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, _ := languageByWords(test.in); got != test.want && !(got == "" && test.want != "fr" && test.want != "en") {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
