// @title    Evidence of an article
// @question Which words of $article say what?
// @param    article ARTICLE - its id, or the beginning of it (102a6e2158)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  fact STRING, what STRING, detail STRING, quote STRING, start INTEGER, consultation CONSULTATION, account STRING
// @example  102a6e2158
CALL () {
  MATCH (:Article)-[r:REPORTS]->(c:Consultation)
  WHERE r.article = $article
  RETURN '1 report' AS fact, c.name AS what, null AS detail, r, c
  UNION ALL
  MATCH (a:Actor)-[r:TOOK_PART_IN]->(c:Consultation)
  WHERE r.article = $article
  RETURN '2 party' AS fact, a.name AS what, r.basis AS detail, r, c
  UNION ALL
  MATCH (:Official)-[r:ATTENDED]->(c:Consultation)
  WHERE r.article = $article
  RETURN '3 official' AS fact, r.name AS what, r.role AS detail, r, c
  UNION ALL
  MATCH (b:Body)-[r:ACTED_IN]->(c:Consultation)
  WHERE r.article = $article
  RETURN '4 body' AS fact, r.name AS what, b.id AS detail, r, c
  UNION ALL
  MATCH (c:Consultation)-[r:HELD_IN]->(p)
  WHERE r.article = $article
  RETURN '5 place' AS fact, p.name AS what, r.name AS detail, r, c
  UNION ALL
  MATCH (c:Consultation)-[r:DISCUSSED]->(t:Topic)
  WHERE r.article = $article
  RETURN '6 topic' AS fact, t.name AS what, t.id AS detail, r, c
  UNION ALL
  MATCH (c:Consultation)-[r:CONCERNED]->(a:Actor)
  WHERE r.article = $article
  RETURN '7 third country' AS fact, a.name AS what, a.code AS detail, r, c
}
WITH fact AS place, substring(fact, 2) AS fact, what, detail, r, c
RETURN fact, what, detail, r.quote AS quote, r.start AS start, c.id AS consultation, r.account AS account
ORDER BY account, place, start, what IS NULL, what, r.id
SKIP $offset
LIMIT $limit
