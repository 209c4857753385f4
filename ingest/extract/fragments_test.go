package extract_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// fragments are what read-outs are made of. Put together at random they make sense or none,
// but reach the rules as random bytes never do. A pilcrow is a new line.
var fragments = strings.Split(strings.NewReplacer("\n", "", "¶", "\n").Replace(`Le ministre|la ministre|vice-ministre|les ministres|son homologue|ses homologues|le président|la présidente|président du Parlement|
Premier ministre|l'ambassadeur|l'ambassadrice|ambassadeurs|directeur général|cheffe du département|secrétaire d'État|porte-parole|ancien|conseiller diplomatique|
norvégien|norvégienne|islandais|tunisien|algérienne|norvégo-islandais|algéro-tunisiennes|de la Norvège|de l'Islande|d'Islande|en Norvège|en Islande|du Danemark|
la Norvège|l'Islande|le Soudan|l'Union européenne|l'ONU|la Suède et le Danemark|entre la Norvège et l'Islande|Oslo et Reykjavik|Khartoum|
des Affaires étrangères|de la Pêche|du Tourisme et des Transports|pour l'Europe et l'Asie centrale|au ministère|le ministère des Affaires étrangères|les ministères|
la délégation|la partie|côté|les deux parties|une délégation parlementaire|conduite par|dirigée par|coprésidé par|ont coprésidé|avait à sa tête|représentée par|accompagné de|
Ola Nordmann|Jon Jonsson|Anna Sveins|M. Jonsson|Mme Sveins|S.E.M. Nordmann|Khaled al-Sarayra|J. R. Hansen|Karen von Holm|
a rencontré|a reçu|a été reçu par|s'est entretenu avec|s'est entretenu par téléphone avec|ont tenu|se sont tenues|se tiendront|rencontrera|a signé|ont signé|s'est rendu|est arrivé|
a présenté ses lettres de créance à|a envoyé un message de félicitations à|effectuera une visite|ont parlé de|ont évoqué|ont examiné|respectivement|était absente|n'a pu venir|
consultations politiques|leurs premières consultations politiques|la 7e session|la commission mixte|un entretien téléphonique|une réunion trilatérale|la conférence ministérielle|un accord|
à Oslo|à Reykjavik|à Genève|en visite officielle en Norvège|en marge du sommet|par visioconférence|hier|jeudi|jeudi 2 mai|le 2 mai 2024|lundi 2 mai 2024|du 30 avril au 2 mai|en mars 2022|le 31 février|
le commerce|le tourisme|l'énergie et les transports|la situation au Soudan|la COP29, qui vient de s'achever|la coopération au sein de l'ONU|des relations économiques et politiques|
.|.|.|,|,|,|;|et|et|ainsi que|« |» |(|)|–|:|POLITIQUE¶|Oslo, 2 mai 2024 (NTB) - |Bakou, 10 juin, AZERTAC¶|¶|¶`), "|")

// compose puts fragments together, one a byte.
func compose(picks []byte) string {
	var b strings.Builder
	for _, p := range picks {
		f := fragments[int(p)%len(fragments)]
		b.WriteString(f)
		if !strings.HasSuffix(f, "\n") {
			b.WriteByte(' ')
		}
	}
	return strings.NewReplacer(" ,", ",", " .", ".", " ;", ";").Replace(b.String())
}

// FuzzFragments reads texts made of the fragments of read-outs.
func FuzzFragments(f *testing.F) {
	pick := func(words ...string) []byte {
		var out []byte
		for _, w := range words {
			for i, x := range fragments {
				if x == w {
					out = append(out, byte(i))
					break
				}
			}
		}
		if len(out) != len(words) {
			f.Fatalf("%q: not all are fragments", words)
		}
		return out
	}
	f.Add(pick("Le ministre", "norvégien", "de la Pêche", ",", "Ola Nordmann", ",", "a rencontré", "à Oslo", "son homologue", "islandais", ",", "Jon Jonsson", "."), "2024-05-03")
	f.Add(pick("une délégation parlementaire", "norvégienne", ",", "conduite par", "la présidente", "Anna Sveins", ",", "a été reçu par", "président du Parlement", ",", "Jon Jonsson", "."), "")
	f.Add(pick("la Norvège", "et", "l'Islande", "ont tenu", "leurs premières consultations politiques", "jeudi 2 mai", ".", "la délégation", "norvégienne", "conduite par", "Ola Nordmann", "."), "")
	f.Add(pick("Le ministre", "islandais", ",", "Jon Jonsson", ",", "s'est entretenu par téléphone avec", "l'ambassadeur", "d'Islande", "et", "l'ambassadrice", "du Danemark", ",", "respectivement", "."), "2024-05-03")
	f.Fuzz(func(t *testing.T, picks []byte, published string) {
		if len(picks) > 400 {
			t.Skip()
		}
		if published != "" {
			published = "2024-05-03"
		}
		reads(t, source.Article{Body: compose(picks), Published: published, Language: "fr"})
	})
}
