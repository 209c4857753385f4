package sqlite

import "modernc.org/sqlite"

// functions that a question may call; all of them are pure. (load_extension, readfile and the
// like are not among them.)
var functions = map[string]bool{
	"abs": true, "avg": true, "coalesce": true, "count": true, "date": true, "group_concat": true, "ifnull": true,
	"iif": true, "instr": true, "json": true, "json_array": true, "json_array_length": true, "json_each": true,
	"json_extract": true, "json_group_array": true, "json_object": true, "julianday": true, "lag": true, "lead": true,
	"length": true, "like": true, "lower": true, "ltrim": true, "max": true, "min": true, "nullif": true,
	"rank": true, "replace": true, "round": true, "row_number": true, "rtrim": true, "strftime": true,
	"string_agg": true, "substr": true, "substring": true, "sum": true, "total": true, "trim": true, "typeof": true,
	"unicode": true, "upper": true, "first_value": true, "last_value": true, "dense_rank": true, "->>": true, "->": true,
}

// onlyReading allows selects, reads, recursion, and the functions above. VACUUM INTO and
// ATTACH would write files from a read-only connection otherwise.
func onlyReading(action sqlite.AuthorizerActionCode, _, name, _, _ string) sqlite.AuthorizerReturnCode {
	switch action {
	case sqlite.AuthSelect, sqlite.AuthRead, sqlite.AuthRecursive, sqlite.AuthTransaction:
		return sqlite.AuthorizerOK
	case sqlite.AuthFunction:
		if functions[name] {
			return sqlite.AuthorizerOK
		}
	case sqlite.AuthPragma:
		return sqlite.AuthorizerDeny
	}
	return sqlite.AuthorizerDeny
}
