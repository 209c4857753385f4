// @title    An official by id
// @question Which officials have an id that begins with $start, and how many meetings had they? (First and last are of those dated to the day.)
// @param    start  STRING  - the beginning of an official's id (AZE/)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, names LIST, actors LIST, bodies LIST, meetings INTEGER, first DATE, last DATE
// @evidence official=id held='true' without='message'
// @example  AZE/ --limit 3
MATCH (o:Official)
WHERE o.id STARTS WITH $start
CALL (o) {
  MATCH (o)-[:REPRESENTS]->(a:Actor)
  WITH DISTINCT a.name AS actor
  ORDER BY actor
  RETURN collect(actor) AS actors
}
CALL (o) {
  OPTIONAL MATCH (o)-[:SERVES_IN]->(b:Body)
  WITH DISTINCT b.name AS body
  ORDER BY body
  RETURN collect(body) AS bodies
}
CALL (o) {
  MATCH (o)-[:ATTENDED]->(c:Consultation)
  WHERE NOT c.planned AND c.kind <> 'message'
  WITH DISTINCT c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day
  RETURN count(c) AS meetings, min(day) AS first, max(day) AS last
}
RETURN o.id AS id, o.name AS name, o.names AS names, actors, bodies, meetings, first, last
ORDER BY id
SKIP $offset
LIMIT $limit
