package eval

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Fields are what annotations tell of an article itself: they may be chosen and grouped by them.
var Fields = []string{"lang", "genre"}

// field is what an annotation tells in one of [Fields]; "?" when it does not tell.
func (a Annotation) field(name string) string {
	return cmp.Or(map[string]string{"lang": a.Lang, "genre": a.Genre}[name], "?")
}

// Where leaves the annotations of which a field has one of some values: "lang=fr,en".
func Where(gold map[string]Annotation, condition string) (map[string]Annotation, error) {
	field, values, ok := strings.Cut(condition, "=")
	if !ok || !slices.Contains(Fields, field) {
		return nil, fmt.Errorf("%q is no condition: write FIELD=A,B with a FIELD of %s", condition, strings.Join(Fields, ", "))
	}
	out := maps.Clone(gold)
	maps.DeleteFunc(out, func(_ string, a Annotation) bool { return !slices.Contains(strings.Split(values, ","), a.field(field)) })
	return out, nil
}

// Group are the annotations that share what a field tells.
type Group struct {
	Name string // the field's value; "all" for the first group, which has all
	Gold map[string]Annotation
}

// Groups parts annotations by a field, sorted by its values, behind the group of all of them.
// An empty field parts nothing.
func Groups(gold map[string]Annotation, field string) []Group {
	all := Group{"all", gold}
	if field == "" {
		return []Group{all}
	}
	parts := map[string]map[string]Annotation{}
	for id, a := range gold {
		v := a.field(field)
		if parts[v] == nil {
			parts[v] = map[string]Annotation{}
		}
		parts[v][id] = a
	}
	out := []Group{all}
	for _, v := range slices.Sorted(maps.Keys(parts)) {
		out = append(out, Group{v, parts[v]})
	}
	return out
}
