// @title    Ministries and other bodies
// @question Which ministries and other bodies of $country (of all, when it is empty) acted in consultations, and in how many?
// @param    country COUNTRY '' a country by its code, all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, type STRING, country STRING, meetings INTEGER, last DATE
// @evidence body=id
// @example  -
MATCH (b:Body)-[:BELONGS_TO]->(o:Actor)
WHERE $country = '' OR o.code = $country
WITH DISTINCT b, o
MATCH (b)-[:ACTED_IN]->(c:Consultation)
WITH DISTINCT b, o, c
WITH b, o, sum(CASE WHEN c.planned THEN 0 ELSE 1 END) AS meetings, max(CASE WHEN NOT c.planned THEN c.date END) AS last
RETURN b.id AS id, b.name AS name, b.type AS type, o.code AS country, meetings, last
ORDER BY meetings DESC, id, country
SKIP $offset
LIMIT $limit
