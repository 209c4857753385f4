-- @title    First contacts and first rounds
-- @question When did $country first meet each of its partners, and when were their first consultations, of which round? (Firsts are of those dated to the day; the others count, too.)
-- @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, firstContact DATE, firstConsultations DATE, firstRound INTEGER, meetings INTEGER
-- @evidence a=$country b=partner held='true' without='message'
-- @example  AZE
WITH met AS (
  SELECT DISTINCT y.actor AS partner, c.n, c.kind, c.round, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM took_part_in AS x
  JOIN consultation AS c ON c.n = x.consultation
  JOIN took_part_in AS y ON y.consultation = c.n AND y.actor <> $country
  WHERE x.actor = $country AND c.planned = 0 AND c.kind <> 'message'
), contact AS (
  SELECT partner, min(date) AS firstContact,
         min(CASE WHEN kind = 'consultation' THEN date END) AS firstConsultations,
         min(CASE WHEN kind = 'consultation' THEN round END) AS firstRound, count(*) AS meetings
  FROM met GROUP BY partner
)
SELECT k.partner, p.name, k.firstContact, k.firstConsultations, k.firstRound, k.meetings
FROM contact AS k JOIN actor AS p ON p.code = k.partner
ORDER BY k.firstContact IS NULL, k.firstContact, k.partner
LIMIT $limit OFFSET $offset
