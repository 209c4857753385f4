-- @title    Topics of a country against its partners'
-- @question How often did $country talk about each topic, and how often did its partners without it? (Messages count, too.)
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, consultations INTEGER, of INTEGER, partners INTEGER, ofPartners INTEGER
-- @evidence a=$country topic=topic depth='0' held='true'
-- @evidence around=$country topic=topic depth='0' held='true'
-- @example  AZE
WITH ours AS MATERIALIZED (
  SELECT DISTINCT c.n FROM took_part_in AS r JOIN consultation AS c ON c.n = r.consultation WHERE r.actor = $country AND c.planned = 0
), partner AS MATERIALIZED (
  SELECT DISTINCT actor FROM took_part_in WHERE consultation IN (SELECT n FROM ours) AND actor <> $country
), theirs AS MATERIALIZED (
  SELECT DISTINCT c.n
  FROM partner JOIN took_part_in AS r ON r.actor = partner.actor JOIN consultation AS c ON c.n = r.consultation
  WHERE c.planned = 0
  EXCEPT
  SELECT n FROM ours
), talk AS (
  SELECT d.topic, count(DISTINCT d.consultation) AS consultations, 0 AS partners
  FROM ours JOIN discussed AS d ON d.consultation = ours.n GROUP BY d.topic
  UNION ALL
  SELECT d.topic, 0, count(DISTINCT d.consultation)
  FROM theirs JOIN discussed AS d ON d.consultation = theirs.n GROUP BY d.topic
), profile AS (
  SELECT topic, sum(consultations) AS consultations, sum(partners) AS partners FROM talk GROUP BY topic
)
SELECT p.topic, t.name, p.consultations, (SELECT count(*) FROM ours) AS "of", p.partners, (SELECT count(*) FROM theirs) AS ofPartners
FROM profile AS p JOIN topic AS t ON t.id = p.topic
ORDER BY p.consultations DESC, p.partners DESC, p.topic
LIMIT $limit OFFSET $offset
