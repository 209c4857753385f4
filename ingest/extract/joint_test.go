package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What two do together tells a meeting where both stand before the verb.
func TestRussianWireOpenings(t *testing.T) {
	const x, y = "министр иностранных дел Исландии Йон Свейнссон", "министр иностранных дел Норвегии Ола Нурман"
	const both = "[ISL: Йон Свейнссон, министр иностранных дел Исландии, minister] [NOR: Ола Нурман, министр иностранных дел Норвегии, minister]"
	for _, test := range []struct{ name, text, want string }{
		{"two who discuss", "Новости дня\nВчера " + x + " и " + y + " обсудили ситуацию в Сирии.", "meeting " + both},
		{"by telephone", "Новости дня\nВчера " + x + " и " + y + " обменялись мнениями о рыболовстве по телефону.", "call " + both},
		{"one who discusses", "Новости дня\nВчера " + x + " обсудил бюджет.", ""},
		{"nobody new behind the verb", "Новости дня\nСегодня " + x + " и " + y + " обсудили визит президента Исландии Эйнара Торссона.", "meeting " + both},
		{
			"a subject before the sides, and a headline with third states",
			"Сирия и Ирак ждут итогов переговоров\nВ Осло прошли консультации по сирийскому урегулированию между Исландией и Норвегией.",
			"consultation Осло [ISL: ] [NOR: ]",
		},
		{"states that sign", "Новости дня\nИсландия и Норвегия подписали соглашение о рыболовстве. Подписи поставили послы двух стран.", "signing [ISL: ] [NOR: ]"},
		{
			"a delegation in the genitive",
			"Новости дня\nДелегация МИД Исландии во главе с Йоном Свейнссоном приняла участие в консультациях с МИД Норвегии.",
			"consultation [ISL: Йоном Свейнссоном, , other] [NOR: ]",
		},
		{
			"the land of a colleague, and an Arabic article in a name",
			"Новости дня\nВчера " + x + " встретился с коллегой из Иордании Фарисом аль-Хусейни.",
			"meeting [ISL: Йон Свейнссон, министр иностранных дел Исландии, minister] [JOR: Фарисом аль-Хусейни, коллегой из Иордании, minister]",
		},
		{
			"those who convene are told further down, by a title that they share",
			"Новости дня\nВ Осло состоится трехсторонняя встреча. В ней примут участие " + x + " и " + y + ". Главной темой будет Сирия. Дата не названа. " +
				"О встрече министры иностранных дел Исландии, Норвегии и Дании договорились давно. " +
				"Министр иностранных дел Дании Нильс Хольм ждет ее. Представители ОБСЕ и ДНР молчат.",
			"conference Осло " + both + " [DNK: Нильс Хольм, Министр иностранных дел Дании, minister]",
		},
		{
			"the guest is named elsewhere, both hosts in the capital told by an adjective",
			"Новости дня\nРыбы хватит всем, заявил " + x + ". Исландский министр прибыл в норвежскую столицу накануне. " +
				"Утром его приняла премьер-министр Анна Нурман, после чего состоялись переговоры с главой МИД республики Олой Хольмом.",
			"meeting [ISL: Йон Свейнссон, министр иностранных дел Исландии, minister] [NOR: Анна Нурман, премьер-министр, head_of_government]" +
				"meeting [NOR: Олой Хольмом, главой МИД республики, minister] [ISL: Йон Свейнссон, министр иностранных дел Исландии, minister]",
		},
		{
			"met at the airport, and talks of the next day",
			"Новости дня\nПрезидент Исландии Эйнар Торссон прибыл в Осло. В аэропорту «Гардермуэн» главу государства встретил министр культуры Норвегии Ола Хольм. Завтра состоятся переговоры.",
			"visit Осло [ISL: Эйнар Торссон, Президент Исландии, head_of_state] [NOR: Ола Хольм, министр культуры Норвегии, minister]",
		},
		{
			"a town behind its noun",
			"Новости дня\nВ г. Бустон состоялась встреча рабочих групп правительственных делегаций Исландии и Норвегии.",
			"consultation Бустон [ISL: ] [NOR: ]",
		},
		{
			"capitals that stand for the sides of those who lead them",
			"Новости дня\nРейкьявик и Осло провели консультации под сопредседательством заместителей министров Йона Свейнссона и Олы Нурмана.",
			"consultation [ISL: Йона Свейнссона, заместителей министров, deputy_minister] [NOR: Олы Нурмана, заместителей министров, deputy_minister]",
		},
		{
			"the land before the verb of its visit",
			"Новости дня\nНорвегию посетила делегация Исландии во главе с Йоном Свейнссоном. Ее принял министр иностранных дел Ола Нурман.",
			"meeting [ISL: Йоном Свейнссоном, , other] [NOR: Ола Нурман, министр иностранных дел, minister]",
		},
		{
			"a king opens the sentence",
			"Новости дня\nКороль Исландии Эйнар Торссон прибыл в Осло.",
			"visit Осло [ISL: Эйнар Торссон, Король Исландии, head_of_state] [NOR: ]",
		},
		{
			"an adjective within a title",
			"Новости дня\nГлава исландской дипломатии Йон Свейнссон встретился с министром иностранных дел Норвегии Олой Нурманом.",
			"meeting [ISL: Йон Свейнссон, Глава исландской дипломатии, minister] [NOR: Олой Нурманом, министром иностранных дел Норвегии, minister]",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, e := range readRussian(t, test.text).Events {
				got += inFull(e)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// Agencies set their name between slashes, behind a dash, or leave it away; none of it is text.
func TestRussianDatelines(t *testing.T) {
	const report = " Министр иностранных дел Исландии Йон Свейнссон встретился с министром иностранных дел Норвегии Олой Нурманом."
	for _, line := range []string{
		"ОСЛО, 3 марта. /ТАСС/.", "Осло, 3 марта /Кабар/.", "3 марта, Осло /Корр. БЕЛТА/.", "ОСЛО, 3 мар - РИА Новости, Анна Белова.",
		"ОСЛО, 03.03.2025 /НИАТ «Ховар»/.", "Осло, Норвегия, 3 марта.", "ОСЛО, 3 марта.",
	} {
		t.Run(line, func(t *testing.T) {
			x := readRussian(t, "Министры встретились\n"+line+report)
			if d := x.Document.Dateline; d == nil || d.Place == nil || d.Date == nil || (*d.Date)[len(*d.Date)-5:] != "03-03" {
				t.Errorf("dateline %+v, want Oslo and 3 March", d)
			}
			if len(x.Events) != 1 || len(x.Events[0].Parties) != 2 {
				t.Errorf("events %+v, want one of two sides", x.Events)
			}
		})
	}
}
