// @title    Sources of a pair
// @question Which articles tell of consultations of $a and $b, held or planned? (Messages, too.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  article STRING, name STRING, publisher STRING, readoutOf STRING, published DATE, url STRING, language STRING, accounts INTEGER
// @evidence article=article a=$a b=$b
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side
WITH DISTINCT c
MATCH (s:Article)-[r:REPORTS]->(c)
RETURN s.id AS article, s.name AS name, s.publisher AS publisher, s.readoutOf AS readoutOf, s.published AS published,
       s.url AS url, s.language AS language, count(r) AS accounts
ORDER BY published IS NULL, published DESC, article
SKIP $offset
LIMIT $limit
