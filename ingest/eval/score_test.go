package eval

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
)

// talks is a gold event with something in every measure.
func talks() Event {
	return Event{
		Kind: "consultation", Mode: "in_person", Round: 3, Date: "2024-05-02", End: "2024-05-03", Basis: "explicit",
		Place: "Oslo", PlaceCountry: "NOR", Topics: []string{"trade", "energy"}, Mentioned: []string{"DNK"},
		Parties: []Party{
			{
				Actor: "ISL", Bodies: []Body{{Name: "ministère", Type: "ministry"}},
				Officials: []Official{{Name: "Jon Jonsson", Role: "ministre de la Pêche", Rank: "minister", Head: true}},
			},
			{Actor: "NOR", Officials: []Official{{Name: "Ola Nordmann", Role: "ambassadeur", Rank: "ambassador", Head: true}}},
		},
	}
}

// counts are the hits of a measure as precision and recall of so many in gold.
type counts struct{ Precision, Recall float64 }

func TestScore(t *testing.T) {
	right := counts{1, 1}
	for _, test := range []struct {
		name   string
		change func(*Event)
		want   map[string]counts // that are not right
	}{
		{"all right", func(*Event) {}, nil},
		{"kind", func(e *Event) { e.Kind = "meeting" }, map[string]counts{"kind": {}}},
		{"mode", func(e *Event) { e.Mode = "" }, map[string]counts{"mode": {}}},
		{"another round", func(e *Event) { e.Round = 4 }, map[string]counts{"round": {}}},
		{"no round: nothing said, nothing wrong", func(e *Event) { e.Round = 0 }, map[string]counts{"round": {1, 0}}},
		{"date: its basis is not asked", func(e *Event) { e.Date, e.Basis = "2024-05-09", "weekday" }, map[string]counts{"date": {}}},
		{"basis", func(e *Event) { e.Basis = "weekday" }, map[string]counts{"basis": {}}},
		{"end", func(e *Event) { e.End = "" }, map[string]counts{"end": {1, 0}}},
		{"place", func(e *Event) { e.Place = "Bergen" }, map[string]counts{"place": {}}},
		{"country", func(e *Event) { e.PlaceCountry = "SWE" }, map[string]counts{"country": {}}},
		{"a side added", func(e *Event) { e.Parties = append(e.Parties, Party{Actor: "DNK"}) }, map[string]counts{"parties": {2.0 / 3, 1}}},
		{"a body of another type", func(e *Event) { e.Parties[0].Bodies[0].Type = "agency" }, map[string]counts{"bodies": {}}},
		{"a body's name is not asked", func(e *Event) { e.Parties[0].Bodies[0].Name = "Ministère islandais" }, nil},
		{"a topic missed", func(e *Event) { e.Topics = e.Topics[:1] }, map[string]counts{"topics": {1, 0.5}}},
		{"a topic twice", func(e *Event) { e.Topics = append(e.Topics, "trade") }, nil},
		{"a country invented", func(e *Event) { e.Mentioned = append(e.Mentioned, "SWE") }, map[string]counts{"mentioned": {0.5, 1}}},
		{
			"a person on the other side", func(e *Event) {
				e.Parties[1].Officials = append(e.Parties[1].Officials, e.Parties[0].Officials...)
				e.Parties[0].Officials = nil
			}, map[string]counts{"officials": {0.5, 0.5}},
		},
		{"a surname alone", func(e *Event) { e.Parties[0].Officials[0].Name = "Jonsson" }, map[string]counts{"fullname": {0.5, 0.5}}},
		{"a role cut short", func(e *Event) { e.Parties[0].Officials[0].Role = "ministre" }, nil},
		{"a role that is another's", func(e *Event) { e.Parties[0].Officials[0].Role = "ambassadeur" }, map[string]counts{"role": {0.5, 0.5}}},
		{"a rank", func(e *Event) { e.Parties[0].Officials[0].Rank = "other" }, map[string]counts{"rank": {0.5, 0.5}}},
		{"a head", func(e *Event) { e.Parties[0].Officials[0].Head = false }, map[string]counts{"head": {0.5, 0.5}}},
		{
			"a person missed", func(e *Event) { e.Parties[0].Officials = nil }, map[string]counts{
				"officials": {1, 0.5}, "names": {1, 0.5}, "fullname": {1, 0.5}, "role": {1, 0.5}, "rank": {1, 0.5}, "head": {1, 0.5},
			},
		},
		{
			"a person without a role invented", func(e *Event) {
				e.Parties[1].Officials = append(e.Parties[1].Officials, Official{Name: "Kari"})
			}, map[string]counts{
				"officials": {2.0 / 3, 1}, "names": {2.0 / 3, 1}, "fullname": {2.0 / 3, 1}, "rank": {2.0 / 3, 1}, "head": {2.0 / 3, 1},
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := talks()
			test.change(&e)
			m, differences := Score(one(talks()), one(e))
			got := map[string]counts{}
			for name, x := range m {
				if c := (counts{x.Precision, x.Recall}); c != right && name != "silent" && name != "overall" {
					got[name] = c
				}
			}
			if len(test.want) == 0 {
				test.want = map[string]counts{}
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
			if (len(differences) > 0) != (len(test.want) > 0) {
				t.Errorf("differences told: %v", differences)
			}
		})
	}
}

func one(events ...Event) map[string]Annotation {
	return map[string]Annotation{"a": {ID: "a", Events: events}}
}

func TestScoreEvents(t *testing.T) {
	for _, test := range []struct {
		name            string
		gold, predicted map[string]Annotation
		events          counts
		silent, overall float64
		differences     []string
	}{
		{"right", one(talks()), one(talks()), counts{1, 1}, 1, 1, nil},
		{"nothing read", one(talks()), nil, counts{1, 0}, 1, 0, []string{"a: events: want consultation of ISL, NOR, got none"}},
		{"silence is right", one(), one(), counts{1, 1}, 1, 1, nil},
		{"silence of an article not read is not", one(), nil, counts{1, 1}, 0, 1, nil},
		{"an event invented", one(), one(talks()), counts{0, 1}, 0, 0, []string{"a: events: want none, got consultation of ISL, NOR"}},
		{"an article without gold", one(talks()), map[string]Annotation{"a": one(talks())["a"], "b": {Events: []Event{talks()}}}, counts{1, 1}, 1, 1, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			m, all := Score(test.gold, test.predicted)
			if got := (counts{m["events"].Precision, m["events"].Recall}); got != test.events {
				t.Errorf("events: got %v, want %v", got, test.events)
			}
			if m["silent"].F1 != test.silent || m["overall"].F1 != test.overall {
				t.Errorf("got silent %v, overall %v; want %v, %v", m["silent"].F1, m["overall"].F1, test.silent, test.overall)
			}
			var got []string
			for _, d := range all {
				got = append(got, d.String())
			}
			if d := cmp.Diff(test.differences, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestOf(t *testing.T) {
	s := func(s string) *string { return &s }
	round := 2
	x := extract.Extraction{
		Document: extract.Document{Path: s("in/a-1.txt"), Language: "fr"},
		Events: []extract.Event{
			{
				Kind: "consultation", Mode: s("video"), Round: &round,
				Date:   &extract.Date{Start: "2024-05-02", End: "2024-05-03", Precision: "day", Basis: "explicit"},
				Place:  &extract.Place{Name: s("Oslo"), Country: s("NOR")},
				Topics: []extract.Topic{{ID: "trade"}}, Mentioned: []extract.Mention{{Actor: "DNK"}},
				Parties: []extract.Party{{
					Actor: "NOR", Bodies: []extract.Body{{ID: "NOR/x", Name: "ministère", Type: "ministry"}},
					Officials: []extract.Official{{ID: "NOR/y", Name: "Ola Nordmann", Role: s("ministre"), Rank: "minister", Head: true}},
				}},
			},
			{Kind: "visit", Date: &extract.Date{Start: "2024-05-01", End: "2024-05-31", Precision: "month", Basis: "explicit"}},
			{Kind: "visit", Date: &extract.Date{Start: "2024-01-01", End: "2024-12-31", Precision: "year", Basis: "context"}},
			{Kind: "visit", Date: &extract.Date{Start: "2024-05-02", End: "2024-05-09", Precision: "span", Basis: "context"}},
			{Kind: "visit", Date: &extract.Date{Start: "2024-05-02", End: "2024-05-02", Precision: "day", Basis: "published"}},
			{Kind: "visit"},
		},
	}
	want := Annotation{ID: "a-1", Lang: "fr", Events: []Event{
		{
			Kind: "consultation", Mode: "video", Round: 2, Date: "2024-05-02", End: "2024-05-03", Basis: "explicit",
			Place: "Oslo", PlaceCountry: "NOR", Topics: []string{"trade"}, Mentioned: []string{"DNK"},
			Parties: []Party{{
				Actor: "NOR", Bodies: []Body{{"ministère", "ministry"}},
				Officials: []Official{{"Ola Nordmann", "ministre", "minister", true}},
			}},
		},
		{Kind: "visit", Date: "2024-05", Basis: "explicit"},
		{Kind: "visit", Date: "2024", Basis: "context"},
		{Kind: "visit", Date: "2024-05-02", End: "2024-05-09", Basis: "context"},
		{Kind: "visit", Date: "2024-05-02", Basis: "published"},
		{Kind: "visit"},
	}}
	if d := cmp.Diff(want, Of(x)); d != "" {
		t.Error(d)
	}
}

func TestIDOf(t *testing.T) {
	for _, test := range []struct{ name, ref, path, want string }{
		{"its own id", "no-7", "in/all.jsonl", "no-7"},
		{"its own id with an ending", "no-7.html", "in/all.jsonl", "no-7"},
		{"its file's name", "", "in/a.b.txt", "a.b"},
		{"neither", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := IDOf(extract.Document{Ref: &test.ref, Path: &test.path}); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if got := IDOf(extract.Document{}); got != "" {
		t.Errorf("without ref and path: got %q", got)
	}
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name  string
		files map[string]string
		want  map[string]Annotation
		err   string
	}{
		{
			"nulls, and files of another shape",
			map[string]string{
				"a.json": `{"id": "x", "events": [{"kind": "visit", "round": null, "date": null, "parties": [{"actor": "NOR"}]}], "lang": "fr"}`,
				"b.json": `{"id": "b", "text": "an article"}`, "c.txt": "{",
			},
			map[string]Annotation{"a": {ID: "x", Lang: "fr", Events: []Event{{Kind: "visit", Parties: []Party{{Actor: "NOR"}}}}}},
			"",
		},
		{"no event", map[string]string{"a.json": `{"events": []}`}, map[string]Annotation{"a": {Events: []Event{}}}, ""},
		{"no JSON", map[string]string{"a.json": `{"events": [`}, nil, "a.json: read annotation: unexpected end of JSON input"},
		{"a wrong type", map[string]string{"a.json": `{"events": [{"round": "2"}]}`}, nil, "a.json: read annotation: json: cannot unmarshal string into Go struct field Event.events.round of type int"},
		{"an empty folder", nil, nil, ": no annotations in it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, content := range test.files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			got, err := Read(dir)
			told := ""
			if err != nil {
				told = err.Error()[len(dir):]
				told = told[min(len(told), count(told[0] == '/')):]
			}
			if d := cmp.Diff(test.err, told); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
