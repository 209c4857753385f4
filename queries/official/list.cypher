// @title    Officials
// @question Who are the officials of $country (of all, when it is empty), and in how many meetings did they take part? (Last is of those dated to the day.)
// @param    country COUNTRY '' a country by its code, all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, country STRING, meetings INTEGER, names LIST, last DATE
// @evidence official=id held='true' without='message'
// @example  --country AZE
MATCH (o:Official)-[r:ATTENDED]->(c:Consultation)
WHERE $country = '' OR r.actor = $country
WITH DISTINCT o, r.actor AS country, CASE WHEN NOT c.planned AND c.kind <> 'message' THEN c END AS met
WITH o, country, count(met) AS meetings, max(CASE WHEN met.datePrecision = 'day' THEN met.date END) AS last
RETURN o.id AS id, o.name AS name, country, meetings, o.names AS names, last
ORDER BY meetings DESC, id, country
SKIP $offset
LIMIT $limit
