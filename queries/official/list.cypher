// @title    Officials
// @question Who are the officials of $country (of all, when it is empty)?
// @param    country STRING  '' a country by its code, all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, country STRING, meetings INTEGER, names LIST, last DATE
// @example  --country AZE
MATCH (o:Official)-[r:ATTENDED]->(c:Consultation)
WHERE $country = '' OR r.actor = $country
WITH o, r.actor AS country, count(DISTINCT c) AS meetings, max(c.date) AS last
RETURN o.id AS id, o.name AS name, country, meetings, o.names AS names, last
ORDER BY meetings DESC, id
SKIP $offset
LIMIT $limit
