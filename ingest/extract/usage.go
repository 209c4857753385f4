package extract

// usage holds words by which languages differ in how they write dates, titles and names. A language
// without words of a class has its rule off.
type usage struct {
	dayOfWord, dayTo, until            class // "25 de noviembre", "del 3 al 5 de mayo", "bis Donnerstag"
	bodyWord, officeWord               class // "secretaría" and "secretaria": only the accent tells them apart
	courtesyOffice, possessed          class // "el director, embajador X"; "su par", not "un par de horas"
	lowerCase, standsFor, surnameCount class
	through, townNoun                  class // "gira por Vietnam y Malasia", "en la ciudad de Cartagena"
}
