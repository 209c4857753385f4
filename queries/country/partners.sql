-- @title    Partners of a country
-- @question Whom did $country meet between $from and $to, and how often? (Without days, undated meetings count, too. First and last are of those dated to the day.)
-- @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
-- @param    from    DATE    '' first day, included; open when empty
-- @param    to      DATE    '' last day, included; open when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  partner STRING, name STRING, meetings INTEGER, consultations INTEGER, first DATE, last DATE
-- @evidence a=$country b=partner held='true' without='message' from=$from to=$to
-- @example  AZE
WITH met AS (
  SELECT DISTINCT y.actor AS partner, c.n, c.kind, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM took_part_in AS x
  JOIN consultation AS c ON c.n = x.consultation
  JOIN took_part_in AS y ON y.consultation = c.n AND y.actor <> $country
  WHERE x.actor = $country AND c.planned = 0 AND c.kind <> 'message'
    AND ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
), partner AS (
  SELECT partner, count(*) AS meetings, sum(kind = 'consultation') AS consultations, min(date) AS first, max(date) AS last
  FROM met GROUP BY partner
)
SELECT m.partner, p.name, m.meetings, m.consultations, m.first, m.last
FROM partner AS m JOIN actor AS p ON p.code = m.partner
ORDER BY m.meetings DESC, m.partner
LIMIT $limit OFFSET $offset
