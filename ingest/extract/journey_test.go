package extract_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

const house = "https://www.whitehouse.gov/readout"

// whoMetWhere is who met whom where in each event.
func whoMetWhere(x extract.Extraction) []string {
	var out []string
	for _, e := range x.Events {
		place := ""
		if e.Place != nil && e.Place.Name != nil {
			place = *e.Place.Name
		}
		out = append(out, fmt.Sprint(e.Kind, " ", place, " ", people(e)))
	}
	return out
}

// A journey leads from stop to stop: the lands of its headline met nobody together, who is met is of the
// stop, and who came along is at all of its meetings.
func TestJourney(t *testing.T) {
	x := read(t, source.Article{
		Language: "en", URL: house, Published: "2022-11-14",
		Title: "Readout of Deputy National Security Advisor Ola Nordmann’s Travel to Ghana and Togo",
		Body: "Deputy National Security Advisor Ola Nordmann traveled to Accra, Ghana and Lomé, Togo this week. She was joined by Assistant Secretary Erik Berg. In Accra, she met with President Kofi Badu and discussed trade.\n\n" +
			"In Lomé, she met with Foreign Minister Jean Koffi. She also met with Minister of Security Paul Afi.",
	})
	own := "USA | Ola Nordmann | Deputy National Security Advisor | adviser *"
	along := "USA | Erik Berg | Assistant Secretary | director"
	want := []string{
		fmt.Sprint("meeting Accra ", []string{"GHA | Kofi Badu | President | head_of_state *", along, own}),
		fmt.Sprint("meeting Lomé ", []string{"TGO | Jean Koffi | Foreign Minister | minister *", along, own}),
		fmt.Sprint("meeting Lomé ", []string{"TGO | Paul Afi | Minister of Security | minister *", along, own}),
	}
	if d := cmp.Diff(want, whoMetWhere(x)); d != "" {
		t.Error(d)
	}
	for _, e := range x.Events {
		if len(e.Mentioned) > 0 {
			t.Errorf("the next stop was talked about: %v", e.Mentioned)
		}
	}
}

// A journey that "visited A and B" leads to them; and what ministers "who met" is told only to say which are meant.
func TestVisitedAndWhoMet(t *testing.T) {
	x := read(t, source.Article{
		Language: "en", URL: house, Published: "2022-06-24", Title: "Readout",
		Body: "This week, Deputy National Security Advisor Ola Nordmann visited Estonia and Latvia. In Tallinn on Tuesday, she met with Prime Minister Liisa Tamm and toured the NATO centre. In Riga on Wednesday, she met with State Secretary Edgars Berzs.",
	})
	own := "USA | Ola Nordmann | Deputy National Security Advisor | adviser *"
	want := []string{
		fmt.Sprint("meeting Tallinn ", []string{"EST | Liisa Tamm | Prime Minister | head_of_government *", own}),
		fmt.Sprint("meeting Riga ", []string{"LVA | Edgars Berzs | State Secretary | deputy_minister *", own}),
	}
	if d := cmp.Diff(want, whoMetWhere(x)); d != "" {
		t.Error(d)
	}
	x = read(t, source.Article{
		Language: "en", URL: house, Published: "2022-06-24", Title: "Concerns over the Law in Georgia",
		Body: "The United States is deeply troubled. Assistant Secretary Ola Nordmann raised our concerns, as did European foreign ministers who met there with officials.",
	})
	if len(x.Events) > 0 {
		t.Errorf("an event: %v", whoMetWhere(x))
	}
}

// Who "spoke" on the margins of a conference stood before each other, and so did those whose headline names
// a meeting; else they spoke by telephone.
func TestSpokeFaceToFace(t *testing.T) {
	const spoke = "President Ola Nordmann spoke today with Prime Minister Jean Laval of Canada"
	for _, test := range []struct{ name, title, text, want string }{
		{"nothing told", "", spoke + ".", "call"},
		{"on the margins", "", spoke + " on the margins of the summit in Bangkok.", "meeting"},
		{"a pull-aside", "Readout of President Nordmann’s Pull-Aside with Prime Minister Laval of Canada", spoke + ".", "meeting"},
		{"by phone after all", "Readout of President Nordmann’s Meeting with Prime Minister Laval of Canada", spoke + " by phone.", "call"},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: house, Published: "2022-11-14", Title: test.title, Body: test.text})
			if len(x.Events) != 1 || x.Events[0].Kind != test.want {
				t.Errorf("%v, want one %s", whoMetWhere(x), test.want)
			}
		})
	}
}

