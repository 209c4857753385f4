-- @title    How often two states met
-- @question Which pairs of states met most between $from and $to?
-- @param    from   DATE    1900-01-01 first day, included
-- @param    to     DATE    2100-01-01 last day, included
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  a STRING, b STRING, meetings INTEGER, first DATE, last DATE
-- @example  -
SELECT x.actor AS a, y.actor AS b, count(DISTINCT c.id) AS meetings, min(c.date) AS first, max(c.date) AS last
FROM took_part_in AS x
JOIN took_part_in AS y ON y.consultation = x.consultation AND x.actor < y.actor
JOIN consultation AS c ON c.id = x.consultation
WHERE c.planned = 0
  AND c.kind IN ('consultation', 'meeting', 'call', 'conference')
  AND c.date <= $to AND c."end" >= $from
GROUP BY x.actor, y.actor
ORDER BY meetings DESC, a, b
LIMIT $limit OFFSET $offset
