// @title    Meetings by year
// @question How many events were there in each year, of $country or of all, and of which kinds? (Messages do not count.)
// @param    country COUNTRY '' a country, by its code; all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  year INTEGER, meetings INTEGER, consultations INTEGER, calls INTEGER, pairs INTEGER
// @evidence a=$country year=year held='true' without='message'
// @example  --country AZE
MATCH (c:Consultation)
WHERE NOT c.planned AND c.kind <> 'message' AND c.date IS NOT NULL
  AND ($country = '' OR EXISTS { (:Actor {code: $country})-[:TOOK_PART_IN]->(c) })
OPTIONAL MATCH (x:Actor)-[:TOOK_PART_IN]->(c)<-[:TOOK_PART_IN]-(y:Actor)
WHERE x.code < y.code
RETURN c.date.year AS year, count(DISTINCT c) AS meetings,
       count(DISTINCT CASE WHEN c.kind = 'consultation' THEN c END) AS consultations,
       count(DISTINCT CASE WHEN c.kind = 'call' THEN c END) AS calls,
       count(DISTINCT x.code + ' ' + y.code) AS pairs
ORDER BY year
SKIP $offset
LIMIT $limit
