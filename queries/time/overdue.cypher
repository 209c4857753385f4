// @title    Overdue pairs
// @question Which pairs that met on three days or more had not met again on $on, although by their own cadence they would have? (Pairs that may have met since, on a day that is not known, as "in 2025", are left out.)
// @param    on      DATE    - the day from which one looks back (2026-01-31)
// @param    kind    STRING  '' only events of this kind (consultation); all when empty
// @param    country COUNTRY '' a country, by its code; all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  a STRING, b STRING, overdue INTEGER, last DATE, meetings INTEGER, cadence INTEGER, earliest DATE, expected DATE, latest DATE
// @evidence a=a b=b held='true' without='message' kind=$kind to=$on precision='day'
// @example  2027-12-31
MATCH (x:Actor)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(y:Actor)
WHERE x.code < y.code AND NOT c.planned AND c.kind <> 'message' AND c.date <= $on
  AND ($kind = '' OR c.kind = $kind) AND ($country = '' OR x.code = $country OR y.code = $country)
WITH DISTINCT x.code AS a, y.code AS b, c.date AS day, CASE WHEN c.datePrecision <> 'day' THEN c.end END AS unsure
ORDER BY a, b, day
WITH a, b, collect(CASE WHEN unsure IS NULL THEN day END) AS met, max(unsure) AS perhaps
WHERE size(met) >= 3 AND (perhaps IS NULL OR perhaps <= last(met))
WITH a, b, size(met) AS meetings, last(met) AS last, [i IN range(1, size(met) - 1) | duration.inDays(met[i - 1], met[i]).days] AS days
UNWIND days AS gap
WITH a, b, meetings, last, sum(gap) AS all, min(gap) AS least, max(gap) AS most
WITH a, b, meetings, last, all / (meetings - 1) AS cadence, least, most
WHERE last + duration({days: cadence}) < $on
RETURN a, b, duration.inDays(last, $on).days - cadence AS overdue, last, meetings, cadence,
       last + duration({days: least}) AS earliest, last + duration({days: cadence}) AS expected, last + duration({days: most}) AS latest
ORDER BY overdue DESC, a, b
SKIP $offset
LIMIT $limit
