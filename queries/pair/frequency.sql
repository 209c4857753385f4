-- @title    How often two states met
-- @question Which pairs of states met most between $from and $to? (Without days, undated meetings count, too. First and last are of those dated to the day.)
-- @param    from   DATE    '' first day, included; open when empty
-- @param    to     DATE    '' last day, included; open when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  a STRING, b STRING, meetings INTEGER, first DATE, last DATE
-- @evidence a=a b=b held='true' without='message' from=$from to=$to
-- @example  -
SELECT x.actor AS a, y.actor AS b, count(DISTINCT c.id) AS meetings,
       min(CASE WHEN c.date_precision = 'day' THEN c.date END) AS first, max(CASE WHEN c.date_precision = 'day' THEN c.date END) AS last
FROM took_part_in AS x
JOIN took_part_in AS y ON y.consultation = x.consultation AND x.actor < y.actor
JOIN consultation AS c ON c.n = x.consultation
WHERE c.planned = 0
  AND c.kind <> 'message'
  AND ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
GROUP BY x.actor, y.actor
ORDER BY meetings DESC, a, b
LIMIT $limit OFFSET $offset
