-- @title    Ministries and other bodies
-- @question Which ministries and other bodies of $country (of all, when it is empty) acted, and in how many meetings? (Last is of those dated to the day.)
-- @param    country COUNTRY '' a country by its code, all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, type STRING, country STRING, meetings INTEGER, last DATE
-- @evidence body=id held='true' without='message'
-- @example  -
SELECT b.id, b.name, b.type, o.actor AS country, count(DISTINCT c.n) AS meetings,
       max(CASE WHEN c.date_precision = 'day' THEN c.date END) AS last
FROM body AS b
JOIN (SELECT DISTINCT body, actor FROM belongs_to) AS o ON o.body = b.id
JOIN acted_in AS r ON r.body = b.id
LEFT JOIN consultation AS c ON c.n = r.consultation AND c.planned = 0 AND c.kind <> 'message'
WHERE $country = '' OR o.actor = $country
GROUP BY b.id, b.name, b.type, o.actor
ORDER BY meetings DESC, b.id, country
LIMIT $limit OFFSET $offset
