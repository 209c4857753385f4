-- @title    Meetings by year
-- @question How many events were there in each year, of $country or of all, and of which kinds? (Messages do not count.)
-- @param    country COUNTRY '' a country, by its code; all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  year INTEGER, meetings INTEGER, consultations INTEGER, calls INTEGER, pairs INTEGER
-- @evidence a=$country year=year held='true' without='message'
-- @example  --country AZE
WITH held AS (
  SELECT n, kind, CAST(substr(date, 1, 4) AS INTEGER) AS year FROM consultation
  WHERE planned = 0 AND kind <> 'message' AND date IS NOT NULL
    AND ($country = '' OR n IN (SELECT consultation FROM took_part_in WHERE actor = $country))
)
SELECT h.year, count(DISTINCT h.n) AS meetings,
       count(DISTINCT CASE WHEN h.kind = 'consultation' THEN h.n END) AS consultations,
       count(DISTINCT CASE WHEN h.kind = 'call' THEN h.n END) AS calls,
       count(DISTINCT x.actor || ' ' || y.actor) AS pairs
FROM held AS h
LEFT JOIN took_part_in AS x ON x.consultation = h.n
LEFT JOIN took_part_in AS y ON y.consultation = h.n AND y.actor > x.actor
GROUP BY h.year
ORDER BY h.year
LIMIT $limit OFFSET $offset
