-- @title    New and dropped topics of a pair
-- @question Which topics did $a and $b take up after they had met without them, and which did they drop? (First and last are of those dated to the day; only meetings surely before or since are counted.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, first DATE, last DATE, consultations INTEGER, before INTEGER, since INTEGER
-- @evidence a=$a b=$b topic=topic depth='0' held='true' without='message' from='0001-01-01'
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), held AS MATERIALIZED (
  SELECT c.n, c.date, c."end", CASE WHEN c.date_precision = 'day' THEN c.date END AS sure
  FROM met JOIN consultation AS c ON c.n = met.n WHERE c.planned = 0 AND c.kind <> 'message' AND c.date IS NOT NULL
), talk AS (
  SELECT d.topic, min(h.sure) AS first, max(h.sure) AS last, min(h.date) AS earliest, max(h."end") AS latest, count(DISTINCT h.n) AS consultations
  FROM held AS h JOIN discussed AS d ON d.consultation = h.n
  GROUP BY d.topic
)
SELECT talk.topic, t.name, talk.first, talk.last, talk.consultations,
       (SELECT count(*) FROM held AS h WHERE h."end" < talk.earliest) AS before,
       (SELECT count(*) FROM held AS h WHERE h.date > talk.latest) AS since
FROM talk JOIN topic AS t ON t.id = talk.topic
ORDER BY since DESC, before DESC, talk.topic
LIMIT $limit OFFSET $offset
