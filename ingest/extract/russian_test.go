package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// readRussian extracts an article in Russian, and checks what every extraction owes.
func readRussian(t *testing.T, body string) extract.Extraction {
	t.Helper()
	doc, err := text.Prepare(source.Article{Body: body, Language: "ru"}, text.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract.Extract(doc)
	sound(t, x)
	return x
}

// inFull writes an event as its kind, its city, and each side with its people.
func inFull(e extract.Event) string {
	out := e.Kind
	if e.Place != nil && e.Place.Name != nil {
		out += " " + *e.Place.Name
	}
	for _, p := range e.Parties {
		var people []string
		for _, o := range p.Officials {
			role := ""
			if o.Role != nil {
				role = *o.Role
			}
			people = append(people, fmt.Sprintf("%s, %s, %s", o.Name, role, o.Rank))
		}
		out += fmt.Sprintf(" [%s: %s]", p.Actor, strings.Join(people, "; "))
	}
	return out
}

// Names of states, cities and people, offices and bodies stand in six cases; the graph shows a person
// in the nominative where the text has it.
func TestRussianCases(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{
			"cities and states in their cases",
			"В Братиславе 2 мая 2024 года прошли консультации между Узбекистаном и Словакией.",
			"consultation Братиславе [UZB: ] [SVK: ]",
		},
		{
			"a person in two cases is one, named in the nominative",
			"Министр иностранных дел Исландии Йон Свейнссон встретился в Осло с министром иностранных дел Норвегии Олой Нурманом. " +
				"Ола Нурман поблагодарил Свейнссона за поддержку.",
			"meeting Осло [ISL: Йон Свейнссон, Министр иностранных дел Исландии, minister] [NOR: Ола Нурман, министром иностранных дел Норвегии, minister]",
		},
		{
			"initials stand for the given name",
			"О встрече А.П. Громова с послом Исландии\nМинистр иностранных дел России Андрей Громов принял посла Исландии в РФ Йона Свейнссона.",
			"meeting [RUS: Андрей Громов, Министр иностранных дел России, minister] [ISL: Йона Свейнссона, посла Исландии в РФ, ambassador]",
		},
		{
			"an adjective before the head, a field of work behind it",
			"Российский заместитель министра по международным вопросам Андрей Громов провёл переговоры с исландским коллегой Йоном Свейнссоном.",
			"meeting [RUS: Андрей Громов, Российский заместитель министра по международным вопросам, deputy_minister] [ISL: Йоном Свейнссоном, исландским коллегой, deputy_minister]",
		},
		{
			"the second office behind a dash",
			"Заместитель премьер-министра – министр иностранных дел Казахстана Ерлан Сарсенов встретился с послом Исландии Йоном Свейнссоном.",
			"meeting [KAZ: Ерлан Сарсенов, Заместитель премьер-министра – министр иностранных дел Казахстана, minister] [ISL: Йоном Свейнссоном, послом Исландии, ambassador]",
		},
		{
			"the side whose noun a dash stands for",
			"Состоялись консультации между МИД Исландии и Норвегии. Исландскую делегацию возглавил директор департамента Йон Свейнссон, норвежскую – советник министра Ола Нурман.",
			"consultation [ISL: Йон Свейнссон, директор департамента, director] [NOR: Ола Нурман, советник министра, adviser]",
		},
		{
			"what opens another clause is no part of a title",
			"Президент Исландии по телефону поговорил с президентом Норвегии Олой Нурманом. Президент Исландии Йон Свейнссон поблагодарил его.",
			"call [NOR: Олой Нурманом, президентом Норвегии, head_of_state] [ISL: Йон Свейнссон, Президент Исландии, head_of_state]",
		},
		{
			"who holds an office that the event's sentence tells without a name",
			"В Минске прошла встреча президентов Исландии и Норвегии. Зал покинул сначала президент Исландии Йон Свейнссон, затем норвежский лидер Ола Нурман.",
			"meeting Минске [ISL: Йон Свейнссон, президент Исландии, head_of_state] [NOR: Ола Нурман, норвежский лидер, head_of_state]",
		},
		{
			"where an ambassador resides is no place",
			"Президент Киргизии Нурлан Асылов принял верительные грамоты посла Исландии в Кыргызстане (с резиденцией в Астане) Йона Свейнссона.",
			"credentials [KGZ: Нурлан Асылов, Президент Киргизии, head_of_state] [ISL: Йона Свейнссона, посла Исландии в Кыргызстане, ambassador]",
		},
		{
			"a body with its owner before it, a province that is no name",
			"Глава исландского правительства Йон Свейнссон встретился в Осло с главой норвежского МИД Олой Нурманом и министром транспорта Ругаландской области Карен Хольм.",
			"meeting Осло [ISL: Йон Свейнссон, Глава исландского правительства, head_of_government] [NOR: Олой Нурманом, главой норвежского МИД, minister; Карен Хольм, министром транспорта Ругаландской области, minister]",
		},
		{
			"initials that are prepositions too, units with an ordinal",
			"В Осло под председательством директора Третьего Европейского департамента МИД Исландии Ю.В.Громова и помощника министра иностранных дел Норвегии С.Берга состоялись консультации.",
			"consultation Осло [ISL: Ю.В.Громова, директора Третьего Европейского департамента МИД Исландии, director] [NOR: С.Берга, помощника министра иностранных дел Норвегии, director]",
		},
		{
			"an agency in quotes ends the dateline",
			"Осло, 02.05.2024 (НИАТ «Ховар»). Президент Исландии Йон Свейнссон принял делегацию во главе с вице-президентом Всемирного банка Карен Хольм.",
			"meeting [ISL: Йон Свейнссон, Президент Исландии, head_of_state] [WB: Карен Хольм, вице-президентом Всемирного банка, other]",
		},
		{
			"the host is of the land of the visit",
			"Министр иностранных дел Исландии Йон Свейнссон в рамках визита в Норвегию был принят президентом республики Олой Нурманом.",
			"meeting [ISL: Йон Свейнссон, Министр иностранных дел Исландии, minister] [NOR: Олой Нурманом, президентом республики, head_of_state]",
		},
		{
			"those listed at a conference take part",
			"В Осло начала работу международная конференция по Афганистану. Её вопросы обсуждаются премьер-министром Норвегии Олой Нурманом, главой МИД Исландии Йоном Свейнссоном и генсеком ООН Паном Чжон Су.",
			"conference Осло [NOR: Олой Нурманом, премьер-министром Норвегии, head_of_government] [ISL: Йоном Свейнссоном, главой МИД Исландии, minister] [UN: Паном Чжон Су, генсеком ООН, organization_head]",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, e := range readRussian(t, test.text).Events {
				got = append(got, inFull(e))
			}
			if d := cmp.Diff([]string{test.want}, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// Words of events that tell of none: resolutions, ambassadors called home, matches, good wishes.
func TestRussianSilence(t *testing.T) {
	for _, body := range []string{
		"Совет Безопасности ООН принял резолюцию, ужесточающую санкции против Норвегии. Постпред Исландии при ООН Йон Свейнссон заявил, что документ не закрывает дверь для переговоров.",
		"Министерство иностранных дел Исландии отозвало посла в Осло Йона Свейнссона для консультаций. Премьер-министр Норвегии Ола Нурман назвал решение ошибкой.",
		"Сборная Исландии встретилась в Осло с командой Норвегии. На матче был президент Исландии Йон Свейнссон.",
		"Премьер-министром Дании стала Карен Хольм. Посол Исландии Йон Свейнссон и посол Норвегии Ола Нурман поздравили её с назначением.",
		"Президент Исландии Йон Свейнссон подписал закон о соглашении с Норвегией.",
	} {
		if x := readRussian(t, body); len(x.Events) > 0 {
			t.Errorf("%s: %s", body, inFull(x.Events[0]))
		}
	}
}

// What others say in the report, and an interview in it, raise no subject of talk.
func TestBesideTheTalk(t *testing.T) {
	const met = "Министр иностранных дел Исландии Йон Свейнссон встретился в Осло с министром иностранных дел Норвегии Олой Нурманом. Стороны обсудили туризм.\n"
	for _, test := range []struct{ name, text, want string }{
		{"a minister of a third state", met + "Министр иностранных дел Дании Карен Хольм заявила о готовности расширить санкции.", "tourism"},
		{"an interview", met + "Радио Осло: Обсуждалась ли оборона?\nРадио Осло: А энергетика?\nПётр Берг: Нет.", "tourism"},
		{"a subject that was not raised", met + "Вопрос о рыболовстве на встрече не поднимался.", "tourism"},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := readRussian(t, test.text)
			if len(x.Events) != 1 {
				t.Fatalf("%d events", len(x.Events))
			}
			var got []string
			for _, topic := range x.Events[0].Topics {
				got = append(got, topic.ID)
			}
			if d := cmp.Diff(test.want, strings.Join(got, " ")); d != "" {
				t.Error(d)
			}
		})
	}
}
