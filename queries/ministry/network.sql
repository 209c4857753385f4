-- @title    Which ministries acted together
-- @question Which bodies acted together in consultations, and how often? (Messages count, too. Last is of those dated to the day.)
-- @param    country COUNTRY '' only with a body of this country
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  a STRING, aName STRING, b STRING, bName STRING, consultations INTEGER, last DATE
-- @evidence body=a beside=b held='true'
-- @example  -
WITH acted AS (
  SELECT DISTINCT r.body, c.id, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM acted_in AS r JOIN consultation AS c ON c.n = r.consultation
  WHERE c.planned = 0
), theirs AS (
  SELECT body FROM belongs_to WHERE actor = $country
)
SELECT x.body AS a, m.name AS aName, y.body AS b, n.name AS bName, count(*) AS consultations, max(x.date) AS last
FROM acted AS x
JOIN acted AS y ON y.id = x.id AND x.body < y.body
JOIN body AS m ON m.id = x.body
JOIN body AS n ON n.id = y.body
WHERE $country = '' OR x.body IN (SELECT body FROM theirs) OR y.body IN (SELECT body FROM theirs)
GROUP BY x.body, m.name, y.body, n.name
ORDER BY consultations DESC, a, b
LIMIT $limit OFFSET $offset