// Lines that tell whom the news is from are no part of what a text opens with, and a first lady is no private person.
func TestAttributedReadOut(t *testing.T) {
	x := read(t, source.Article{
		Language: "en", URL: house, Published: "2022-11-14", Title: "Readout",
		Body: "OFFICE OF THE SPOKESPERSON\n\nNOVEMBER 14, 2022\n\nThe below is attributable to Spokesperson Erik Berg:\n\n" +
			"First Lady Ola Nordmann met with Anna Sveins, First Lady of Iceland, in Reykjavik today.",
	})
	want := []string{fmt.Sprint("meeting Reykjavik ", []string{"ISL | Anna Sveins | First Lady of Iceland | other *", "USA | Ola Nordmann | First Lady | other *"})}
	if d := cmp.Diff(want, whoMetWhere(x)); d != "" {
		t.Error(d)
	}
}

// Whom one met separately was met twice, by the one told in the sentence before.
func TestMetSeparately(t *testing.T) {
	x := read(t, source.Article{
		Language: "en", URL: house, Published: "2022-06-14", Title: "Under Secretary Nordmann’s Meetings in Vienna",
		Body: "Under Secretary of State Ola Nordmann was in Vienna June 12-14. On Monday she met separately with IAEA Director General Erik Berg and with Austrian State Secretary Anna Gruber. " +
			"With Director General Berg, she reviewed the safeguards in Iran. State Secretary Gruber and the Under Secretary discussed tourism.",
	})
	own := "USA | Ola Nordmann | Under Secretary of State | deputy_minister *"
	want := []string{
		fmt.Sprint("meeting Vienna ", []string{"IAEA | Erik Berg | IAEA Director General | organization_head *", own}),
		fmt.Sprint("meeting Vienna ", []string{"AUT | Anna Gruber | Austrian State Secretary | deputy_minister *", own}),
	}
	if d := cmp.Diff(want, whoMetWhere(x)); d != "" {
		t.Error(d)
	}
	for n, want := range []string{"non-proliferation", "tourism"} {
		if e := x.Events[n]; len(e.Topics) != 1 || e.Topics[0].ID != want {
			t.Errorf("%d: topics %v, want %s", n, e.Topics, want)
		}
	}
}

// A delegation's own word may stand between it and its land, and a sultan is none by name only.
func TestDelegationAndSultan(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{
			"National Security Advisor Ola Nordmann hosted the fourth meeting of the Strategic Consultative Group today. The Israeli interagency delegation was led by National Security Advisor Avner Katz and included the Director General of the Ministry of Foreign Affairs, Tamar Yoffe.",
			"consultation  [ISR | Avner Katz | National Security Advisor | adviser * ISR | Tamar Yoffe | Director General of the Ministry of Foreign Affairs | director USA | Ola Nordmann | National Security Advisor | adviser *]",
		},
		{
			"President Ola Nordmann met today with Sultan Faris bin Haitham of Oman.",
			"meeting  [OMN | Faris bin Haitham | Sultan | head_of_state * USA | Ola Nordmann | President | head_of_state *]",
		},
	} {
		x := read(t, source.Article{Language: "en", URL: house, Published: "2022-06-14", Body: test.text})
		if d := cmp.Diff([]string{test.want}, whoMetWhere(x)); d != "" {
			t.Error(d)
		}
	}
}

