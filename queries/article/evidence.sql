-- @title    Evidence of an article
-- @question Which words of $article say what?
-- @param    article ARTICLE - its id, or the beginning of it (102a6e2158)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  fact STRING, what STRING, detail STRING, quote STRING, start INTEGER, consultation CONSULTATION, account STRING
-- @example  102a6e2158
WITH it AS (SELECT n, id FROM article WHERE short = substr($article, 8, 12) AND id = $article), fact AS (
  SELECT 1 AS place, 'report' AS fact, c.name AS what, NULL AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM reports AS r JOIN consultation AS c ON c.n = r.consultation WHERE r.article = (SELECT n FROM it)
  UNION ALL
  SELECT 2 AS place, 'party' AS fact, a.name AS what, r.basis AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM took_part_in AS r JOIN actor AS a ON a.code = r.actor WHERE r.article = (SELECT n FROM it)
  UNION ALL
  SELECT 3 AS place, 'official' AS fact, r.name AS what, r.role AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM attended AS r WHERE r.article = (SELECT n FROM it)
  UNION ALL
  SELECT 4 AS place, 'body' AS fact, r.name AS what, r.body AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM acted_in AS r WHERE r.article = (SELECT n FROM it)
  UNION ALL
  SELECT 5 AS place, 'place' AS fact, coalesce(t.name, a.name) AS what, r.name AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM held_in AS r LEFT JOIN city AS t ON t.id = r.city LEFT JOIN actor AS a ON a.code = r.actor WHERE r.article = (SELECT n FROM it)
  UNION ALL
  SELECT 6 AS place, 'topic' AS fact, t.name AS what, t.id AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM discussed AS r JOIN topic AS t ON t.id = r.topic WHERE r.article = (SELECT n FROM it)
  UNION ALL
  SELECT 7 AS place, 'third country' AS fact, a.name AS what, a.code AS detail, r.quote, r.start, r.consultation, r.account, r.id
  FROM concerned AS r JOIN actor AS a ON a.code = r.actor WHERE r.article = (SELECT n FROM it)
)
SELECT fact.fact, fact.what, fact.detail, fact.quote, fact.start, c.id AS consultation, it.id || '#' || fact.account AS account
FROM fact JOIN consultation AS c ON c.n = fact.consultation CROSS JOIN it
ORDER BY account, fact.place, fact.start, fact.what IS NULL, fact.what, fact.id
LIMIT $limit OFFSET $offset
