-- @title    Ministries and other bodies
-- @question Which ministries and other bodies of $country (of all, when it is empty) acted in consultations, and in how many?
-- @param    country COUNTRY '' a country by its code, all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, type STRING, country STRING, meetings INTEGER, last DATE
-- @evidence body=id
-- @example  -
SELECT b.id, b.name, b.type, o.actor AS country, count(DISTINCT CASE WHEN c.planned = 0 THEN c.n END) AS meetings,
       max(CASE WHEN c.planned = 0 THEN c.date END) AS last
FROM body AS b
JOIN (SELECT DISTINCT body, actor FROM belongs_to) AS o ON o.body = b.id
JOIN acted_in AS r ON r.body = b.id
JOIN consultation AS c ON c.n = r.consultation
WHERE $country = '' OR o.actor = $country
GROUP BY b.id, b.name, b.type, o.actor
ORDER BY meetings DESC, b.id, country
LIMIT $limit OFFSET $offset
