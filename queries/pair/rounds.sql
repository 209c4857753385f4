-- @title    Rounds of a pair, and missing ones
-- @question Which rounds of their consultations did $a and $b hold, and which before the last does no article tell of?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  round INTEGER, told BOOLEAN, date DATE, consultation CONSULTATION, planned BOOLEAN
-- @example  AZE ITA
WITH RECURSIVE met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), held AS MATERIALIZED (
  SELECT c.round, c.date, c.id, c.planned FROM met JOIN consultation AS c ON c.n = met.n
  WHERE c.kind <> 'message' AND c.round BETWEEN 1 AND 200
), last (round) AS MATERIALIZED (
  SELECT max(round) FROM held
), n (round) AS (
  SELECT 1 WHERE EXISTS (SELECT 1 FROM held)
  UNION ALL
  SELECT n.round + 1 FROM n JOIN last ON n.round < last.round
)
SELECT n.round, h.id IS NOT NULL AS told, h.date, h.id AS consultation, h.planned
FROM n LEFT JOIN held AS h ON h.round = n.round
ORDER BY n.round, h.date IS NULL, h.date, consultation
LIMIT $limit OFFSET $offset
