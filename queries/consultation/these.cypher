// @title    Some consultations
// @question When, how and between whom was each of $consultations? (byPublication: no words of an article tell the day.)
// @param    consultations LIST    - ids of consultations, a comma between two
// @param    limit         INTEGER 50 rows at most
// @param    offset        INTEGER 0 rows to pass over
// @returns  id CONSULTATION, date DATE, end DATE, precision STRING, basis STRING, byPublication BOOLEAN, monthDay STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, name STRING, sides LIST, hosts LIST
// @example  sha256:102a6e215899cc759f525b5a845adb1fb296ffb5145d670491836b5773ae42d4#1,sha256:dce0e1e3797164983b07a3af7f77064be053ea403f5ad5bad0f601e290a44972#1
MATCH (c:Consultation)
WHERE c.id IN $consultations
CALL (c) {
  MATCH (c)<-[:TOOK_PART_IN]-(a:Actor)
  WITH DISTINCT a.code AS code
  ORDER BY code
  RETURN collect(code) AS sides
}
CALL (c) {
  MATCH (c)<-[r:TOOK_PART_IN]-(a:Actor)
  WHERE r.host
  WITH DISTINCT a.code AS code
  ORDER BY code
  RETURN collect(code) AS hosts
}
RETURN c.id AS id, c.date AS date, c.end AS end, c.datePrecision AS precision, c.dateBasis AS basis,
       coalesce(c.dateBasis = 'published' AND NOT EXISTS {
         MATCH (:Article)-[r:REPORTS]->(c)
         WHERE r.date = c.date AND r.dateEnd = c.end AND r.dateSpans <> [r.start, r.end] + coalesce(r.spans, [])
       }, false) AS byPublication, c.monthDay AS monthDay,
       c.kind AS kind, c.mode AS mode, c.round AS round, c.planned AS planned, c.name AS name, sides, hosts
ORDER BY c.date IS NULL, c.date DESC, id
SKIP $offset
LIMIT $limit
