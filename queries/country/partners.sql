-- @title    Partners of a country
-- @question Whom did $country meet between $from and $to, and how often? (Without days, undated meetings count, too.)
-- @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
-- @param    from    DATE    '' first day, included; open when empty
-- @param    to      DATE    '' last day, included; open when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, meetings INTEGER, consultations INTEGER, first DATE, last DATE
-- @example  AZE
WITH met AS (
  SELECT DISTINCT y.actor AS partner, c.id, c.kind, c.date
  FROM took_part_in AS x
  JOIN took_part_in AS y ON y.consultation = x.consultation AND y.actor <> x.actor
  JOIN consultation AS c ON c.n = x.consultation
  WHERE x.actor = $country AND c.planned = 0 AND c.kind <> 'message'
    AND ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
)
SELECT met.partner, p.name, count(*) AS meetings,
       sum(CASE WHEN met.kind = 'consultation' THEN 1 ELSE 0 END) AS consultations, min(met.date) AS first, max(met.date) AS last
FROM met JOIN actor AS p ON p.code = met.partner
GROUP BY met.partner, p.name
ORDER BY meetings DESC, partner
LIMIT $limit OFFSET $offset
