// @title    Ministries and other bodies
// @question Which ministries and other bodies of $country (of all, when it is empty) acted, and in how many meetings? (Last is of those dated to the day.)
// @param    country COUNTRY '' a country by its code, all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, type STRING, country STRING, meetings INTEGER, last DATE
// @evidence body=id held='true' without='message'
// @example  -
MATCH (b:Body)-[:BELONGS_TO]->(o:Actor)
WHERE $country = '' OR o.code = $country
WITH DISTINCT b, o
MATCH (b)-[:ACTED_IN]->(c:Consultation)
WITH DISTINCT b, o, CASE WHEN NOT c.planned AND c.kind <> 'message' THEN c END AS met
WITH b, o, count(met) AS meetings, max(CASE WHEN met.datePrecision = 'day' THEN met.date END) AS last
RETURN b.id AS id, b.name AS name, b.type AS type, o.code AS country, meetings, last
ORDER BY meetings DESC, id, country
SKIP $offset
LIMIT $limit
