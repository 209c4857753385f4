// @title    Which ministries acted together
// @question Which bodies acted together in consultations, and how often? (Messages count, too. Last is of those dated to the day.)
// @param    country COUNTRY '' only with a body of this country
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  a STRING, aName STRING, b STRING, bName STRING, consultations INTEGER, last DATE
// @evidence body=a beside=b held='true'
// @example  -
MATCH (x:Body)-[:ACTED_IN]->(c:Consultation)<-[:ACTED_IN]-(y:Body)
WHERE x.id < y.id AND NOT c.planned
WITH DISTINCT x, y, c
WITH x, y, count(c) AS consultations, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
WHERE $country = ''
   OR EXISTS { (x)-[:BELONGS_TO]->(:Actor {code: $country}) }
   OR EXISTS { (y)-[:BELONGS_TO]->(:Actor {code: $country}) }
RETURN x.id AS a, x.name AS aName, y.id AS b, y.name AS bName, consultations, last
ORDER BY consultations DESC, a, b
SKIP $offset
LIMIT $limit
