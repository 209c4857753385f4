-- @title    Ministries other than foreign ones
-- @question Which ministries beside those of foreign affairs took part, and how often? (Messages count, too. First and last are of those dated to the day.)
-- @param    country COUNTRY '' a country, by its code; all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  ministry STRING, name STRING, country STRING, consultations INTEGER, first DATE, last DATE
-- @evidence body=ministry held='true'
-- @example  -
SELECT b.id AS ministry, b.name, o.actor AS country, count(DISTINCT c.id) AS consultations,
       min(CASE WHEN c.date_precision = 'day' THEN c.date END) AS first, max(CASE WHEN c.date_precision = 'day' THEN c.date END) AS last
FROM body AS b
JOIN (SELECT DISTINCT body, actor FROM belongs_to) AS o ON o.body = b.id
JOIN acted_in AS r ON r.body = b.id
JOIN consultation AS c ON c.n = r.consultation
WHERE b.type = 'ministry' AND c.planned = 0 AND ($country = '' OR o.actor = $country)
GROUP BY b.id, b.name, o.actor
ORDER BY consultations DESC, ministry, country
LIMIT $limit OFFSET $offset
