-- @title    Conflicts
-- @question Where do the accounts of one consultation contradict each other?
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, what STRING, about STRING, said STRING, settled STRING, publisher STRING, article STRING, account STRING
-- @example  -
WITH told (id, account, article, what, whose, said) AS (
  SELECT consultation, account, article, 'kind', NULL, kind FROM reports
  UNION ALL
  SELECT consultation, account, article, 'mode', NULL, mode FROM reports
  UNION ALL
  SELECT consultation, account, article, 'round', NULL, CAST(round AS TEXT) FROM reports
  UNION ALL
  SELECT consultation, account, article, 'date', NULL,
         CASE WHEN date_end = date THEN date ELSE date || ' ' || date_end END FROM reports
  UNION ALL
  SELECT h.consultation, h.account, h.article, 'place', NULL, t.name
  FROM held_in AS h JOIN city AS t ON t.id = h.city
  UNION ALL
  SELECT consultation, account, article, 'rank', official, rank FROM attended
  UNION ALL
  SELECT w.consultation, w.account, w.article, 'role', w.official || ' ' || s.language, w.role
  FROM attended AS w JOIN article AS s ON s.id = w.article
), differing AS (
  SELECT id, what, whose FROM told WHERE said IS NOT NULL AND (what <> 'rank' OR said <> 'other')
  GROUP BY id, what, whose HAVING count(DISTINCT said) > 1
)
SELECT DISTINCT t.id, c.name, t.what,
       CASE WHEN t.what IN ('rank', 'role') THEN (
         SELECT o.name FROM official AS o
         WHERE o.id = CASE WHEN t.what = 'rank' THEN t.whose ELSE substr(t.whose, 1, length(t.whose) - 1 - length(s.language)) END) END AS about,
       t.said,
       CASE t.what WHEN 'kind' THEN c.kind WHEN 'mode' THEN c.mode WHEN 'round' THEN CAST(c.round AS TEXT)
         WHEN 'date' THEN CASE WHEN c."end" = c.date THEN c.date ELSE c.date || ' ' || c."end" END END AS settled,
       s.publisher, s.name AS article, t.account
FROM differing AS d
JOIN told AS t ON t.id = d.id AND t.what = d.what AND t.whose IS d.whose
JOIN consultation AS c ON c.id = t.id
JOIN article AS s ON s.id = t.article
WHERE t.said IS NOT NULL AND (t.what <> 'rank' OR t.said <> 'other')
ORDER BY t.id, t.what, about IS NULL, about, t.account, t.said
LIMIT $limit OFFSET $offset
