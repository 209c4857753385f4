-- @title    Countries talked about while absent
-- @question About which countries that were not in the room did $country talk, with whom?
-- @param    country STRING  - a country by its code (AZE), or an organization (org:EU)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  about STRING, name STRING, consultations INTEGER, partners LIST, last DATE
-- @example  AZE
WITH talk AS (
  SELECT DISTINCT t.actor AS about, c.id, c.date, y.actor AS partner
  FROM took_part_in AS x
  JOIN concerned AS t ON t.consultation = x.consultation
  JOIN consultation AS c ON c.id = x.consultation
  LEFT JOIN took_part_in AS y ON y.consultation = x.consultation AND y.actor <> x.actor
  WHERE x.actor = $country AND c.planned = 0
)
SELECT talk.about, a.name, count(DISTINCT talk.id) AS consultations,
       (SELECT json_group_array(partner) FROM (
          SELECT DISTINCT partner FROM talk AS p WHERE p.about = talk.about AND partner IS NOT NULL ORDER BY partner)) AS partners,
       max(talk.date) AS last
FROM talk JOIN actor AS a ON a.code = talk.about
GROUP BY talk.about, a.name
ORDER BY consultations DESC, about
LIMIT $limit OFFSET $offset
