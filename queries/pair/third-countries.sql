-- @title    Third countries of a pair
-- @question About which countries that were not in the room did $a and $b talk? (Messages count, too. First and last are of those dated to the day.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  country STRING, name STRING, consultations INTEGER, first DATE, last DATE
-- @evidence a=$a b=$b about=country held='true'
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), talk AS (
  SELECT DISTINCT t.actor, c.n, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM met JOIN concerned AS t ON t.consultation = met.n JOIN consultation AS c ON c.n = met.n
  WHERE c.planned = 0
), raised AS (
  SELECT actor, count(*) AS consultations, min(date) AS first, max(date) AS last FROM talk GROUP BY actor
)
SELECT a.code AS country, a.name, raised.consultations, raised.first, raised.last
FROM raised JOIN actor AS a ON a.code = raised.actor
ORDER BY consultations DESC, country
LIMIT $limit OFFSET $offset
