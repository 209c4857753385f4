-- @title    New and dropped topics of a pair
-- @question Which topics did $a and $b take up after they had met without them, and which did they drop?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, first DATE, last DATE, consultations INTEGER, before INTEGER, since INTEGER
-- @example  AZE CAN
WITH met AS (
  SELECT c.n, c.date FROM consultation AS c
  WHERE c.n IN (SELECT consultation FROM took_part_in WHERE actor = $a)
    AND c.n IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b
    AND c.planned = 0 AND c.date IS NOT NULL
), talk AS (
  SELECT d.topic, min(m.date) AS first, max(m.date) AS last, count(DISTINCT m.n) AS consultations
  FROM met AS m JOIN discussed AS d ON d.consultation = m.n
  GROUP BY d.topic
)
SELECT talk.topic, t.name, talk.first, talk.last, talk.consultations,
       (SELECT count(*) FROM met WHERE date < talk.first) AS before, (SELECT count(*) FROM met WHERE date > talk.last) AS since
FROM talk JOIN topic AS t ON t.id = talk.topic
ORDER BY since DESC, before DESC, talk.topic
LIMIT $limit OFFSET $offset
