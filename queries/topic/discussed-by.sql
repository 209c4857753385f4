-- @title    Who discussed a topic
-- @question Who discussed $topic, or a topic below it, and when first and last? (Messages count, too. First and last are of those dated to the day.)
-- @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  a STRING, b STRING, consultations INTEGER, first DATE, last DATE, topics LIST
-- @evidence a=a b=b topic=$topic held='true'
-- @example  energy
WITH RECURSIVE below(topic) AS (
  SELECT $topic
  UNION
  SELECT broader.topic FROM broader JOIN below ON broader.broader = below.topic
), met AS (
  SELECT a, b, consultations, first, last FROM tally WHERE topic = $topic AND a <> b
  ORDER BY consultations DESC, a, b
  LIMIT $limit + $offset
)
SELECT met.a, met.b, met.consultations, met.first, met.last,
       (SELECT json_group_array(topic) FROM (
          SELECT below.topic FROM below CROSS JOIN tally AS t ON t.topic = below.topic AND t.a = met.a AND t.b = met.b
          WHERE t.own > 0 ORDER BY below.topic)) AS topics
FROM met
ORDER BY consultations DESC, a, b
LIMIT $limit OFFSET $offset
