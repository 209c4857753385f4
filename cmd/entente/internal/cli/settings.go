package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"github.com/entente-graph/entente/cmd/entente/internal/browser"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
)

// settingsFile is the file in the working folder with defaults for flags. A flag, and a variable of the environment, come
// before it.
const settingsFile = ".entente.yaml"

// settable annotates the flags of a command that are called otherwise than their setting, with the values that they take.
const settable = "settable"

// settings are the keys of the file. A password is not among them, nor where one stands: the file comes with its folder, which
// may be a stranger's, and no stranger may say which file is sent where. For the same reason its server is on this machine.
var settings = []string{"db", "neo4j", "database", "ca-file", "lang", "format"}

// setting is a value and its line.
type setting struct {
	value string
	line  int
}

// readSettings reads the file; without one there are none. An unknown key is an error.
func readSettings() (map[string]setting, error) {
	f, err := os.Open(settingsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, misuse(err.Error(), "make it readable, or remove it")
	}
	defer func() { _ = f.Close() }()
	const most = 64 << 10
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && len(text) > most {
		err = errors.New("it is too long")
	}
	if err != nil {
		return nil, misuse(settingsFile+": "+err.Error(), "it is a file with defaults: remove it, or make one")
	}
	return parseSettings(text)
}

func parseSettings(text []byte) (map[string]setting, error) {
	var doc, more yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(text))
	if err := in.Decode(&doc); err != nil && !errors.Is(err, io.EOF) {
		return nil, misuse(settingsFile+": "+strings.TrimPrefix(err.Error(), "yaml: "), "write a setting a line: db: my.db")
	}
	if err := in.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, misuse(settingsFile+": there is more behind its end", "take out the line ---")
	}
	out := map[string]setting{}
	for _, top := range doc.Content {
		if top.Kind != yaml.MappingNode {
			if top.Tag == "!!null" {
				continue
			}
			return nil, badSetting(top.Line, "this is no setting", "write a setting a line: db: my.db")
		}
		for i := 0; i+1 < len(top.Content); i += 2 {
			key, value := top.Content[i], top.Content[i+1]
			_, twice := out[key.Value]
			switch {
			case key.Value == "password" || key.Value == "password-file":
				return nil, badSetting(key.Line, "a password does not belong here, nor where one stands", "name a file that holds it with --password-file, or set NEO4J_PASSWORD")
			case !slices.Contains(settings, key.Value):
				return nil, badSetting(key.Line, fmt.Sprintf("no setting is called %q", key.Value), meant(key.Value, settings)+fmt.Sprintf("there are %v", settings))
			case twice:
				return nil, badSetting(key.Line, key.Value+" stands there twice", "keep one of them")
			case value.Kind != yaml.ScalarNode || value.Tag == "!!null":
				return nil, badSetting(value.Line, key.Value+" has no value", "write it behind the colon: "+key.Value+": VALUE")
			case key.Value == "neo4j" && !onLoopback(value.Value):
				return nil, badSetting(value.Line, "this server is not on this machine", "give it with --neo4j or NEO4J_URI: a file that came with a folder may not say where a password is sent")
			}
			out[key.Value] = setting{value.Value, value.Line}
		}
	}
	return out, nil
}

// onLoopback tells whether an address is one of this machine.
func onLoopback(uri string) bool {
	u, err := url.Parse(uri)
	return err == nil && browser.OfThisMachine(u.Host)
}

func badSetting(line int, what, hint string) error {
	return misuse(fmt.Sprintf("%s:%d: %s", settingsFile, line, what), hint)
}

// byDefault gives the flags that neither the user nor a variable has set the values of the file. A form that a command does not
// write leaves it with its own.
func (e *env) byDefault(flags *pflag.FlagSet, all map[string]setting) error {
	for _, key := range settings {
		s, ok := all[key]
		if !ok {
			continue
		}
		var err error
		flags.VisitAll(func(f *pflag.Flag) {
			forms, takes := f.Annotations[settable]
			switch {
			case f.Changed || err != nil:
			case key == "format":
				if takes && f.Name != "lang" && slices.Contains(forms, s.value) {
					err = f.Value.Set(s.value)
				}
			case key == "lang":
				if takes && f.Name == "lang" {
					err = f.Value.Set(s.value)
				}
			case f.Name == key:
				err = f.Value.Set(s.value)
				e.settled[key] = true
			}
		})
		if err == nil && key == "lang" {
			_, err = words.For(s.value)
		}
		if err == nil && key == "format" && !slices.Contains(allForms, s.value) {
			err = fmt.Errorf("format %q is not known: %sthere are %v", s.value, meant(s.value, allForms), allForms)
		}
		if err != nil {
			return badSetting(s.line, err.Error(), "mend that line, or remove it")
		}
	}
	return nil
}

// allForms are those that some command writes.
var allForms = append(slices.Clone(formats), "text", "html")
