-- @title    Topics talked about together
-- @question Which topics come up in the same consultations? (Messages count, too. Last is of those dated to the day.)
-- @param    topic  TOPIC   '' a topic, by its id; all when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, other STRING, otherName STRING, consultations INTEGER, last DATE
-- @evidence topic=topic also=other depth='0' held='true'
-- @example  --topic demining
WITH talk AS (
  SELECT DISTINCT d.topic, c.id, CASE WHEN c.date_precision = 'day' THEN c.date END AS date FROM discussed AS d JOIN consultation AS c ON c.n = d.consultation WHERE c.planned = 0
)
SELECT x.topic, t.name, y.topic AS other, u.name AS otherName, count(*) AS consultations, max(x.date) AS last
FROM talk AS x
JOIN talk AS y ON y.id = x.id AND y.topic <> x.topic
JOIN topic AS t ON t.id = x.topic
JOIN topic AS u ON u.id = y.topic
WHERE $topic = '' AND x.topic < y.topic OR x.topic = $topic
GROUP BY x.topic, t.name, y.topic, u.name
ORDER BY consultations DESC, x.topic, other
LIMIT $limit OFFSET $offset
