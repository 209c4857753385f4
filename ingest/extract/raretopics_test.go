package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// nordics is a meeting without a subject, to which a sentence on one is added.
var nordics = map[string]string{
	"fr": "Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré à Oslo le ministre islandais des Affaires étrangères, Jon Jonsson. ",
	"en": "The Minister of Foreign Affairs of Norway, Ola Nordmann, met in Oslo with the Minister of Foreign Affairs of Iceland, Jon Jonsson. ",
	"ru": "Министр иностранных дел Норвегии Ула Нурдман встретился в Осло с министром иностранных дел Исландии Йоном Йонссоном. ",
	"es": "El ministro de Asuntos Exteriores de Noruega, Ola Nordmann, se reunió en Oslo con el ministro de Asuntos Exteriores de Islandia, Jon Jonsson. ",
	"de": "Der norwegische Außenminister Ola Nordmann traf in Oslo den isländischen Außenminister Jon Jonsson. ",
}

// Subjects that few annotated articles have, as diplomats of five languages raise them.
func TestRareTopics(t *testing.T) {
	for _, test := range []struct {
		lang, said string
		want       []string
	}{
		{"fr", "Les ministres ont évoqué la gouvernance mondiale de l'intelligence artificielle.", []string{"artificial-intelligence"}},
		{"fr", "Ils sont convenus d'une charte commune sur les usages de l'IA.", []string{"artificial-intelligence"}},
		{"en", "The ministers discussed norms for artificial intelligence.", []string{"artificial-intelligence"}},
		{"en", "They agreed to work together on AI safety.", []string{"artificial-intelligence"}},
		{"ru", "Министры обсудили регулирование искусственного интеллекта.", []string{"artificial-intelligence"}},
		{"es", "Los ministros abordaron la regulación de la inteligencia artificial.", []string{"artificial-intelligence"}},
		{"de", "Die Minister sprachen über Regeln für künstliche Intelligenz.", []string{"artificial-intelligence"}},

		{"fr", "Les deux ministres ont abordé les échanges de jeunes entre leurs pays.", []string{"youth"}},
		{"fr", "Ils ont souligné la place de la jeunesse dans leurs relations.", []string{"youth"}},
		{"en", "The ministers discussed exchanges of young people.", []string{"youth"}},
		{"en", "They stressed the importance of youth policy.", []string{"youth"}},
		{"ru", "Министры обсудили молодёжную политику.", []string{"youth"}},
		{"es", "Los ministros abordaron el intercambio de jóvenes.", []string{"youth"}},
		{"de", "Die Minister sprachen über den Jugendaustausch.", []string{"youth"}},

		{"fr", "Les ministres ont évoqué la liberté de la presse.", []string{"media"}},
		{"fr", "Ils ont discuté d'un accord entre les agences de presse des deux pays.", []string{"media"}},
		{"en", "The ministers discussed media freedom.", []string{"media"}},
		{"en", "They raised cooperation between the national broadcasters and news agencies.", []string{"media"}},
		{"ru", "Министры обсудили сотрудничество в сфере СМИ.", []string{"media"}},
		{"es", "Los ministros abordaron la cooperación entre los medios de comunicación.", []string{"media"}},
		{"de", "Die Minister sprachen über Medien und Pressefreiheit.", []string{"media"}},

		{"fr", "Les ministres ont salué les contacts entre les peuples.", []string{"people-to-people"}},
		{"fr", "Ils ont évoqué le jumelage de leurs capitales.", []string{"people-to-people"}},
		{"en", "The ministers welcomed the growing people-to-people contacts.", []string{"people-to-people"}},
		{"en", "They discussed the twinning of cities and the role of civil society.", []string{"people-to-people"}},
		{"ru", "Министры обсудили контакты между людьми.", []string{"people-to-people"}},
		{"es", "Los ministros abordaron el hermanamiento de ciudades.", []string{"people-to-people"}},
		{"de", "Die Minister sprachen über Städtepartnerschaften und die Zivilgesellschaft.", []string{"people-to-people"}},

		{"fr", "Les ministres ont évoqué la réforme du Conseil de sécurité des Nations unies.", []string{"un-reform"}},
		{"fr", "Ils ont abordé la réforme de l'ONU.", []string{"un-reform"}},
		{"en", "The ministers discussed the reform of the UN Security Council.", []string{"un-reform"}},
		{"en", "They raised United Nations reform.", []string{"un-reform"}},
		{"ru", "Министры обсудили реформу Совета Безопасности ООН.", []string{"un-reform"}},
		{"es", "Los ministros abordaron la reforma del Consejo de Seguridad de las Naciones Unidas.", []string{"un-reform"}},
		{"de", "Die Minister sprachen über die Reform des Sicherheitsrats der Vereinten Nationen.", []string{"un-reform"}},

		{"fr", "Les ministres ont évoqué la coopération dans le domaine spatial.", []string{"space"}},
		{"fr", "Ils ont parlé de l'observation de la Terre par satellite.", []string{"space"}},
		{"en", "The ministers discussed cooperation in outer space.", []string{"space"}},
		{"en", "They talked about the launch of a joint satellite.", []string{"space"}},
		{"ru", "Министры обсудили сотрудничество в космосе.", []string{"space"}},
		{"es", "Los ministros abordaron la cooperación espacial.", []string{"space"}},
		{"de", "Die Minister sprachen über die Zusammenarbeit in der Raumfahrt.", []string{"space"}},

		{"fr", "Les ministres ont évoqué le sport.", []string{"sport"}},
		{"fr", "Ils ont parlé des Jeux olympiques d'hiver.", []string{"sport"}},
		{"en", "The ministers discussed sports.", []string{"sport"}},
		{"en", "They talked about the Olympic Games.", []string{"sport"}},
		{"ru", "Министры обсудили сотрудничество в области спорта.", []string{"sport"}},
		{"es", "Los ministros abordaron la cooperación deportiva.", []string{"sport"}},
		{"de", "Die Minister sprachen über Sport.", []string{"sport"}},

		{"fr", "Les ministres ont évoqué la situation dans la péninsule coréenne.", []string{"korean-peninsula"}},
		{"fr", "Ils ont abordé le dossier nord-coréen.", []string{"korean-peninsula"}},
		{"en", "The ministers discussed the situation on the Korean Peninsula.", []string{"korean-peninsula"}},
		{"en", "They raised the missile launches of North Korea.", []string{"korean-peninsula"}},
		{"ru", "Министры обсудили положение на Корейском полуострове.", []string{"korean-peninsula"}},
		{"es", "Los ministros abordaron la situación en la península coreana.", []string{"korean-peninsula"}},
		{"de", "Die Minister sprachen über die Lage auf der koreanischen Halbinsel.", []string{"korean-peninsula"}},

		{"fr", "Les ministres ont évoqué la question du Cachemire.", []string{"kashmir"}},
		{"fr", "Ils ont abordé la situation au Jammu-et-Cachemire.", []string{"kashmir"}},
		{"en", "The ministers discussed the Kashmir dispute.", []string{"kashmir"}},
		{"en", "They raised the situation in Jammu and Kashmir.", []string{"kashmir"}},
		{"ru", "Министры обсудили положение в Кашмире.", []string{"kashmir"}},
		{"es", "Los ministros abordaron la cuestión de Cachemira.", []string{"kashmir"}},
		{"de", "Die Minister sprachen über die Lage in Kaschmir.", []string{"kashmir"}},

		{"fr", "Les ministres ont évoqué l'ouverture d'une ambassade à Reykjavik.", []string{"diplomatic-presence"}},
		{"fr", "Ils ont parlé de la réouverture de leur consulat général.", []string{"diplomatic-presence"}},
		{"en", "The ministers discussed the opening of an embassy in Reykjavik.", []string{"diplomatic-presence"}},
		{"en", "They talked about the reopening of the consulate general.", []string{"diplomatic-presence"}},
		{"ru", "Министры обсудили открытие посольства в Рейкьявике.", []string{"diplomatic-presence"}},
		{"es", "Los ministros abordaron la apertura de una embajada en Reikiavik.", []string{"diplomatic-presence"}},
		{"de", "Die Minister sprachen über die Eröffnung einer Botschaft in Reykjavik.", []string{"diplomatic-presence"}},

		{"fr", "Les ministres ont évoqué la recherche scientifique.", []string{"science"}},
		{"fr", "Ils ont parlé de la coopération entre leurs académies des sciences.", []string{"science"}},
		{"en", "The ministers discussed scientific cooperation.", []string{"science"}},
		{"en", "They talked about joint research projects.", []string{"science"}},
		{"ru", "Министры обсудили научное сотрудничество.", []string{"science"}},
		{"es", "Los ministros abordaron la cooperación científica.", []string{"science"}},
		{"de", "Die Minister sprachen über die Zusammenarbeit in der Forschung.", []string{"science"}},

		{"fr", "Les ministres ont évoqué la question du Sahara occidental.", []string{"western-sahara"}},
		{"fr", "Ils ont abordé le plan d'autonomie marocain.", []string{"western-sahara"}},
		{"en", "The ministers discussed the question of Western Sahara.", []string{"western-sahara"}},
		{"en", "They raised the Moroccan autonomy plan.", []string{"western-sahara"}},
		{"ru", "Министры обсудили положение в Западной Сахаре.", []string{"western-sahara"}},
		{"es", "Los ministros abordaron la cuestión del Sáhara Occidental.", []string{"western-sahara"}},
		{"de", "Die Minister sprachen über die Lage in der Westsahara.", []string{"western-sahara"}},

		// The words elsewhere: not the subject.
		{"fr", "Le ministre a répondu aux questions des médias.", nil},
		{"en", "The minister then answered questions from the media.", nil},
		{"ru", "Министр ответил на вопросы СМИ.", nil},
		{"es", "El ministro respondió a las preguntas de los medios.", nil},
		{"de", "Der Minister beantwortete die Fragen der Medien.", nil},
		{"fr", "Ils ont salué la disponibilité de leurs équipes pour la recherche d'une solution.", nil},
	} {
		t.Run(test.lang+" "+test.said, func(t *testing.T) {
			doc, err := text.Prepare(source.Article{Language: test.lang, Body: nordics[test.lang] + test.said}, text.Defaults{})
			if err != nil {
				t.Fatal(err)
			}
			x := extract.Extract(doc)
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want 1", len(x.Events))
			}
			var got []string
			for _, topic := range x.Events[0].Topics {
				got = append(got, topic.ID)
			}
			slices.Sort(got)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
