-- @title    Officials
-- @question Who are the officials of $country (of all, when it is empty), and in how many meetings did they take part?
-- @param    country COUNTRY '' a country by its code, all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, country STRING, meetings INTEGER, names LIST, last DATE
-- @evidence official=id
-- @example  --country AZE
SELECT o.id, o.name, r.actor AS country, count(DISTINCT CASE WHEN c.planned = 0 THEN c.id END) AS meetings, o.names, max(CASE WHEN c.planned = 0 THEN c.date END) AS last
FROM (
  SELECT official, actor, consultation FROM attended WHERE actor = $country
  UNION ALL
  SELECT official, actor, consultation FROM attended WHERE $country = ''
) AS r
JOIN official AS o ON o.id = r.official
JOIN consultation AS c ON c.n = r.consultation
GROUP BY o.id, o.name, r.actor, o.names
ORDER BY meetings DESC, o.id, country
LIMIT $limit OFFSET $offset
