package sqlite

import "modernc.org/sqlite"

// functions that a question may call: pure ones. load_extension, readfile, randomblob and the
// like are not among them.
var functions = map[string]bool{
	"->": true, "->>": true, "abs": true, "avg": true, "ceil": true, "ceiling": true, "char": true, "coalesce": true,
	"concat": true, "concat_ws": true, "count": true, "cume_dist": true, "date": true, "dense_rank": true,
	"first_value": true, "floor": true, "format": true, "glob": true, "group_concat": true, "hex": true, "ifnull": true,
	"iif": true, "instr": true, "json": true, "json_array": true, "json_array_length": true, "json_each": true,
	"json_extract": true, "json_group_array": true, "json_group_object": true, "json_object": true, "json_tree": true,
	"json_type": true, "json_valid": true, "julianday": true, "lag": true, "last_value": true, "lead": true,
	"length": true, "like": true, "ln": true, "log": true, "lower": true, "ltrim": true, "max": true, "min": true,
	"nth_value": true, "ntile": true, "nullif": true, "percent_rank": true, "pow": true, "power": true, "printf": true,
	"quote": true, "rank": true, "replace": true, "round": true, "row_number": true, "rtrim": true, "sign": true,
	"sqrt": true, "strftime": true, "string_agg": true, "substr": true, "substring": true, "sum": true,
	"timediff": true, "total": true, "trim": true, "typeof": true, "unicode": true, "unixepoch": true, "upper": true,
}

// onlyReading allows selects, reads, recursion, and the functions above. All else is refused
// while the statement is compiled: VACUUM INTO and ATTACH, too, which write files even from a
// read-only connection.
func onlyReading(action sqlite.AuthorizerActionCode, _, name, _, _ string) sqlite.AuthorizerReturnCode {
	switch action {
	case sqlite.AuthSelect, sqlite.AuthRead, sqlite.AuthRecursive:
		return sqlite.AuthorizerOK
	case sqlite.AuthFunction:
		if functions[name] {
			return sqlite.AuthorizerOK
		}
	}
	return sqlite.AuthorizerDeny
}
