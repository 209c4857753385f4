-- @title    Hosts and guests
-- @question Whom did $country receive, and who received it?
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, received INTEGER, visited INTEGER, elsewhere INTEGER, balance INTEGER
-- @example  AZE
WITH met AS (
  SELECT x.consultation AS id, y.actor AS partner, max(x.host) AS ours, max(y.host) AS theirs
  FROM took_part_in AS x
  JOIN took_part_in AS y ON y.consultation = x.consultation AND y.actor <> x.actor
  JOIN consultation AS c ON c.n = x.consultation
  WHERE x.actor = $country AND c.planned = 0 AND c.kind NOT IN ('message', 'call')
  GROUP BY x.consultation, y.actor
)
SELECT m.partner, a.name, sum(m.ours) AS received, sum(m.theirs) AS visited,
       sum(m.ours = 0 AND m.theirs = 0) AS elsewhere, sum(m.ours) - sum(m.theirs) AS balance
FROM met AS m JOIN actor AS a ON a.code = m.partner
GROUP BY m.partner, a.name
ORDER BY received + visited DESC, elsewhere DESC, m.partner
LIMIT $limit OFFSET $offset
