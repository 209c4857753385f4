-- @title    Meetings of unlike ranks
-- @question When did $country meet someone of another rank, who sent the higher one, and by how much?
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  difference INTEGER, date DATE, consultation CONSULTATION, partner STRING, level INTEGER, partnerLevel INTEGER
-- @example  AZE
WITH led AS (
  SELECT consultation, actor, min(level) AS level FROM attended
  WHERE head = 1 AND consultation IN (SELECT consultation FROM attended WHERE actor = $country AND head = 1)
  GROUP BY consultation, actor
)
SELECT y.level - x.level AS difference, c.date, c.id AS consultation, y.actor AS partner, x.level, y.level AS partnerLevel
FROM led AS x
JOIN led AS y ON y.consultation = x.consultation AND y.actor <> x.actor
JOIN consultation AS c ON c.n = x.consultation
WHERE x.actor = $country AND y.level <> x.level AND c.planned = 0 AND c.kind <> 'message'
ORDER BY abs(difference) DESC, c.date IS NULL, c.date DESC, consultation, partner
LIMIT $limit OFFSET $offset
