// @title    Consultations of a pair
// @question What took place, or is planned, between $a and $b, when, how and where, latest first? (Messages, too.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id CONSULTATION, date DATE, end DATE, precision STRING, monthDay STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, places LIST, name STRING
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side
WITH DISTINCT c
CALL (c) {
  OPTIONAL MATCH (c)-[h:HELD_IN]->(p)
  WITH p.name AS place
  ORDER BY place
  RETURN collect(DISTINCT place) AS places
}
RETURN c.id AS id, c.date AS date, c.end AS end, c.datePrecision AS precision, c.monthDay AS monthDay,
       c.kind AS kind, c.mode AS mode, c.round AS round, c.planned AS planned, places, c.name AS name
ORDER BY c.date IS NULL, c.date DESC, id
SKIP $offset
LIMIT $limit
