// @title    Ranks of a pair over time
// @question At what level did $a and $b meet, one meeting after the other (1 is a head of state, 7 the lowest)?
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, kind STRING, aLevel INTEGER, bLevel INTEGER, difference INTEGER, highest INTEGER
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND NOT c.planned AND c.kind <> 'message'
WITH DISTINCT c
OPTIONAL MATCH (:Official)-[r:ATTENDED]->(c)
WITH c, min(CASE WHEN r.actor = $a THEN r.level END) AS x, min(CASE WHEN r.actor = $b THEN r.level END) AS y
RETURN c.date AS date, c.id AS consultation, c.kind AS kind, x AS aLevel, y AS bLevel, y - x AS difference,
       CASE WHEN x IS NULL OR y < x THEN y ELSE x END AS highest
ORDER BY date IS NULL, date, consultation
SKIP $offset
LIMIT $limit
