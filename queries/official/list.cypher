// @title    Officials
// @question Who are the officials of $country (of all, when it is empty), and in how many meetings did they take part?
// @param    country COUNTRY '' a country by its code, all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, country STRING, meetings INTEGER, names LIST, last DATE
// @evidence official=id
// @example  --country AZE
MATCH (o:Official)-[r:ATTENDED]->(c:Consultation)
WHERE $country = '' OR r.actor = $country
WITH DISTINCT o, r.actor AS country, c
WITH o, country, sum(CASE WHEN c.planned THEN 0 ELSE 1 END) AS meetings, max(CASE WHEN NOT c.planned THEN c.date END) AS last
RETURN o.id AS id, o.name AS name, country, meetings, o.names AS names, last
ORDER BY meetings DESC, id, country
SKIP $offset
LIMIT $limit
