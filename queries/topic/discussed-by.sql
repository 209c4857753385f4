-- @title    Who discussed a topic
-- @question Who discussed $topic, or a topic below it, and when first and last? (Messages count, too. First and last are of those dated to the day.)
-- @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  a STRING, b STRING, consultations INTEGER, first DATE, last DATE, topics LIST
-- @evidence a=a b=b topic=$topic held='true'
-- @example  energy
WITH RECURSIVE below(topic, depth) AS (
  SELECT $topic, 0
  UNION
  SELECT broader.topic, below.depth + 1 FROM broader JOIN below ON broader.broader = below.topic WHERE below.depth < 3
), raised AS MATERIALIZED (
  SELECT DISTINCT d.consultation AS n, d.topic FROM discussed AS d WHERE d.topic IN (SELECT topic FROM below)
), side AS MATERIALIZED (
  SELECT DISTINCT c.n, CASE WHEN c.date_precision = 'day' THEN c.date END AS date, p.actor
  FROM (SELECT DISTINCT n FROM raised) AS r
  JOIN consultation AS c ON c.n = r.n AND c.planned = 0
  JOIN took_part_in AS p ON p.consultation = c.n
), met AS (
  SELECT x.actor AS a, y.actor AS b, count(DISTINCT x.n) AS consultations, min(x.date) AS first, max(x.date) AS last,
         json_group_array(DISTINCT raised.topic) AS topics
  FROM side AS x JOIN side AS y ON y.n = x.n AND x.actor < y.actor JOIN raised ON raised.n = x.n
  GROUP BY x.actor, y.actor
  ORDER BY consultations DESC, a, b
  LIMIT $limit + $offset
)
SELECT met.a, met.b, met.consultations, met.first, met.last,
       (SELECT json_group_array(value) FROM (SELECT value FROM json_each(met.topics) ORDER BY value)) AS topics
FROM met
ORDER BY consultations DESC, a, b
LIMIT $limit OFFSET $offset
