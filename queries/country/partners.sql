-- @title    Partners of a country
-- @question Whom did $country meet between $from and $to, and how often?
-- @param    country STRING  - a country by its code (AZE), or an organization (org:EU)
-- @param    from    DATE    1900-01-01 first day, included
-- @param    to      DATE    2100-01-01 last day, included
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, meetings INTEGER, consultations INTEGER, first DATE, last DATE
-- @example  AZE
WITH met AS (
  SELECT DISTINCT y.actor AS partner, c.id, c.kind, c.date
  FROM took_part_in AS x
  JOIN took_part_in AS y ON y.consultation = x.consultation AND y.actor <> x.actor
  JOIN consultation AS c ON c.id = x.consultation
  WHERE x.actor = $country AND c.planned = 0 AND c.date <= $to AND c."end" >= $from
)
SELECT met.partner, p.name, count(*) AS meetings,
       sum(CASE WHEN met.kind = 'consultation' THEN 1 ELSE 0 END) AS consultations, min(met.date) AS first, max(met.date) AS last
FROM met JOIN actor AS p ON p.code = met.partner
GROUP BY met.partner, p.name
ORDER BY meetings DESC, partner
LIMIT $limit OFFSET $offset
