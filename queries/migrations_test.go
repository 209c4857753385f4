package queries

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

func TestMigrations(t *testing.T) {
	for _, language := range []string{"cypher", "sql"} {
		all := Migrations(language)
		if len(all) == 0 {
			t.Errorf("no migration in %s", language)
		}
		for i, m := range all {
			if m.Version != i+1 || !strings.HasPrefix(m.Name, fmt.Sprintf("V%04d__", i+1)) || !strings.HasSuffix(m.Name, "."+language) {
				t.Errorf("%s %d: %d, %s", language, i, m.Version, m.Name)
			}
			sum := sha256.Sum256([]byte(m.Text))
			if m.Checksum != hex.EncodeToString(sum[:]) || m.Text == "" {
				t.Errorf("%s: checksum %s", m.Name, m.Checksum)
			}
		}
	}
	if got := Migrations("gql"); len(got) != 0 {
		t.Errorf("migrations of a language that there is not: %v", got)
	}
}

// A change of the schema is made in both languages, under one number.
func TestMigrationsComeInPairs(t *testing.T) {
	cypher, sql := Migrations("cypher"), Migrations("sql")
	if len(cypher) != len(sql) {
		t.Fatalf("%d in Cypher, %d in SQL", len(cypher), len(sql))
	}
	for i := range cypher {
		if a, b := strings.TrimSuffix(cypher[i].Name, ".cypher"), strings.TrimSuffix(sql[i].Name, ".sql"); a != b {
			t.Errorf("%s and %s are one change", a, b)
		}
	}
}
