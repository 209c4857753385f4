-- @title    What one read-out has and the other lacks
-- @question What does the read-out of one side say of a consultation of $a and $b that the other side's leaves out?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, what STRING, id STRING, name STRING, toldBy LIST, notBy LIST
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), readout AS MATERIALIZED (
  SELECT DISTINCT r.consultation, r.article, r.account, s.readout_of AS side
  FROM met
  JOIN consultation AS c ON c.n = met.n AND c.planned = 0
  JOIN reports AS r ON r.consultation = met.n
  JOIN article AS s ON s.n = r.article
  WHERE s.readout_of IN (SELECT actor FROM took_part_in WHERE consultation = met.n)
), sides AS MATERIALIZED ( -- where one side alone told, nothing can be missing
  SELECT consultation, count(DISTINCT side) AS sides FROM readout GROUP BY consultation HAVING count(DISTINCT side) > 1
), told AS MATERIALIZED (
  SELECT readout.* FROM sides JOIN readout ON readout.consultation = sides.consultation
), said AS MATERIALIZED (
  SELECT o.consultation, o.side, 'topic' AS what, d.topic AS id
  FROM told AS o JOIN discussed AS d ON d.article = o.article AND d.account = o.account
  UNION
  SELECT o.consultation, o.side, 'third country', m.actor
  FROM told AS o JOIN concerned AS m ON m.article = o.article AND m.account = o.account
  UNION
  SELECT o.consultation, o.side, 'official', w.official
  FROM told AS o JOIN attended AS w ON w.article = o.article AND w.account = o.account
), page AS (
  SELECT c.date, c.id AS consultation, c.n, s.what, s.id
  FROM said AS s JOIN sides ON sides.consultation = s.consultation JOIN consultation AS c ON c.n = s.consultation
  GROUP BY c.n, s.what, s.id HAVING count(*) < max(sides.sides)
  ORDER BY c.date IS NULL, c.date DESC, c.id, s.what, s.id
  LIMIT $limit + $offset
)
SELECT p.date, p.consultation, p.what, p.id,
       CASE p.what WHEN 'topic' THEN (SELECT name FROM topic WHERE id = p.id)
         WHEN 'official' THEN (SELECT name FROM official WHERE id = p.id) ELSE (SELECT name FROM actor WHERE code = p.id) END AS name,
       (SELECT json_group_array(side) FROM (
          SELECT side FROM said AS x WHERE x.consultation = p.n AND x.what = p.what AND x.id = p.id ORDER BY side)) AS toldBy,
       (SELECT json_group_array(side) FROM (
          SELECT DISTINCT side FROM told AS o
          WHERE o.consultation = p.n AND o.side NOT IN (
            SELECT side FROM said AS x WHERE x.consultation = p.n AND x.what = p.what AND x.id = p.id) ORDER BY side)) AS notBy
FROM page AS p
ORDER BY p.date IS NULL, p.date DESC, p.consultation, p.what, p.id
LIMIT $limit OFFSET $offset
