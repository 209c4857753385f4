-- @title    New and dropped topics of a pair
-- @question Which topics did $a and $b take up after they had met without them, and which did they drop?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, first DATE, last DATE, consultations INTEGER, before INTEGER, since INTEGER
-- @evidence a=$a b=$b topic=topic depth='0' held='true' from='0001-01-01'
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), held AS MATERIALIZED (
  SELECT c.n, c.date FROM met JOIN consultation AS c ON c.n = met.n WHERE c.planned = 0 AND c.date IS NOT NULL
), day AS MATERIALIZED ( -- how many meetings there were before it, and since
  SELECT date, sum(count(*)) OVER (ORDER BY date) - count(*) AS before,
         sum(count(*)) OVER () - sum(count(*)) OVER (ORDER BY date) AS since
  FROM held GROUP BY date
), talk AS (
  SELECT d.topic, min(h.date) AS first, max(h.date) AS last, count(DISTINCT h.n) AS consultations
  FROM held AS h JOIN discussed AS d ON d.consultation = h.n
  GROUP BY d.topic
)
SELECT talk.topic, t.name, talk.first, talk.last, talk.consultations, x.before, y.since
FROM talk JOIN topic AS t ON t.id = talk.topic JOIN day AS x ON x.date = talk.first JOIN day AS y ON y.date = talk.last
ORDER BY y.since DESC, x.before DESC, talk.topic
LIMIT $limit OFFSET $offset
