-- @title    Who discussed a topic
-- @question Who discussed $topic, or a topic below it, and when last?
-- @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  a STRING, b STRING, consultations INTEGER, first DATE, last DATE, topics LIST
-- @example  energy
WITH RECURSIVE below(topic, depth) AS (
  SELECT $topic, 0
  UNION
  SELECT broader.topic, below.depth + 1 FROM broader JOIN below ON broader.broader = below.topic WHERE below.depth < 3
), talk AS (
  SELECT DISTINCT x.actor AS a, y.actor AS b, c.id, c.date, d.topic
  FROM discussed AS d
  JOIN consultation AS c ON c.n = d.consultation
  JOIN took_part_in AS x ON x.consultation = c.n
  JOIN took_part_in AS y ON y.consultation = c.n AND x.actor < y.actor
  WHERE d.topic IN (SELECT topic FROM below) AND c.planned = 0
)
SELECT met.a, met.b, met.consultations, met.first, met.last,
       (SELECT json_group_array(value) FROM (SELECT value FROM json_each(met.topics) ORDER BY value)) AS topics
FROM (
  SELECT a, b, count(DISTINCT id) AS consultations, min(date) AS first, max(date) AS last, json_group_array(DISTINCT topic) AS topics
  FROM talk
  GROUP BY a, b
) AS met
ORDER BY consultations DESC, a, b
LIMIT $limit OFFSET $offset
