// @title    What is told of some consultations
// @question Which facts do articles tell of $consultations, in which words?
// @param    consultations LIST    - ids of consultations, a comma between two
// @param    limit         INTEGER 50 rows at most
// @param    offset        INTEGER 0 rows to pass over
// @returns  consultation CONSULTATION, fact STRING, key STRING, name STRING, side STRING, role STRING, rank STRING, head BOOLEAN, quote STRING, start INTEGER, article STRING, account STRING
// @example  sha256:102a6e215899cc759f525b5a845adb1fb296ffb5145d670491836b5773ae42d4#1,sha256:dce0e1e3797164983b07a3af7f77064be053ea403f5ad5bad0f601e290a44972#1
MATCH (c:Consultation)
WHERE c.id IN $consultations
CALL (c) {
  MATCH (:Article)-[r:REPORTS]->(c)
  RETURN '1 report' AS fact, null AS key, null AS name, null AS side, null AS role, null AS rank, null AS head, r
  UNION ALL
  MATCH (a:Actor)-[r:TOOK_PART_IN]->(c)
  RETURN '2 party' AS fact, a.code AS key, a.name AS name, null AS side, r.basis AS role, null AS rank, null AS head, r
  UNION ALL
  MATCH (o:Official)-[r:ATTENDED]->(c)
  RETURN '3 official' AS fact, o.id AS key, o.name AS name, r.actor AS side, r.role AS role, r.rank AS rank, r.head AS head, r
  UNION ALL
  MATCH (b:Body)-[r:ACTED_IN]->(c)
  RETURN '4 body' AS fact, b.id AS key, b.name AS name, null AS side, b.type AS role, null AS rank, null AS head, r
  UNION ALL
  MATCH (c)-[r:HELD_IN]->(p)
  RETURN '5 place' AS fact, coalesce(p.id, p.code) AS key, p.name AS name, null AS side, null AS role, null AS rank, null AS head, r
  UNION ALL
  MATCH (c)-[r:DISCUSSED]->(t:Topic)
  RETURN '6 topic' AS fact, t.id AS key, t.name AS name, null AS side, null AS role, null AS rank, null AS head, r
  UNION ALL
  MATCH (c)-[r:CONCERNED]->(a:Actor)
  RETURN '7 third country' AS fact, a.code AS key, a.name AS name, null AS side, null AS role, null AS rank, null AS head, r
}
WITH c, fact AS place, substring(fact, 2) AS fact, key, name, side, role, rank, head, r
RETURN c.id AS consultation, fact, key, name, side, role, rank, head, r.quote AS quote, r.start AS start, r.article AS article, r.account AS account
ORDER BY consultation, place, account, start, key IS NULL, key, r.id
SKIP $offset
LIMIT $limit
