-- @title    Longest gaps of a pair
-- @question How long did $a and $b not meet, between which meetings? (Of those dated to the day: others may lie between.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  days INTEGER, since DATE, until DATE, before CONSULTATION, after CONSULTATION
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), day AS (
  SELECT c.date, min(c.id) AS id FROM met JOIN consultation AS c ON c.n = met.n
  WHERE c.planned = 0 AND c.kind <> 'message' AND c.date_precision = 'day'
  GROUP BY c.date
), gap AS (
  SELECT lag(date) OVER (ORDER BY date) AS since, date AS until, lag(id) OVER (ORDER BY date) AS before, id AS after FROM day
)
SELECT CAST(julianday(until) - julianday(since) AS INTEGER) AS days, since, until, before, after
FROM gap
WHERE since IS NOT NULL
ORDER BY days DESC, since
LIMIT $limit OFFSET $offset
