-- @title    Third countries of a pair
-- @question About which countries that were not in the room did $a and $b talk?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  country STRING, name STRING, consultations INTEGER, first DATE, last DATE
-- @example  AZE CAN
WITH talk AS (
  SELECT DISTINCT t.actor, c.id, c.date
  FROM concerned AS t JOIN consultation AS c ON c.n = t.consultation
  WHERE c.n IN (SELECT consultation FROM took_part_in WHERE actor = $a)
    AND c.n IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b AND c.planned = 0
)
SELECT a.code AS country, a.name, count(*) AS consultations, min(talk.date) AS first, max(talk.date) AS last
FROM talk JOIN actor AS a ON a.code = talk.actor
GROUP BY a.code, a.name
ORDER BY consultations DESC, country
LIMIT $limit OFFSET $offset
