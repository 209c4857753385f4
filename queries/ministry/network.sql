-- @title    Which ministries acted together
-- @question Which bodies acted together in consultations, and how often?
-- @param    country STRING  '' only with a body of this country
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  a STRING, aName STRING, b STRING, bName STRING, consultations INTEGER, last DATE
-- @example  -
WITH acted AS (
  SELECT DISTINCT r.body, r.consultation, o.actor
  FROM acted_in AS r JOIN belongs_to AS o ON o.body = r.body
), pairs AS (
  SELECT DISTINCT x.body AS a, y.body AS b, x.consultation
  FROM acted AS x JOIN acted AS y ON y.consultation = x.consultation AND x.body < y.body
  WHERE $country = '' OR x.actor = $country OR y.actor = $country
)
SELECT pairs.a, m.name AS aName, pairs.b, n.name AS bName, count(*) AS consultations, max(c.date) AS last
FROM pairs
JOIN body AS m ON m.id = pairs.a
JOIN body AS n ON n.id = pairs.b
JOIN consultation AS c ON c.id = pairs.consultation
GROUP BY pairs.a, m.name, pairs.b, n.name
ORDER BY consultations DESC, a, b
LIMIT $limit OFFSET $offset
