-- @title    How well facts are told
-- @question By how many publishers is each fact of what was held told, those that one alone tells of several first? (An article without a publisher counts for the side whose read-out it is, else for itself.)
-- @param    country      COUNTRY      '' a country that took part, by its code; all when empty
-- @param    consultation CONSULTATION '' only this consultation, by its id; all when empty
-- @param    most         INTEGER      0  only facts that this many publishers tell at most; all when 0
-- @param    limit        INTEGER      50 rows at most
-- @param    offset       INTEGER      0  rows to pass over
-- @returns  consultation CONSULTATION, date DATE, fact STRING, key STRING, name STRING, publishers INTEGER, of INTEGER, alone BOOLEAN
-- @fact     fact key
-- @example  --country AZE
-- "of" are the publishers that tell of the consultation. A day that no words of an article tell is told by none.
WITH held AS MATERIALIZED (
  SELECT c.n FROM consultation AS c
  WHERE c.planned = 0 AND ($consultation = '' OR c.id = $consultation)
    AND ($country = '' OR c.n IN (SELECT consultation FROM took_part_in WHERE actor = $country))
), told AS (
  SELECT r.consultation, r.article, 'party' AS fact, r.actor AS key FROM held JOIN took_part_in AS r ON r.consultation = held.n
  UNION ALL
  SELECT r.consultation, r.article, 'official', r.official FROM held JOIN attended AS r ON r.consultation = held.n
  UNION ALL
  SELECT r.consultation, r.article, 'body', r.body FROM held JOIN acted_in AS r ON r.consultation = held.n
  UNION ALL
  SELECT r.consultation, r.article, 'place', coalesce(r.city, r.actor) FROM held JOIN held_in AS r ON r.consultation = held.n
  UNION ALL
  SELECT r.consultation, r.article, 'topic', r.topic FROM held JOIN discussed AS r ON r.consultation = held.n
  UNION ALL
  SELECT r.consultation, r.article, 'third country', r.actor FROM held JOIN concerned AS r ON r.consultation = held.n
  UNION ALL
  SELECT r.consultation, r.article, 'round', CAST(r.round AS TEXT) FROM held JOIN reports AS r ON r.consultation = held.n
  WHERE r.round IS NOT NULL
  UNION ALL
  SELECT r.consultation, r.article, 'day', r.date || CASE WHEN r.date_end = r.date THEN '' ELSE ' ' || r.date_end END
  FROM held JOIN reports AS r ON r.consultation = held.n
  WHERE r.date_precision = 'day' AND (r.date_basis <> 'published'
    OR r.date_spans <> '[' || r.start || ',' || r."end" || coalesce(',' || trim(r.spans, '[]'), '') || ']')
), publisher AS MATERIALIZED (
  SELECT n, coalesce(publisher, readout_of, id) AS who FROM article WHERE n IN (SELECT r.article FROM held JOIN reports AS r ON r.consultation = held.n)
), fact AS (
  SELECT t.consultation, t.fact, t.key, count(DISTINCT p.who) AS publishers
  FROM told AS t JOIN publisher AS p ON p.n = t.article
  GROUP BY t.consultation, t.fact, t.key
), whole AS (
  SELECT r.consultation, count(DISTINCT p.who) AS "of"
  FROM held JOIN reports AS r ON r.consultation = held.n JOIN publisher AS p ON p.n = r.article
  GROUP BY r.consultation
), page AS (
  SELECT c.id AS consultation, c.date, f.fact, f.key, f.publishers, w."of", f.publishers = 1 AND w."of" > 1 AS alone
  FROM fact AS f JOIN whole AS w ON w.consultation = f.consultation JOIN consultation AS c ON c.n = f.consultation
  WHERE $most = 0 OR f.publishers <= $most
  ORDER BY alone DESC, f.publishers, w."of" DESC, c.date IS NULL, c.date DESC, c.id, f.fact, f.key
  LIMIT $limit + $offset
)
SELECT consultation, date, fact, key,
       CASE fact WHEN 'party' THEN (SELECT name FROM actor WHERE code = key) WHEN 'third country' THEN (SELECT name FROM actor WHERE code = key)
         WHEN 'official' THEN (SELECT name FROM official WHERE id = key) WHEN 'body' THEN (SELECT name FROM body WHERE id = key)
         WHEN 'topic' THEN (SELECT name FROM topic WHERE id = key)
         WHEN 'place' THEN coalesce((SELECT name FROM city WHERE id = key), (SELECT name FROM actor WHERE code = key)) END AS name,
       publishers, "of", alone
FROM page
ORDER BY alone DESC, publishers, "of" DESC, date IS NULL, date DESC, consultation, fact, key
LIMIT $limit OFFSET $offset
