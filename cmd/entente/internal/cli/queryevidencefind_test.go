package cli

import "testing"

// The command that lists what is not quoted is pasted into a shell: what stands in it is a value, whatever it holds.
func TestListing(t *testing.T) {
	tests := []struct {
		name  string
		given map[string]string
		want  string
	}{
		{"filters in the order of the help", map[string]string{"held": "true", "b": "org:EU", "a": "AZE"}, "--a AZE --b org:EU --held true"},
		{"several", map[string]string{"without": "message,call", "from": "2024-01-01"}, "--without message,call --from 2024-01-01"},
		{"a space", map[string]string{"body": "AZE/a b"}, "--body 'AZE/a b'"},
		{"a command", map[string]string{"body": "$(rm x)"}, "--body '$(rm x)'"},
		{"an end of the quotes", map[string]string{"body": "l'x; rm y"}, `--body 'l'\''x; rm y'`},
		{"a flag", map[string]string{"body": "--db"}, "--body '--db'"},
		{"a comment", map[string]string{"accounts": "#1,sha256:0#1"}, "--accounts '#1,sha256:0#1'"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := "entente query consultation/of " + tt.want + " --offset 10"
			if got := listing(tt.given); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}
