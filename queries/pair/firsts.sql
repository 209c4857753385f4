-- @title    First contacts and first rounds
-- @question When did $country first meet each of its partners, and when were their first consultations, of which round? (Undated meetings are counted and give no first day.)
-- @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, firstContact DATE, firstConsultations DATE, firstRound INTEGER, meetings INTEGER
-- @example  AZE
WITH met AS (
  SELECT DISTINCT y.actor AS partner, c.id, c.kind, c.round, c.date
  FROM took_part_in AS x
  JOIN took_part_in AS y ON y.consultation = x.consultation AND y.actor <> x.actor
  JOIN consultation AS c ON c.n = x.consultation
  WHERE x.actor = $country AND c.planned = 0 AND c.kind <> 'message'
)
SELECT met.partner, p.name, min(met.date) AS firstContact,
       min(CASE WHEN met.kind = 'consultation' THEN met.date END) AS firstConsultations,
       min(CASE WHEN met.kind = 'consultation' THEN met.round END) AS firstRound, count(*) AS meetings
FROM met JOIN actor AS p ON p.code = met.partner
GROUP BY met.partner, p.name
ORDER BY firstContact IS NULL, firstContact, partner
LIMIT $limit OFFSET $offset
