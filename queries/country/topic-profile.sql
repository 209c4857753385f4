-- @title    Topics of a country against its partners'
-- @question How often did $country talk about each topic, and how often did its partners when they met others?
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, consultations INTEGER, of INTEGER, partners INTEGER, ofPartners INTEGER
-- @example  AZE
WITH ours AS (
  SELECT DISTINCT c.n FROM took_part_in AS r JOIN consultation AS c ON c.n = r.consultation WHERE r.actor = $country AND c.planned = 0
), theirs AS (
  SELECT DISTINCT c.n
  FROM took_part_in AS r JOIN consultation AS c ON c.n = r.consultation
  WHERE r.actor IN (SELECT actor FROM took_part_in WHERE consultation IN (SELECT n FROM ours))
    AND c.planned = 0 AND c.n NOT IN (SELECT n FROM ours)
), talk AS (
  SELECT DISTINCT d.topic, d.consultation, 1 AS mine FROM discussed AS d WHERE d.consultation IN (SELECT n FROM ours)
  UNION ALL
  SELECT DISTINCT d.topic, d.consultation, 0 AS mine FROM discussed AS d WHERE d.consultation IN (SELECT n FROM theirs)
)
SELECT talk.topic, t.name, sum(talk.mine) AS consultations, (SELECT count(*) FROM ours) AS "of",
       sum(1 - talk.mine) AS partners, (SELECT count(*) FROM theirs) AS ofPartners
FROM talk JOIN topic AS t ON t.id = talk.topic
GROUP BY talk.topic, t.name
ORDER BY consultations DESC, partners DESC, talk.topic
LIMIT $limit OFFSET $offset
