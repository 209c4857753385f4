const fs = require('fs')

// table reads CSV, whose fields may hold commas, quotes and line breaks. An apostrophe before what a spreadsheet would take for
// a formula is no part of a name.
const table = (file) => {
  const rows = [[]]
  const field = /("(?:[^"]|"")*"|[^",\n]*)(,|\n)/gy
  for (const [, raw, end] of fs.readFileSync(file, 'utf8').matchAll(field)) {
    rows.at(-1).push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === '\n') rows.push([])
  }
  rows.pop()
  const names = rows.shift()
  return rows.map((r) => Object.fromEntries(r.map((v, i) => [names[i], v.replace(/^'(?=[=+@-])/, '')])))
}

module.exports = table
