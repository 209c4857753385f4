// @title    Third countries of a pair
// @question About which countries that were not in the room did $a and $b talk? (Messages count, too. First and last are of those dated to the day.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  country STRING, name STRING, consultations INTEGER, first DATE, last DATE
// @evidence a=$a b=$b about=country held='true'
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND NOT c.planned
MATCH (c)-[:CONCERNED]->(t:Actor)
WITH DISTINCT t, c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day
RETURN t.code AS country, t.name AS name, count(c) AS consultations, min(day) AS first, max(day) AS last
ORDER BY consultations DESC, country
SKIP $offset
LIMIT $limit
