-- @title    Evidence of a consultation
-- @question Which words say what we know of $consultation?
-- @param    consultation CONSULTATION - its id, the id of any account of it, or the beginning of one (102a6e2158#1)
-- @param    limit        INTEGER      50 rows at most
-- @param    offset       INTEGER      0 rows to pass over
-- @returns  fact STRING, what STRING, detail STRING, quote STRING, start INTEGER, article STRING, url STRING, publisher STRING, account STRING
-- @example  102a6e2158#1
WITH it AS (
  SELECT r.consultation FROM reports AS r JOIN article AS s ON s.n = r.article
  WHERE s.short = substr($consultation, 8, 12) AND s.id || '#' || r.account = $consultation
), fact AS (
  SELECT 1 AS place, 'report' AS fact, s.name AS what, NULL AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM reports AS r JOIN article AS s ON s.n = r.article WHERE r.consultation = (SELECT consultation FROM it)
  UNION ALL
  SELECT 2 AS place, 'party' AS fact, a.name AS what, r.basis AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM took_part_in AS r JOIN actor AS a ON a.code = r.actor WHERE r.consultation = (SELECT consultation FROM it)
  UNION ALL
  SELECT 3 AS place, 'official' AS fact, r.name AS what, r.role AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM attended AS r  WHERE r.consultation = (SELECT consultation FROM it)
  UNION ALL
  SELECT 4 AS place, 'body' AS fact, r.name AS what, r.body AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM acted_in AS r  WHERE r.consultation = (SELECT consultation FROM it)
  UNION ALL
  SELECT 5 AS place, 'place' AS fact, coalesce(t.name, a.name) AS what, r.name AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM held_in AS r LEFT JOIN city AS t ON t.id = r.city LEFT JOIN actor AS a ON a.code = r.actor WHERE r.consultation = (SELECT consultation FROM it)
  UNION ALL
  SELECT 6 AS place, 'topic' AS fact, t.name AS what, t.id AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM discussed AS r JOIN topic AS t ON t.id = r.topic WHERE r.consultation = (SELECT consultation FROM it)
  UNION ALL
  SELECT 7 AS place, 'third country' AS fact, a.name AS what, a.code AS detail, r.quote, r.start, r.article, r.account, r.id
  FROM concerned AS r JOIN actor AS a ON a.code = r.actor WHERE r.consultation = (SELECT consultation FROM it)
)
SELECT fact.fact, fact.what, fact.detail, fact.quote, fact.start, s.name AS article, s.url, s.publisher, s.id || '#' || fact.account AS account
FROM fact JOIN article AS s ON s.n = fact.article
ORDER BY fact.place, account, fact.start, fact.what IS NULL, fact.what, fact.id
LIMIT $limit OFFSET $offset
