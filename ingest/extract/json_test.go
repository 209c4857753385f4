package extract_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// contract is the schema of an extraction, kept beside the project.
const contract = "../../../shared/extraction.schema.json"

// full reports something in every field of an extraction.
var full = source.Article{
	Path: "in/full.json", Ref: "full", URL: "https://www.diplomatie.gouv.fr/fr/full", Title: "Consultations franco-islandaises à Oslo",
	Body: "Oslo, 3 mai 2024 (AFP) - Les quatrièmes consultations politiques entre la France et l'Islande se sont tenues mercredi 2 mai 2024 à Oslo. " +
		"La délégation islandaise était conduite par Jon Jonsson, directeur politique au ministère islandais des Affaires étrangères. " +
		"La délégation française était conduite par Jeanne Dupin, directrice de l'Europe au ministère français des Affaires étrangères. " +
		"Les parties ont parlé de tourisme et de la situation au Soudan.",
	Published: "2024-05-03",
}

// undatable leaves open all that may be left open.
var undatable = source.Article{Body: "Le ministre norvégien de la Pêche, Ola Nordmann, a rencontré le 2 mai le ministre islandais de la Pêche, Jon Jonsson."}

// written is an extraction as it is written to a file.
func written(t *testing.T, x extract.Extraction) any {
	t.Helper()
	b, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// schema is the contract, nil where it is not beside the project.
var schema = sync.OnceValue(func() *jsonschema.Schema {
	if _, err := os.Stat(contract); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return jsonschema.NewCompiler().MustCompile(contract)
})

// shaped checks that an extraction is in the shape of the contract, where that is known.
func shaped(t *testing.T, x extract.Extraction) {
	t.Helper()
	if s := schema(); s != nil {
		if err := s.Validate(written(t, x)); err != nil {
			t.Fatal(err)
		}
	}
}

// Every extraction is in the shape of the contract.
func TestSchema(t *testing.T) {
	if schema() == nil {
		t.Skipf("%s is not there", contract)
	}
	articles := []source.Article{full, undatable, {Body: "Il a plu."}}
	for a, err := range source.Articles(t.Context(), []string{"../../testdata/articles", "../../testdata/bad"}, nil) {
		if err == nil {
			articles = append(articles, a)
		}
	}
	for _, a := range articles {
		t.Run(a.Where(), func(t *testing.T) {
			a.Language = "fr"
			doc, err := text.Prepare(a, text.Defaults{})
			if err != nil {
				t.Fatal(err)
			}
			x := extract.Extract(doc)
			sound(t, x)
			shaped(t, x)
		})
	}
}

// The keys of an extraction are a contract, as the schema is: programs of others read them.
func TestKeys(t *testing.T) {
	span := []string{"end", "quote", "start"}
	want := map[string][]string{
		"":                                  {"document", "events", "warnings"},
		"document":                          {"dateline", "id", "language", "path", "published", "publisher", "readoutOf", "ref", "text", "title", "url"},
		"document.dateline":                 {"date", "place"},
		"events":                            {"date", "evidence", "id", "kind", "mentioned", "mode", "parties", "place", "planned", "round", "topics"},
		"events.date":                       {"basis", "end", "evidence", "precision", "start"},
		"events.date.evidence":              span,
		"events.evidence":                   span,
		"events.mentioned":                  {"actor", "evidence"},
		"events.mentioned.evidence":         span,
		"events.parties":                    {"actor", "basis", "bodies", "evidence", "host", "officials"},
		"events.parties.bodies":             {"evidence", "id", "name", "type"},
		"events.parties.bodies.evidence":    span,
		"events.parties.evidence":           span,
		"events.parties.officials":          {"body", "evidence", "head", "id", "name", "rank", "role"},
		"events.parties.officials.evidence": span,
		"events.place":                      {"country", "evidence", "gazetteer", "name"},
		"events.place.evidence":             span,
		"events.topics":                     {"evidence", "id"},
		"events.topics.evidence":            span,
		"warnings":                          {"code", "end", "message", "start"},
	}
	got := map[string][]string{}
	keys(got, "", written(t, read(t, full)))
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// keys gathers the keys of all objects by the path to them.
func keys(into map[string][]string, path string, v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			keys(into, path, x)
		}
	case map[string]any:
		into[path] = slices.Compact(slices.Sorted(slices.Values(slices.AppendSeq(into[path], maps.Keys(v)))))
		for k, x := range v {
			keys(into, strings.TrimPrefix(path+"."+k, "."), x)
		}
	}
}

// What is not known is null, and lists are never null.
func TestNulls(t *testing.T) {
	v := written(t, read(t, undatable)).(map[string]any)
	document := v["document"].(map[string]any)
	event := v["events"].([]any)[0].(map[string]any)
	official := event["parties"].([]any)[0].(map[string]any)["officials"].([]any)[0].(map[string]any)
	got := map[string]any{}
	for _, k := range []string{"path", "ref", "url", "title", "publisher", "published", "dateline", "readoutOf"} {
		got[k] = document[k]
	}
	for _, k := range []string{"round", "date", "place", "topics", "mentioned", "monthDay"} {
		got["event "+k] = event[k]
	}
	got["official body"] = official["body"]
	want := map[string]any{
		"path": nil, "ref": nil, "url": nil, "title": nil, "publisher": nil, "published": nil, "dateline": nil, "readoutOf": nil,
		"event round": nil, "event date": nil, "event place": nil, "event topics": []any{}, "event mentioned": []any{},
		"event monthDay": "--05-02", "official body": nil,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	silent := written(t, read(t, source.Article{Body: "Il a plu."})).(map[string]any)
	if d := cmp.Diff([]any{}, silent["events"]); d != "" {
		t.Errorf("events of an article without any: %s", d)
	}
}
