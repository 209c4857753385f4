-- @title    What is told of some consultations
-- @question Which facts do articles tell of $consultations, in which words?
-- @param    consultations LIST    - ids of consultations, a comma between two
-- @param    limit         INTEGER 50 rows at most
-- @param    offset        INTEGER 0 rows to pass over
-- @returns  consultation CONSULTATION, fact STRING, key STRING, name STRING, side STRING, role STRING, rank STRING, head BOOLEAN, quote STRING, start INTEGER, article STRING, account STRING
-- @example  sha256:102a6e215899cc759f525b5a845adb1fb296ffb5145d670491836b5773ae42d4#1,sha256:dce0e1e3797164983b07a3af7f77064be053ea403f5ad5bad0f601e290a44972#1
WITH it AS (
  SELECT n FROM consultation WHERE short IN (SELECT substr(value, 8, 12) FROM json_each($consultations)) AND id IN (SELECT value FROM json_each($consultations))
), told AS (
  SELECT 1 AS place, 'report' AS fact, NULL AS key, NULL AS name, NULL AS side, NULL AS role, NULL AS rank, NULL AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN reports AS r ON r.consultation = it.n
  UNION ALL
  SELECT 2 AS place, 'party' AS fact, a.code AS key, a.name AS name, NULL AS side, r.basis AS role, NULL AS rank, NULL AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN took_part_in AS r ON r.consultation = it.n JOIN actor AS a ON a.code = r.actor
  UNION ALL
  SELECT 3 AS place, 'official' AS fact, o.id AS key, o.name AS name, r.actor AS side, r.role AS role, r.rank AS rank, r.head AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN attended AS r ON r.consultation = it.n JOIN official AS o ON o.id = r.official
  UNION ALL
  SELECT 4 AS place, 'body' AS fact, b.id AS key, b.name AS name, NULL AS side, b.type AS role, NULL AS rank, NULL AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN acted_in AS r ON r.consultation = it.n JOIN body AS b ON b.id = r.body
  UNION ALL
  SELECT 5 AS place, 'place' AS fact, coalesce(t.id, a.code) AS key, coalesce(t.name, a.name) AS name, NULL AS side, NULL AS role, NULL AS rank, NULL AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN held_in AS r ON r.consultation = it.n LEFT JOIN city AS t ON t.id = r.city LEFT JOIN actor AS a ON a.code = r.actor
  UNION ALL
  SELECT 6 AS place, 'topic' AS fact, t.id AS key, t.name AS name, NULL AS side, NULL AS role, NULL AS rank, NULL AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN discussed AS r ON r.consultation = it.n JOIN topic AS t ON t.id = r.topic
  UNION ALL
  SELECT 7 AS place, 'third country' AS fact, a.code AS key, a.name AS name, NULL AS side, NULL AS role, NULL AS rank, NULL AS head,
         r.quote, r.start, r.article, r.account, r.consultation, r.id
  FROM it JOIN concerned AS r ON r.consultation = it.n JOIN actor AS a ON a.code = r.actor
)
SELECT c.id AS consultation, t.fact, t.key, t.name, t.side, t.role, t.rank, t.head, t.quote, t.start, s.id AS article, s.id || '#' || t.account AS account
FROM told AS t JOIN consultation AS c ON c.n = t.consultation JOIN article AS s ON s.n = t.article
ORDER BY c.id, t.place, account, t.start, t.key IS NULL, t.key, t.id
LIMIT $limit OFFSET $offset
