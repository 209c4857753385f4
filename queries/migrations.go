package queries

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
)

//go:embed schema/*.sql schema/*.cypher
var schema embed.FS

// Migration is a numbered file under schema/.
type Migration struct {
	Version  int
	Name     string // "V0001__graph.sql"
	Text     string
	Checksum string // SHA-256 of Text, hex
}

var migrationName = regexp.MustCompile(`^V(\d{4})__[a-z0-9_]+\.(sql|cypher)$`)

// Migrations lists the migrations of a store's language, "sql" or "cypher", by version from 1
// without gaps. It panics when a file is misnamed: a test of this package calls it.
func Migrations(language string) []Migration {
	entries, err := fs.ReadDir(schema, "schema")
	if err != nil {
		panic("queries: " + err.Error())
	}
	var out []Migration
	for _, e := range entries {
		g := migrationName.FindStringSubmatch(e.Name())
		if g == nil {
			panic(fmt.Sprintf("queries: schema/%s is not named V0001__what.sql or .cypher", e.Name()))
		}
		if g[2] != language {
			continue
		}
		b, err := schema.ReadFile("schema/" + e.Name())
		if err != nil {
			panic("queries: " + err.Error())
		}
		sum := sha256.Sum256(b)
		version, _ := strconv.Atoi(g[1])
		out = append(out, Migration{version, e.Name(), string(b), hex.EncodeToString(sum[:])})
	}
	slices.SortFunc(out, func(a, b Migration) int { return a.Version - b.Version })
	for i, m := range out {
		if m.Version != i+1 {
			panic(fmt.Sprintf("queries: schema/%s: version %d expected", m.Name, i+1))
		}
	}
	return out
}
