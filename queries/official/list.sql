-- @title    Officials
-- @question Who are the officials of $country (of all, when it is empty), and in how many meetings did they take part? (Last is of those dated to the day.)
-- @param    country COUNTRY '' a country by its code, all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, country STRING, meetings INTEGER, names LIST, last DATE
-- @evidence official=id held='true' without='message'
-- @example  --country AZE
SELECT o.id, o.name, r.actor AS country, count(DISTINCT c.id) AS meetings, o.names,
       max(CASE WHEN c.date_precision = 'day' THEN c.date END) AS last
FROM (
  SELECT official, actor, consultation FROM attended WHERE actor = $country
  UNION ALL
  SELECT official, actor, consultation FROM attended WHERE $country = ''
) AS r
JOIN official AS o ON o.id = r.official
LEFT JOIN consultation AS c ON c.n = r.consultation AND c.planned = 0 AND c.kind <> 'message'
GROUP BY o.id, o.name, r.actor, o.names
ORDER BY meetings DESC, o.id, country
LIMIT $limit OFFSET $offset
