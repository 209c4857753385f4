-- @title    Consultations about a topic
-- @question In what was $topic, or a topic below it, discussed, latest first?
-- @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
-- @example  energy
-- The latest consultations are walked back from day to day when so many discussed it that enough of them are found soon.
WITH RECURSIVE below(topic, depth) AS (
  SELECT $topic, 0
  UNION
  SELECT broader.topic, below.depth + 1 FROM broader JOIN below ON broader.broader = below.topic WHERE below.depth < 3
), much AS MATERIALIZED ( -- whether among the latest so many consultations there are enough
  SELECT count(*) * 1.0 * count(*) > ($limit + $offset) * (SELECT coalesce(max(n), 0) FROM consultation) AS is_so
  FROM discussed WHERE topic IN (SELECT topic FROM below)
), latest AS (
  SELECT c.date, c.id, c.name, c.kind, c.planned
  FROM consultation AS c
  WHERE EXISTS (SELECT 1 FROM discussed AS d WHERE d.consultation = c.n AND d.topic IN (SELECT topic FROM below))
  ORDER BY c.date DESC, c.id
  LIMIT (SELECT is_so * ($limit + $offset) FROM much)
), every AS (
  SELECT c.date, c.id, c.name, c.kind, c.planned
  FROM consultation AS c
  WHERE c.n IN (SELECT consultation FROM discussed WHERE NOT (SELECT is_so FROM much) AND topic IN (SELECT topic FROM below))
)
SELECT date, id AS consultation, name, kind, planned FROM (SELECT * FROM latest UNION ALL SELECT * FROM every)
ORDER BY date IS NULL, date DESC, id
LIMIT $limit OFFSET $offset
