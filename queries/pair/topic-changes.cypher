// @title    New and dropped topics of a pair
// @question Which topics did $a and $b take up after they had met without them, and which did they drop? (First and last are of those dated to the day; only meetings surely before or since are counted.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  topic STRING, name STRING, first DATE, last DATE, consultations INTEGER, before INTEGER, since INTEGER
// @evidence a=$a b=$b topic=topic depth='0' held='true' without='message' from='0001-01-01'
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND NOT c.planned AND c.kind <> 'message' AND c.date IS NOT NULL
WITH collect(DISTINCT c) AS met
UNWIND met AS c
MATCH (c)-[:DISCUSSED]->(t:Topic)
WITH met, t, count(DISTINCT c) AS consultations, min(c.date) AS earliest, max(c.end) AS latest,
     min(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS first, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
RETURN t.id AS topic, t.name AS name, first, last, consultations,
       size([m IN met WHERE m.end < earliest]) AS before, size([m IN met WHERE m.date > latest]) AS since
ORDER BY since DESC, before DESC, topic
SKIP $offset
LIMIT $limit
