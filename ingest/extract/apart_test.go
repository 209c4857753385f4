package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// What others do, what was signed years ago and what follows it in its paragraph is no subject of the talk.
func TestToldApart(t *testing.T) {
	const met = "Le président mauritanien Sidi Bounama a reçu jeudi à Nouakchott la ministre allemande Ulrike Hasenkamp. L'entretien a porté sur l'énergie.\n\n"
	for _, test := range []struct {
		name, text        string
		topics, mentioned int
	}{
		{"a third land's doing", met + "L'Espagne et la France négocient un accord sur la pêche.", 1, 0},
		{"a third land talked of", met + "L'Espagne et la pêche étaient à l'ordre du jour.", 2, 1},
		{"years ago", met + "Les deux pays sont liés depuis 2004 par un traité de libre-échange. Le Japon et la Chine ont suivi dans le tourisme.", 1, 0},
		{"the week before", met + "La semaine dernière, la ministre Ulrike Hasenkamp avait signé au Japon un accord sur la pêche.", 1, 0},
		{"a month long before", met + "En mai, elle avait ouvert au Japon un centre de la pêche.", 1, 0},
		{"a third people", met + "Dimanche, les Russes voteront sur la pêche.", 1, 0},
		{"a side's own doing", met + "La Mauritanie, membre de l'Union africaine, a ouvert une école.", 1, 0},
		{"an analyst", met + "Pour l'économiste Farid Ould Sidi, la pêche en Espagne est en crise.", 1, 0},
		{"in a relative clause", met + "Les deux responsables, qui avaient visité une école, ont évoqué la pêche.", 2, 0},
		{"years ago, raised now", met + "La ministre allemande a rappelé l'ouverture d'un institut culturel en 2004.", 2, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Body: test.text, Language: "fr", Published: "2024-11-21"})
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want one", len(x.Events))
			}
			if e := x.Events[0]; len(e.Topics) != test.topics || len(e.Mentioned) != test.mentioned {
				t.Errorf("%v, %v", e.Topics, e.Mentioned)
			}
		})
	}
}
