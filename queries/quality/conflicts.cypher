// @title    Conflicts
// @question Where do the accounts of one consultation contradict each other?
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, what STRING, about STRING, said STRING, settled STRING, publisher STRING, article STRING, account STRING
// @example  -
CALL () {
  MATCH (s:Article)-[r:REPORTS]->(c:Consultation)
  UNWIND [
    ['kind', r.kind, c.kind], ['mode', r.mode, c.mode], ['round', toString(r.round), toString(c.round)],
    ['date', CASE WHEN r.dateEnd = r.date THEN toString(r.date) ELSE toString(r.date) + ' ' + toString(r.dateEnd) END,
     CASE WHEN c.end = c.date THEN toString(c.date) ELSE toString(c.date) + ' ' + toString(c.end) END]
  ] AS t
  RETURN c, s, r.account AS account, t[0] AS what, null AS key, null AS about, t[1] AS said, t[2] AS settled
  UNION ALL
  MATCH (c:Consultation)-[h:HELD_IN]->(p:City)
  MATCH (s:Article {id: h.article})
  RETURN c, s, h.account AS account, 'place' AS what, null AS key, null AS about, p.name AS said, null AS settled
  UNION ALL
  MATCH (o:Official)-[w:ATTENDED]->(c:Consultation)
  MATCH (s:Article {id: w.article})
  UNWIND [['rank', w.rank, o.id], ['role', w.role, o.id + ' ' + s.language]] AS t
  RETURN c, s, w.account AS account, t[0] AS what, t[2] AS key, o.name AS about, t[1] AS said, null AS settled
}
WITH c, s, account, what, key, about, said, settled
WHERE said IS NOT NULL AND (what <> 'rank' OR said <> 'other')
WITH c, what, key, about, settled, collect(DISTINCT said) AS values, collect(DISTINCT [account, said, s.publisher, s.name]) AS told
WHERE size(values) > 1
UNWIND told AS t
RETURN c.id AS id, c.name AS name, what, about, t[1] AS said, settled, t[2] AS publisher, t[3] AS article, t[0] AS account
ORDER BY id, what, about IS NULL, about, account, said
SKIP $offset
LIMIT $limit
