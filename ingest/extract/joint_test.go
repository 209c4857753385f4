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
