// @title    Consultations
// @question What took place between $from and $to, latest first?
// @param    from   DATE    1900-01-01 first day, included
// @param    to     DATE    2100-01-01 last day, included
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, date DATE, kind STRING, sides LIST, name STRING, accounts INTEGER
// @example  -
MATCH (c:Consultation)
WHERE c.date <= $to AND c.end >= $from
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
RETURN c.id AS id, c.date AS date, c.kind AS kind, sides, c.name AS name, accounts
ORDER BY date DESC, id
SKIP $offset
LIMIT $limit
