// @title    Heads of delegation by side
// @question Who led each side when $a and $b met (or will meet, when planned), and in what rank?
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, planned BOOLEAN, side STRING, official STRING, name STRING, role STRING, rank STRING, level INTEGER
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND c.kind <> 'message'
WITH DISTINCT c
MATCH (o:Official)-[r:ATTENDED]->(c)
WHERE r.head AND r.actor IN [$a, $b]
WITH DISTINCT c, o, r.actor AS side, r.role AS role, r.rank AS rank, r.level AS level
RETURN c.date AS date, c.id AS consultation, c.planned AS planned, side, o.id AS official, o.name AS name, role, rank, level
ORDER BY c.date IS NULL, date DESC, consultation, side, official, role IS NULL, role, rank IS NULL, rank
SKIP $offset
LIMIT $limit
