-- @title    Hosts and guests
-- @question Whom did $country receive, and who received it?
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, received INTEGER, visited INTEGER, elsewhere INTEGER, balance INTEGER
-- @evidence a=$country b=partner held='true' without='message,call'
-- @example  AZE
WITH met AS (
  SELECT x.consultation, y.actor AS partner, max(x.host) AS ours, max(y.host) AS theirs
  FROM took_part_in AS x
  JOIN consultation AS c ON c.n = x.consultation
  JOIN took_part_in AS y ON y.consultation = c.n AND y.actor <> $country
  WHERE x.actor = $country AND c.planned = 0 AND c.kind NOT IN ('message', 'call')
  GROUP BY x.consultation, y.actor
), partner AS (
  SELECT partner, sum(ours) AS received, sum(theirs) AS visited, sum(ours = 0 AND theirs = 0) AS elsewhere
  FROM met GROUP BY partner
)
SELECT m.partner, a.name, m.received, m.visited, m.elsewhere, m.received - m.visited AS balance
FROM partner AS m JOIN actor AS a ON a.code = m.partner
ORDER BY m.received + m.visited DESC, m.elsewhere DESC, m.partner
LIMIT $limit OFFSET $offset
