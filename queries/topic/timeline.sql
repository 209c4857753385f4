-- @title    Consultations about a topic
-- @question In what was $topic, or a topic below it, discussed, latest first?
-- @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
-- @example  energy
WITH RECURSIVE below(topic, depth) AS (
  SELECT $topic, 0
  UNION
  SELECT broader.topic, below.depth + 1 FROM broader JOIN below ON broader.broader = below.topic WHERE below.depth < 3
)
SELECT c.date, c.id AS consultation, c.name, c.kind, c.planned
FROM consultation AS c
WHERE c.n IN (SELECT consultation FROM discussed WHERE topic IN (SELECT topic FROM below))
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
