-- @title    Ranks of a pair over time
-- @question At what level did $a and $b meet, one meeting after the other (1 is a head of state, 7 the lowest)?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, kind STRING, aLevel INTEGER, bLevel INTEGER, difference INTEGER, highest INTEGER
-- @example  AZE CAN
WITH met AS (
  SELECT c.id, c.date, c.kind,
         (SELECT min(level) FROM attended WHERE consultation = c.n AND actor = $a) AS x,
         (SELECT min(level) FROM attended WHERE consultation = c.n AND actor = $b) AS y
  FROM consultation AS c
  WHERE c.n IN (SELECT consultation FROM took_part_in WHERE actor = $a)
    AND c.n IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b
    AND c.planned = 0 AND c.kind <> 'message'
)
SELECT date, id AS consultation, kind, x AS aLevel, y AS bLevel, y - x AS difference, coalesce(min(x, y), x, y) AS highest
FROM met
ORDER BY date IS NULL, date, consultation
LIMIT $limit OFFSET $offset
