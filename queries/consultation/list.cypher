// @title    Consultations
// @question What took place, or is planned, between $from and $to, latest first? (Without days, undated events come last.)
// @param    from   DATE    '' first day, included; open when empty
// @param    to     DATE    '' last day, included; open when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id CONSULTATION, date DATE, kind STRING, planned BOOLEAN, sides LIST, name STRING, accounts INTEGER
// @example  -
MATCH (c:Consultation)
WHERE ($from IS NULL OR c.end >= $from) AND ($to IS NULL OR c.date <= $to)
CALL (c) {
  MATCH (c)<-[:TOOK_PART_IN]-(a:Actor)
  WITH DISTINCT a.code AS code
  ORDER BY code
  RETURN collect(code) AS sides
}
CALL (c) {
  MATCH (c)<-[r:REPORTS]-(:Article)
  RETURN count(r) AS accounts
}
RETURN c.id AS id, c.date AS date, c.kind AS kind, c.planned AS planned, sides, c.name AS name, accounts
ORDER BY c.date IS NULL, date DESC, id
SKIP $offset
LIMIT $limit
