-- @title    What one read-out has and the other lacks
-- @question What does the read-out of one side say of a meeting of $a and $b that the other side's leaves out?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, what STRING, id STRING, name STRING, toldBy LIST, notBy LIST
-- @example  AZE CAN
WITH readout AS (
  SELECT DISTINCT r.consultation, r.article, r.account, s.readout_of AS side
  FROM reports AS r
  JOIN article AS s ON s.n = r.article
  JOIN took_part_in AS p ON p.consultation = r.consultation AND p.actor = s.readout_of
  JOIN consultation AS c ON c.n = r.consultation
  WHERE c.n IN (SELECT consultation FROM took_part_in WHERE actor = $a)
    AND c.n IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b
    AND c.planned = 0
), said AS (
  SELECT DISTINCT o.consultation, o.side, 'topic' AS what, d.topic AS id, t.name
  FROM readout AS o JOIN discussed AS d ON d.article = o.article AND d.account = o.account JOIN topic AS t ON t.id = d.topic
  UNION
  SELECT o.consultation, o.side, 'third country', m.actor, x.name
  FROM readout AS o JOIN concerned AS m ON m.article = o.article AND m.account = o.account JOIN actor AS x ON x.code = m.actor
  UNION
  SELECT o.consultation, o.side, 'official', w.official, p.name
  FROM readout AS o JOIN attended AS w ON w.article = o.article AND w.account = o.account JOIN official AS p ON p.id = w.official
)
SELECT c.date, c.id AS consultation, s.what, s.id, s.name,
       (SELECT json_group_array(side) FROM (
          SELECT side FROM said AS x WHERE x.consultation = c.n AND x.what = s.what AND x.id = s.id ORDER BY side)) AS toldBy,
       (SELECT json_group_array(side) FROM (
          SELECT DISTINCT side FROM readout AS o
          WHERE o.consultation = c.n AND o.side NOT IN (
            SELECT side FROM said AS x WHERE x.consultation = c.n AND x.what = s.what AND x.id = s.id) ORDER BY side)) AS notBy
FROM (SELECT DISTINCT consultation, what, id, name FROM said) AS s
JOIN consultation AS c ON c.n = s.consultation
WHERE (SELECT count(DISTINCT side) FROM said AS x WHERE x.consultation = c.n AND x.what = s.what AND x.id = s.id)
    < (SELECT count(DISTINCT side) FROM readout AS o WHERE o.consultation = c.n)
ORDER BY c.date IS NULL, c.date DESC, c.id, s.what, s.id
LIMIT $limit OFFSET $offset
