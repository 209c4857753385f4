// @title    Which ministries acted together
// @question Which bodies acted together in consultations, and how often?
// @param    country STRING  '' only with a body of this country
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  a STRING, aName STRING, b STRING, bName STRING, consultations INTEGER, last DATE
// @example  -
MATCH (x:Body)-[:ACTED_IN]->(c:Consultation)<-[:ACTED_IN]-(y:Body)
WHERE x.id < y.id
MATCH (x)-[:BELONGS_TO]->(p:Actor)
MATCH (y)-[:BELONGS_TO]->(q:Actor)
WHERE $country = '' OR p.code = $country OR q.code = $country
WITH DISTINCT x, y, c
RETURN x.id AS a, x.name AS aName, y.id AS b, y.name AS bName, count(c) AS consultations, max(c.date) AS last
ORDER BY consultations DESC, a, b
SKIP $offset
LIMIT $limit
