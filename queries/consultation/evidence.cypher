// @title    Evidence of a consultation
// @question Which words say what we know of $consultation?
// @param    consultation CONSULTATION - its id, the id of any account of it, or the beginning of one (102a6e2158#1)
// @param    limit        INTEGER      50 rows at most
// @param    offset       INTEGER      0 rows to pass over
// @returns  fact STRING, what STRING, detail STRING, quote STRING, start INTEGER, article STRING, url STRING, publisher STRING, account STRING
// @example  102a6e2158#1
MATCH (:Article)-[:REPORTS {account: $consultation}]->(c:Consultation)
CALL (c) {
  MATCH (s:Article)-[r:REPORTS]->(c)
  RETURN '1 report' AS fact, s.name AS what, null AS detail, r
  UNION ALL
  MATCH (a:Actor)-[r:TOOK_PART_IN]->(c)
  RETURN '2 party' AS fact, a.name AS what, r.basis AS detail, r
  UNION ALL
  MATCH (o:Official)-[r:ATTENDED]->(c)
  RETURN '3 official' AS fact, r.name AS what, r.role AS detail, r
  UNION ALL
  MATCH (b:Body)-[r:ACTED_IN]->(c)
  RETURN '4 body' AS fact, r.name AS what, b.id AS detail, r
  UNION ALL
  MATCH (c)-[r:HELD_IN]->(p)
  RETURN '5 place' AS fact, p.name AS what, r.name AS detail, r
  UNION ALL
  MATCH (c)-[r:DISCUSSED]->(t:Topic)
  RETURN '6 topic' AS fact, t.name AS what, t.id AS detail, r
  UNION ALL
  MATCH (c)-[r:CONCERNED]->(a:Actor)
  RETURN '7 third country' AS fact, a.name AS what, a.code AS detail, r
}
MATCH (s:Article {id: r.article})
WITH fact AS place, substring(fact, 2) AS fact, what, detail, r, s
RETURN fact, what, detail, r.quote AS quote, r.start AS start, s.name AS article, s.url AS url,
       s.publisher AS publisher, r.account AS account
ORDER BY place, account, start, what IS NULL, what, r.id
SKIP $offset
LIMIT $limit