// Of several in an own read-out the one without a land is its own; whom its people called on beside them is the
// host's; who is welcomed to a city is met there; an office inside a title is nobody's absence.
func TestOwnAmongSeveral(t *testing.T) {
	const (
		usa = "USA | Ola Nordmann | National Security Advisor | adviser *"
		isl = "ISL | Jon Jonsson | Security Adviser | adviser *"
		nor = "NOR | Erik Berg | Foreign Minister | minister *"
	)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"first of a list, and a call beside", "National Security Advisor Ola Nordmann, Foreign Minister Erik Berg of Norway, and Security Adviser Jon Jonsson of Iceland held a trilateral dialogue in Oslo today. Mr. Nordmann also paid a courtesy call on Prime Minister Anna Sveins.",
			[]string{fmt.Sprint("conference Oslo ", []string{isl, nor, usa}), fmt.Sprint("meeting Oslo ", []string{"NOR | Anna Sveins | Prime Minister | head_of_government *", usa})},
		},
		{
			"among those welcomed", "Foreign Minister Erik Berg of Norway welcomed National Security Advisor Ola Nordmann, Security Adviser Jon Jonsson of Iceland, and Foreign Minister Anna Sveins of Denmark to Oslo today.",
			[]string{fmt.Sprint("conference Oslo ", []string{"DNK | Anna Sveins | Foreign Minister | minister *", isl, nor, usa})},
		},
		{
			"beside a head of office", "National Security Advisor Ola Nordmann met today with Erik Berg, Head of the Office of the President of Norway, and Anna Sveins, Minister of Economy.",
			[]string{fmt.Sprint("meeting  ", []string{"NOR | Anna Sveins | Minister of Economy | minister", "NOR | Erik Berg | Head of the Office of the President of Norway | adviser *", usa})},
		},
		{
			"an envoy for a cause", "National Security Advisor Ola Nordmann spoke today with the European Union’s Special Representative for the Oslo-Bergen Dialogue, Erik Berg.",
			[]string{fmt.Sprint("call  ", []string{"EU | Erik Berg | European Union’s Special Representative for the Oslo-Bergen Dialogue | special_representative *", usa})},
		},
		{
			"before lands in one breath", "National Security Advisor Ola Nordmann met today in Oslo with the foreign ministers of Norway, Iceland, and Denmark.",
			[]string{fmt.Sprint("conference Oslo ", []string{usa})},
		},
		{
			"a journey to come", "National Security Advisor Ola Nordmann will travel to Norway and Iceland next week. In Iceland, he will meet Security Adviser Jon Jonsson.",
			[]string{fmt.Sprint("visit  ", []string{isl, usa})},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: house, Published: "2022-06-14", Title: "Readout", Body: test.text})
			if d := cmp.Diff(test.want, whoMetWhere(x)); d != "" {
				t.Error(d)
			}
		})
	}
}

// An adviser to somebody is not the one advised, whose adjective tells the land; two who "spoke and agreed" held a call.
func TestAdviserToSomebody(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{
			"National Security Advisor Ola Nordmann met today with the Foreign and Security Policy Advisor to the Norwegian Prime Minister, Erik Berg.",
			"meeting  [NOR | Erik Berg | Foreign and Security Policy Advisor to the Norwegian Prime Minister | adviser * USA | Ola Nordmann | National Security Advisor | adviser *]",
		},
		{
			"Counsellor to the President Ola Nordmann met with Foreign Minister Erik Berg of Norway.",
			"meeting  [NOR | Erik Berg | Foreign Minister | minister * USA | Ola Nordmann | Counsellor to the President | adviser *]",
		},
		{
			"Secretary of State Ola Nordmann hosted Foreign Minister Erik Berg of Norway today for the third Strategic Dialogue.",
			"consultation  [NOR | Erik Berg | Foreign Minister | minister * USA | Ola Nordmann | Secretary of State | minister *]",
		},
		{
			"President Ola Nordmann and Prime Minister Erik Berg of Norway spoke and agreed to strengthen air defence.",
			"call  [NOR | Erik Berg | Prime Minister | head_of_government * USA | Ola Nordmann | President | head_of_state *]",
		},
	} {
		x := read(t, source.Article{Language: "en", URL: house, Published: "2022-06-14", Body: test.text})
		if d := cmp.Diff([]string{test.want}, whoMetWhere(x)); d != "" {
			t.Error(d)
		}
	}
}
