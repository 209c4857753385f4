-- @title    Meetings of unlike ranks
-- @question When did $country meet someone of another rank, who sent the higher one, and by how much?
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  difference INTEGER, date DATE, consultation CONSULTATION, partner STRING, level INTEGER, partnerLevel INTEGER
-- @example  AZE
WITH ours AS MATERIALIZED (
  SELECT consultation, min(level) AS level FROM attended WHERE actor = $country AND head = 1 GROUP BY consultation
), theirs AS (
  SELECT o.consultation, o.level, r.actor AS partner, min(r.level) AS partnerLevel
  FROM ours AS o JOIN attended AS r ON r.consultation = o.consultation AND r.head = 1 AND r.actor <> $country
  GROUP BY o.consultation, r.actor
)
SELECT t.partnerLevel - t.level AS difference, c.date, c.id AS consultation, t.partner, t.level, t.partnerLevel
FROM theirs AS t JOIN consultation AS c ON c.n = t.consultation
WHERE t.partnerLevel <> t.level AND c.planned = 0 AND c.kind <> 'message'
ORDER BY abs(difference) DESC, c.date IS NULL, c.date DESC, c.id, t.partner
LIMIT $limit OFFSET $offset
