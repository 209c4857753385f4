-- @title    Counterparts of an official
-- @question Whom of other sides did $official meet, and how often? (First and last are of those dated to the day.)
-- @param    official OFFICIAL - an official by id (see official/list)
-- @param    limit    INTEGER  50 rows at most
-- @param    offset   INTEGER  0 rows to pass over
-- @returns  counterpart STRING, name STRING, country STRING, meetings INTEGER, first DATE, last DATE
-- @evidence official=$official other=counterpart held='true' without='message'
-- @example  AZE/rasad-talibsade
WITH met AS (
  SELECT DISTINCT s.official AS counterpart, s.actor AS country, c.id, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM attended AS r
  JOIN attended AS s ON s.consultation = r.consultation AND s.actor <> r.actor
  JOIN consultation AS c ON c.n = r.consultation
  WHERE r.official = $official AND c.planned = 0 AND c.kind <> 'message'
)
SELECT met.counterpart, o.name, met.country, count(*) AS meetings, min(met.date) AS first, max(met.date) AS last
FROM met JOIN official AS o ON o.id = met.counterpart
GROUP BY met.counterpart, o.name, met.country
ORDER BY meetings DESC, counterpart, country
LIMIT $limit OFFSET $offset
