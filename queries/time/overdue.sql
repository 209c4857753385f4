-- @title    Overdue pairs
-- @question Which pairs that met on three days or more had not met again on $on, although by their own cadence they would have? (Pairs that may have met since, on a day that is not known, as "in 2025", are left out.)
-- @param    on      DATE    - the day from which one looks back (2026-01-31)
-- @param    kind    STRING  '' only events of this kind (consultation); all when empty
-- @param    country COUNTRY '' a country, by its code; all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  a STRING, b STRING, overdue INTEGER, last DATE, meetings INTEGER, cadence INTEGER, earliest DATE, expected DATE, latest DATE
-- @evidence a=a b=b held='true' without='message' kind=$kind to=$on precision='day'
-- @example  2027-12-31
WITH met AS (
  SELECT DISTINCT x.actor AS a, y.actor AS b, c.date, CASE WHEN c.date_precision <> 'day' THEN c."end" END AS unsure
  FROM took_part_in AS x
  JOIN took_part_in AS y ON y.consultation = x.consultation AND x.actor < y.actor
  JOIN consultation AS c ON c.n = x.consultation
  WHERE c.planned = 0 AND c.kind <> 'message' AND c.date <= $on
    AND ($kind = '' OR c.kind = $kind) AND ($country = '' OR x.actor = $country OR y.actor = $country)
), gap AS (
  SELECT a, b, date,
         CAST(julianday(date) - julianday(lag(date) OVER (PARTITION BY a, b ORDER BY date)) AS INTEGER) AS days
  FROM met WHERE unsure IS NULL
), pace AS (
  SELECT a, b, count(*) AS meetings, max(date) AS last, sum(days) / (count(*) - 1) AS cadence, min(days) AS least, max(days) AS most
  FROM gap GROUP BY a, b HAVING count(*) >= 3
), perhaps AS ( -- the last day on which they may have met
  SELECT a, b, max(unsure) AS day FROM met WHERE unsure IS NOT NULL GROUP BY a, b
)
SELECT pace.a, pace.b, CAST(julianday($on) - julianday(last) AS INTEGER) - cadence AS overdue, last, meetings, cadence,
       date(last, '+' || least || ' days') AS earliest, date(last, '+' || cadence || ' days') AS expected, date(last, '+' || most || ' days') AS latest
FROM pace LEFT JOIN perhaps ON perhaps.a = pace.a AND perhaps.b = pace.b
WHERE date(last, '+' || cadence || ' days') < $on AND (perhaps.day IS NULL OR perhaps.day <= last)
ORDER BY overdue DESC, pace.a, pace.b
LIMIT $limit OFFSET $offset
