// @title    How often two states met
// @question Which pairs of states met most between $from and $to?
// @param    from   DATE    1900-01-01 first day, included
// @param    to     DATE    2100-01-01 last day, included
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  a STRING, b STRING, meetings INTEGER, first DATE, last DATE
// @example  -
MATCH (a:Actor)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(b:Actor)
WHERE a.code < b.code
  AND NOT c.planned
  AND c.kind IN ['consultation', 'meeting', 'call', 'conference']
  AND c.date <= $to AND c.end >= $from
RETURN a.code AS a, b.code AS b, count(DISTINCT c) AS meetings, min(c.date) AS first, max(c.date) AS last
ORDER BY meetings DESC, a, b
SKIP $offset
LIMIT $limit
