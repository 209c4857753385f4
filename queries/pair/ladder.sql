-- @title    Ranks of a pair over time
-- @question At what level did $a and $b meet, one meeting after the other (1 is a head of state, 7 the lowest)?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, kind STRING, aLevel INTEGER, bLevel INTEGER, difference INTEGER, highest INTEGER
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), page AS (
  SELECT c.n, c.id, c.date, c.kind FROM met JOIN consultation AS c ON c.n = met.n
  WHERE c.planned = 0 AND c.kind <> 'message'
  ORDER BY c.date IS NULL, c.date, c.id
  LIMIT $limit + $offset
), led AS (
  SELECT id, date, kind,
         (SELECT min(level) FROM attended WHERE consultation = page.n AND +actor = $a) AS x,
         (SELECT min(level) FROM attended WHERE consultation = page.n AND +actor = $b) AS y
  FROM page
)
SELECT date, id AS consultation, kind, x AS aLevel, y AS bLevel, y - x AS difference, coalesce(min(x, y), x, y) AS highest
FROM led
ORDER BY date IS NULL, date, consultation
LIMIT $limit OFFSET $offset
