-- @title    Topics of a country against its partners'
-- @question How often did $country talk about each topic, and how often did its partners without it? (Messages count, too.)
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, consultations INTEGER, of INTEGER, partners INTEGER, ofPartners INTEGER
-- @evidence a=$country topic=topic depth='0' held='true'
-- @evidence around=$country topic=topic depth='0' held='true'
-- @example  AZE
-- What the partners talked about is read from their meetings, or, where others met less, is all but what is read from those of the others.
WITH ours AS MATERIALIZED (
  SELECT DISTINCT c.n FROM took_part_in AS r JOIN consultation AS c ON c.n = r.consultation WHERE r.actor = $country AND c.planned = 0
), partner AS MATERIALIZED (
  SELECT DISTINCT actor FROM took_part_in WHERE consultation IN (SELECT n FROM ours) AND actor <> $country
), party AS MATERIALIZED (
  SELECT b AS actor, consultations, b IN (SELECT actor FROM partner) AS met FROM tally WHERE a = '' AND topic = '' AND b <> '' AND b <> $country
), side AS MATERIALIZED ( -- whose meetings are read: 1 the partners', 0 those of the others
  SELECT total(consultations * met) <= total(consultations * (1 - met)) AS met FROM party
), stop AS MATERIALIZED (
  SELECT $country AS actor UNION ALL SELECT actor FROM partner WHERE NOT (SELECT met FROM side)
), apart AS MATERIALIZED ( -- of the partners without $country, or of the others among themselves
  SELECT c.n
  FROM (
    SELECT r.consultation AS n FROM party CROSS JOIN took_part_in AS r ON r.actor = party.actor
    WHERE party.met = (SELECT met FROM side)
    GROUP BY r.consultation HAVING (SELECT met FROM side) OR min(r.actor) <> max(r.actor)
  ) AS x CROSS JOIN consultation AS c ON c.n = x.n
  WHERE c.planned = 0 AND NOT EXISTS (SELECT 1 FROM took_part_in AS o WHERE o.consultation = x.n AND +o.actor IN (SELECT actor FROM stop))
), alone AS MATERIALIZED ( -- of one of the others alone
  SELECT t.topic, total(t.own) AS n FROM party CROSS JOIN tally AS t ON t.a = party.actor AND t.b = party.actor
  WHERE NOT party.met AND NOT (SELECT met FROM side) GROUP BY t.topic
), talk AS MATERIALIZED (
  SELECT d.topic, count(DISTINCT d.consultation) AS ours, 0 AS apart, 0 AS every
  FROM ours JOIN discussed AS d ON d.consultation = ours.n GROUP BY d.topic
  UNION ALL
  SELECT d.topic, 0, count(DISTINCT d.consultation), 0
  FROM apart JOIN discussed AS d ON d.consultation = apart.n GROUP BY d.topic
  UNION ALL
  SELECT topic, 0, n, 0 FROM alone
  UNION ALL
  SELECT topic, 0, 0, own FROM tally WHERE a = '' AND b = ''
  UNION ALL
  SELECT '', (SELECT count(*) FROM ours), (SELECT count(*) FROM apart), 0
), profile AS (
  SELECT topic, sum(ours) AS consultations, CAST(CASE WHEN (SELECT met FROM side) THEN sum(apart) ELSE sum(every) - sum(ours) - sum(apart) END AS INTEGER) AS partners
  FROM talk GROUP BY topic
)
SELECT p.topic, t.name, p.consultations, whole.consultations AS "of", p.partners, whole.partners AS ofPartners
FROM profile AS p JOIN topic AS t ON t.id = p.topic JOIN profile AS whole ON whole.topic = ''
WHERE p.consultations + p.partners > 0
ORDER BY p.consultations DESC, p.partners DESC, p.topic
LIMIT $limit OFFSET $offset
