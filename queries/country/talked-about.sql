-- @title    Countries talked about while absent
-- @question About which countries that were not in the room did $country talk, with whom? (Messages count, too. Last is of those dated to the day.)
-- @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  about STRING, name STRING, consultations INTEGER, partners LIST, last DATE
-- @evidence a=$country about=about held='true'
-- @example  AZE
WITH talk AS (
  SELECT DISTINCT t.actor AS about, c.n, CASE WHEN c.date_precision = 'day' THEN c.date END AS date, y.actor AS partner
  FROM took_part_in AS x
  JOIN concerned AS t ON t.consultation = x.consultation
  JOIN consultation AS c ON c.n = x.consultation
  LEFT JOIN took_part_in AS y ON y.consultation = x.consultation AND y.actor <> $country
  WHERE x.actor = $country AND c.planned = 0
)
SELECT raised.about, a.name, raised.consultations,
       (SELECT json_group_array(value) FROM (
          SELECT value FROM json_each(raised.partners) WHERE value IS NOT NULL ORDER BY value)) AS partners,
       raised.last
FROM (
  SELECT about, count(DISTINCT n) AS consultations, json_group_array(DISTINCT partner) AS partners, max(date) AS last
  FROM talk
  GROUP BY about
) AS raised
JOIN actor AS a ON a.code = raised.about
ORDER BY consultations DESC, about
LIMIT $limit OFFSET $offset
