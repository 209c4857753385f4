-- @title    What one read-out has and the other lacks
-- @question What does the read-out of one side say of a consultation of $a and $b that the other side's leaves out, or says otherwise? (Of officials whom both name, the rank; instead is what the other side says.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, what STRING, id STRING, name STRING, toldBy LIST, notBy LIST, instead LIST
-- @fact     what id
-- @example  AZE CAN
-- A fact without an id is one that a side could have told: of an official whom it names, no rank. "about" is what has one answer.
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), readout AS MATERIALIZED (
  SELECT DISTINCT r.consultation, r.article, r.account, s.readout_of AS side, r.venue, CAST(r.round AS TEXT) AS round,
         CASE WHEN r.date_precision = 'day' AND (r.date_basis <> 'published'
           OR r.date_spans <> '[' || r.start || ',' || r."end" || coalesce(',' || trim(r.spans, '[]'), '') || ']')
         THEN r.date || CASE WHEN r.date_end = r.date THEN '' ELSE ' ' || r.date_end END END AS day
  FROM met
  JOIN consultation AS c ON c.n = met.n AND c.planned = 0
  JOIN reports AS r ON r.consultation = met.n
  JOIN article AS s ON s.n = r.article
  WHERE s.readout_of IN (SELECT actor FROM took_part_in WHERE consultation = met.n)
), sides AS MATERIALIZED ( -- where one side alone told, nothing can be missing
  SELECT consultation, count(*) AS n, json_group_array(side) AS sides FROM (SELECT DISTINCT consultation, side FROM readout)
  GROUP BY consultation HAVING count(*) > 1
), told AS MATERIALIZED (
  SELECT readout.* FROM sides JOIN readout ON readout.consultation = sides.consultation
), said AS MATERIALIZED (
  SELECT o.consultation, 'topic' AS what, '' AS about, d.topic AS id, o.side
  FROM told AS o JOIN discussed AS d ON d.article = o.article AND d.account = o.account
  UNION
  SELECT o.consultation, 'third country', '', m.actor, o.side
  FROM told AS o JOIN concerned AS m ON m.article = o.article AND m.account = o.account
  UNION
  SELECT o.consultation, 'official', '', w.official, o.side
  FROM told AS o JOIN attended AS w ON w.article = o.article AND w.account = o.account
  UNION
  SELECT o.consultation, 'body', '', b.body, o.side
  FROM told AS o JOIN acted_in AS b ON b.article = o.article AND b.account = o.account
  UNION
  SELECT o.consultation, 'rank', w.official, w.official || ' ' || nullif(w.rank, 'other'), o.side
  FROM told AS o JOIN attended AS w ON w.article = o.article AND w.account = o.account
  UNION
  SELECT o.consultation, 'place', 'place', h.city, o.side
  FROM told AS o JOIN held_in AS h ON h.article = o.article AND h.account = o.account WHERE h.city IS NOT NULL
  UNION -- a country told alone is also told by who names a city of it
  SELECT o.consultation, 'place', 'place', h.actor, x.side
  FROM told AS o JOIN held_in AS h ON h.article = o.article AND h.account = o.account
  JOIN told AS x ON x.consultation = o.consultation AND x.venue = h.actor
  UNION
  SELECT consultation, 'round', 'round', round, side FROM told WHERE round IS NOT NULL
  UNION
  SELECT consultation, 'day', 'day', day, side FROM told WHERE day IS NOT NULL
), matter AS MATERIALIZED ( -- the answers of each side, and who could have given one
  SELECT s.consultation, s.what, s.about, json_group_array(json_array(s.id, s.side)) AS answers,
         CASE s.what WHEN 'rank' THEN json_group_array(DISTINCT s.side) ELSE max(sides.sides) END AS sides,
         CASE s.what WHEN 'rank' THEN count(DISTINCT s.side) ELSE max(sides.n) END AS n
  FROM said AS s JOIN sides ON sides.consultation = s.consultation
  WHERE s.about <> ''
  GROUP BY s.consultation, s.what, s.about
), fact AS (
  SELECT consultation, what, about, id, json_group_array(side) AS tellers, count(*) AS n FROM said WHERE id IS NOT NULL
  GROUP BY consultation, what, about, id
), page AS (
  SELECT c.date, c.id AS consultation, f.what, f.about, f.id, f.tellers, coalesce(m.sides, s.sides) AS sides, m.answers
  FROM fact AS f
  JOIN sides AS s ON s.consultation = f.consultation
  JOIN consultation AS c ON c.n = f.consultation
  LEFT JOIN matter AS m ON m.consultation = f.consultation AND m.what = f.what AND m.about = f.about
  WHERE f.n < coalesce(m.n, s.n)
  ORDER BY c.date IS NULL, c.date DESC, c.id, f.what, f.id
  LIMIT $limit + $offset
)
SELECT p.date, p.consultation, p.what, p.id,
       CASE p.what WHEN 'topic' THEN (SELECT name FROM topic WHERE id = p.id)
         WHEN 'official' THEN (SELECT name FROM official WHERE id = p.id)
         WHEN 'body' THEN (SELECT name FROM body WHERE id = p.id)
         WHEN 'third country' THEN (SELECT name FROM actor WHERE code = p.id)
         WHEN 'rank' THEN (SELECT name FROM official WHERE id = p.about) || ':' || substr(p.id, length(p.about) + 1)
         WHEN 'place' THEN coalesce((SELECT name FROM city WHERE id = p.id), (SELECT name FROM actor WHERE code = p.id))
         ELSE p.id END AS name,
       (SELECT json_group_array(value) FROM (SELECT value FROM json_each(p.tellers) ORDER BY value)) AS toldBy,
       (SELECT json_group_array(value) FROM (
          SELECT value FROM json_each(p.sides) WHERE value NOT IN (SELECT value FROM json_each(p.tellers)) ORDER BY value)) AS notBy,
       (SELECT json_group_array(says) FROM (
          SELECT DISTINCT CASE p.what
            WHEN 'place' THEN coalesce((SELECT name FROM city WHERE id = answer), (SELECT name FROM actor WHERE code = answer))
            WHEN 'rank' THEN substr(answer, length(p.about) + 2) ELSE answer END AS says
          FROM (SELECT json_extract(value, '$[0]') AS answer, json_extract(value, '$[1]') AS side FROM json_each(coalesce(p.answers, '[]')))
          WHERE answer <> p.id AND side NOT IN (SELECT value FROM json_each(p.tellers)) ORDER BY says)) AS instead
FROM page AS p
ORDER BY p.date IS NULL, p.date DESC, p.consultation, p.what, p.id
LIMIT $limit OFFSET $offset
