package storetest

import "github.com/entente-graph/entente/graph"

// The world of a sample: made up, but for the names of countries, cities and bodies.

type sampleOfficial struct {
	spellings []string // of one name: they meet in one key
	roles     []string // as one text or another has them; empty: it does not tell
	rank      graph.Rank
	body      string // taxonomy id of the body served, empty when not told
}

type sampleActor struct {
	code      graph.ActorCode
	en, fr    string
	officials []sampleOfficial
	cities    [][2]string // gazetteer id, name; an id may be missing
}

var sampleActors = []sampleActor{
	{"AZE", "Azerbaijan", "Azerbaïdjan", []sampleOfficial{
		{[]string{"Leyla Djafarova", "Leyla Jafarova", "Лейла Джафарова"}, []string{"deputy minister of foreign affairs", "vice-ministre", ""}, "deputy_minister", "foreign-ministry"},
		{[]string{"Rəşad Quliyev"}, []string{"head of department"}, "", "foreign-ministry"},
	}, [][2]string{{"geonames:587084", "Baku"}, {"", "Şuşa"}}},
	{"CAN", "Canada", "Canada", []sampleOfficial{
		{[]string{"Jean-François Tremblay"}, []string{"assistant deputy minister"}, "deputy_minister", "foreign-ministry"},
		{[]string{"Mary O’Neil", "Mary O'Neil"}, []string{""}, "other", ""},
	}, [][2]string{{"geonames:6094817", "Ottawa"}}},
	{"FRA", "France", "France", []sampleOfficial{
		{[]string{"Élodie Marchand", "Elodie Marchand"}, []string{"directrice de l'Europe continentale"}, "director", "foreign-ministry"},
		{[]string{"Paul Delmas"}, []string{"ministre"}, "minister", "foreign-ministry"},
	}, [][2]string{{"geonames:2988507", "Paris"}}},
	{"KAZ", "Kazakhstan", "Kazakhstan", []sampleOfficial{
		{[]string{"Айгүл Сейітова", "Aigül Seiitova"}, []string{"вице-министр"}, "deputy_minister", "foreign-ministry"},
		{[]string{"Нұрлан Ахметов"}, []string{"министр иностранных дел"}, "minister", "foreign-ministry"},
	}, [][2]string{{"geonames:1526273", "Astana"}}},
	{"UZB", "Uzbekistan", "Ouzbékistan", []sampleOfficial{
		{[]string{"Baxtiyor Karimov"}, []string{"first deputy minister"}, "deputy_minister", "foreign-ministry"},
	}, [][2]string{{"geonames:1512569", "Tashkent"}}},
	{"SRB", "Serbia", "Serbie", []sampleOfficial{
		{[]string{"Милица Јовановић", "Milica Jovanović"}, []string{"државни секретар"}, "deputy_minister", ""},
	}, nil},
	{"JPN", "Japan", "Japon", []sampleOfficial{{[]string{"河野 花子"}, []string{"外務審議官"}, "deputy_minister", "foreign-ministry"}}, [][2]string{{"geonames:1850147", "Tokyo"}}},
	{"CIV", "Côte d'Ivoire", "Côte d'Ivoire", nil, nil},
	{"org:EU", "European Union", "Union européenne", []sampleOfficial{
		{[]string{"Anna Lindqvist"}, []string{"special representative", "🕊 envoy", "｢特使｣", ""}, "special_representative", "commission"},
	}, [][2]string{{"geonames:2800866", "Brussels"}}},
	{"org:OSCE", "OSCE", "OSCE", nil, nil},
}

type sampleBody struct {
	id, name string
	kind     graph.BodyType
}

var sampleBodies = []sampleBody{
	{"foreign-ministry", "Ministry of Foreign Affairs", "foreign_ministry"},
	{"energy-ministry", "Ministry of Energy", "ministry"},
	{"commission", "Commission", "commission"},
	{"", "Embassy in Vienna", "embassy"},
	{"", "Friendship Society “Nur”", "other"}, // no second label
}

// sampleTopics are subjects with those above them, nearest first.
var sampleTopics = [][]graph.Topic{
	{topic("trade", "Trade", "Commerce"), topic("economy", "Economy", "Économie")},
	{topic("energy", "Energy", "Énergie"), topic("economy", "Economy", "Économie")},
	{topic("water", "Water", "Eau"), topic("environment", "Environment", "")},
	{topic("visas", "Visas", "Visas"), topic("consular", "Consular affairs", "Questions consulaires"), topic("people", "People", "")},
	{topic("security", "Security", "Sécurité")},
	{topic("economy", "Economy", "Économie")}, // also above others
}

func topic(id, en, fr string) graph.Topic {
	labels := map[string]string{"en": en}
	if fr != "" {
		labels["fr"] = fr
	}
	return graph.Topic{ID: graph.TopicID(id), Name: en, Labels: labels}
}

func (a sampleActor) actor() graph.Actor {
	return graph.Actor{Code: a.code, Name: a.en, Labels: map[string]string{"en": a.en, "fr": a.fr}}
}

var (
	sampleKinds      = []graph.Kind{"consultation", "consultation", "consultation", "meeting", "meeting", "call", "message", "signing", "conference", "visit"}
	sampleModes      = []graph.Mode{"", "", graph.ModeInPerson, graph.ModeVideo}
	samplePublishers = []string{"", "gazette.example", "agency.example", "ministry.example"}
	sampleLanguages  = []string{"fr", "en", "ru", ""} // empty: not known
)
