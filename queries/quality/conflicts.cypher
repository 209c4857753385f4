// @title    Conflicts
// @question Where do the accounts of one consultation contradict each other?
// @param    consultations LIST    '' only these, by id, a comma between two; all when empty
// @param    limit         INTEGER 50 rows at most
// @param    offset        INTEGER 0  rows to pass over
// @returns  id CONSULTATION, name STRING, what STRING, about STRING, said STRING, precision STRING, basis STRING, settled STRING, publisher STRING, article STRING, account STRING
// @example  -
// @on       testdata/settle/merge
// Compared is "means": a city told against a city, a country against whatever the other's country is; of roles the
// rank and the body, whatever the words, in one language. One account may tell several: what all accounts tell is no conflict.
CALL () {
  UNWIND $consultations AS id
  MATCH (c:Consultation {id: id})
  RETURN c
  UNION
  MATCH (c:Consultation)
  WHERE size($consultations) = 0
  RETURN c
}
CALL (c) {
  MATCH (s:Article)-[r:REPORTS]->(c)
  UNWIND [
    ['kind', r.kind, c.kind, null, null], ['mode', r.mode, c.mode, null, null], ['round', toString(r.round), toString(c.round), null, null],
    ['date', CASE WHEN r.dateEnd = r.date THEN toString(r.date) ELSE toString(r.date) + ' ' + toString(r.dateEnd) END,
     CASE WHEN c.end = c.date THEN toString(c.date) ELSE toString(c.date) + ' ' + toString(c.end) END, r.datePrecision, r.dateBasis]
  ] AS t
  RETURN s, r.account AS account, t[0] AS what, null AS key, null AS about, t[1] AS said, t[1] AS means, t[3] AS precision, t[4] AS basis, t[2] AS settled
  UNION ALL
  MATCH (s:Article)-[r:REPORTS]->(c)-[h:HELD_IN]->(p)
  WHERE h.account = r.account
  UNWIND [['city', CASE WHEN p:City THEN p.id END], ['country', r.venue]] AS t
  RETURN s, h.account AS account, 'place' AS what, t[0] AS key, null AS about, p.name AS said, t[1] AS means, null AS precision, null AS basis, null AS settled
  UNION ALL
  MATCH (o:Official)-[w:ATTENDED]->(c)
  WITH o, collect(w) AS several
  WHERE size(several) > 1
  UNWIND several AS w
  MATCH (s:Article {id: w.article})
  OPTIONAL MATCH (o)-[v:SERVES_IN]->(b:Body)
  WHERE v.article = w.article AND v.account = w.account AND v.role = w.role
  WITH s, o, w, b, CASE WHEN w.rank <> 'other' THEN w.rank END AS rank, o.id + ' ' + coalesce(s.language, '') AS whose
  UNWIND [
    ['rank', o.id, w.rank, rank], ['role', whose + ' rank', w.role, rank], ['role', whose + ' body', w.role, b.id]
  ] AS t
  RETURN s, w.account AS account, t[0] AS what, t[1] AS key, o.name AS about, t[2] AS said, t[3] AS means, null AS precision, null AS basis, null AS settled
}
WITH c, s, account, what, key, about, said, means, precision, basis, settled
WHERE said IS NOT NULL AND means IS NOT NULL
WITH c, what, key, about, settled, collect(DISTINCT means) AS values, collect(DISTINCT account) AS accounts, collect(DISTINCT [account, means]) AS votes,
     collect(DISTINCT [account, said, s.publisher, s.name, precision, basis]) AS told
WHERE none(value IN values WHERE size([v IN votes WHERE v[1] = value]) = size(accounts))
UNWIND told AS t
RETURN DISTINCT c.id AS id, c.name AS name, what, about, t[1] AS said, t[4] AS precision, t[5] AS basis, settled, t[2] AS publisher, t[3] AS article, t[0] AS account
ORDER BY id, what, about IS NULL, about, account, said
SKIP $offset
LIMIT $limit
