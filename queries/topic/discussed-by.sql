-- @title    Who discussed a topic
-- @question Who discussed $topic, or a topic below it, and when last?
-- @param    topic  STRING  - a topic by id (demining, energy, cop29)
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
  JOIN consultation AS c ON c.id = d.consultation
  JOIN took_part_in AS x ON x.consultation = c.id
  JOIN took_part_in AS y ON y.consultation = c.id AND x.actor < y.actor
  WHERE d.topic IN (SELECT topic FROM below) AND c.planned = 0
)
SELECT talk.a, talk.b, count(DISTINCT talk.id) AS consultations, min(talk.date) AS first, max(talk.date) AS last,
       (SELECT json_group_array(topic) FROM (
          SELECT DISTINCT topic FROM talk AS t WHERE t.a = talk.a AND t.b = talk.b ORDER BY topic)) AS topics
FROM talk
GROUP BY talk.a, talk.b
ORDER BY consultations DESC, a, b
LIMIT $limit OFFSET $offset
