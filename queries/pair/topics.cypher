// @title    Topics of a pair over time
// @question What did $a and $b talk about, and when first and last? (Messages count, too. First and last are of those dated to the day.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  topic STRING, name STRING, consultations INTEGER, first DATE, last DATE, years LIST
// @evidence a=$a b=$b topic=topic depth='0' held='true'
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND NOT c.planned
MATCH (c)-[:DISCUSSED]->(t:Topic)
WITH DISTINCT t, c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day, toString(c.date.year) AS year
ORDER BY year
RETURN t.id AS topic, t.name AS name, count(DISTINCT c) AS consultations, min(day) AS first, max(day) AS last,
       collect(DISTINCT year) AS years
ORDER BY consultations DESC, topic
SKIP $offset
LIMIT $limit
