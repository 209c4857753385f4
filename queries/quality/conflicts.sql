-- @title    Conflicts
-- @question Where do the accounts of one consultation contradict each other?
-- @param    consultations LIST    '' only these, by id, a comma between two; all when empty
-- @param    limit         INTEGER 50 rows at most
-- @param    offset        INTEGER 0  rows to pass over
-- @returns  id CONSULTATION, name STRING, what STRING, about STRING, said STRING, precision STRING, basis STRING, settled STRING, publisher STRING, article STRING, account STRING
-- @example  -
-- @on       testdata/settle/merge
-- Compared is "means": a city told against a city, a country against whatever the other's country is; of roles the
-- rank and the body, whatever the words, in one language. One account may tell several: what all accounts tell is no conflict.
WITH many AS MATERIALIZED (
  SELECT consultation AS n FROM reports
  WHERE $consultations = '[]' OR consultation IN (SELECT n FROM consultation WHERE short IN (SELECT substr(value, 8, 12) FROM json_each($consultations)) AND id IN (SELECT value FROM json_each($consultations)))
  GROUP BY consultation HAVING count(*) > 1
), told (consultation, account, article, what, whose, official, said, means, "precision", basis) AS (
  SELECT consultation, account, article, 'kind', '', NULL, kind, kind, NULL, NULL FROM many CROSS JOIN reports ON reports.consultation = many.n
  UNION ALL
  SELECT consultation, account, article, 'mode', '', NULL, mode, mode, NULL, NULL FROM many CROSS JOIN reports ON reports.consultation = many.n
  UNION ALL
  SELECT consultation, account, article, 'round', '', NULL, CAST(round AS TEXT), round, NULL, NULL FROM many CROSS JOIN reports ON reports.consultation = many.n
  UNION ALL
  SELECT consultation, account, article, 'date', '', NULL,
         CASE WHEN date_end = date THEN date ELSE date || ' ' || date_end END, date || date_end, date_precision, date_basis FROM many CROSS JOIN reports ON reports.consultation = many.n
  UNION ALL
  SELECT h.consultation, h.account, h.article, 'place', 'city', NULL, t.name, t.id, NULL, NULL
  FROM many CROSS JOIN held_in AS h ON h.consultation = many.n JOIN city AS t ON t.id = h.city
  UNION ALL
  SELECT h.consultation, h.account, h.article, 'place', 'country', NULL, coalesce(t.name, a.name), r.venue, NULL, NULL
  FROM many CROSS JOIN held_in AS h ON h.consultation = many.n JOIN reports AS r ON r.article = h.article AND r.account = h.account
  LEFT JOIN city AS t ON t.id = h.city
  LEFT JOIN actor AS a ON a.code = h.actor
  UNION ALL
  SELECT consultation, account, article, 'rank', official, official, rank, nullif(rank, 'other'), NULL, NULL FROM many CROSS JOIN attended ON attended.consultation = many.n
  UNION ALL
  SELECT w.consultation, w.account, w.article, 'role', w.official || ' ' || coalesce(s.language, '') || ' rank', w.official, w.role, nullif(w.rank, 'other'), NULL, NULL
  FROM many CROSS JOIN attended AS w ON w.consultation = many.n JOIN article AS s ON s.n = w.article
  UNION ALL
  SELECT w.consultation, w.account, w.article, 'role', w.official || ' ' || coalesce(s.language, '') || ' body', w.official, w.role, v.body, NULL, NULL
  FROM many CROSS JOIN attended AS w ON w.consultation = many.n JOIN article AS s ON s.n = w.article
  JOIN serves_in AS v ON v.article = w.article AND v.account = w.account AND v.official = w.official AND v.role = w.role
), several AS (
  SELECT consultation, what, whose FROM told WHERE said IS NOT NULL AND means IS NOT NULL
  GROUP BY consultation, what, whose HAVING count(DISTINCT means) > 1
), answer AS MATERIALIZED (
  SELECT t.*, t.article || '#' || t.account AS voter
  FROM several AS d JOIN told AS t ON t.consultation = d.consultation AND t.what = d.what AND t.whose = d.whose
  WHERE t.said IS NOT NULL AND t.means IS NOT NULL
), vote AS (
  SELECT consultation, what, whose, count(DISTINCT voter) AS n FROM answer GROUP BY consultation, what, whose, means
), matter AS (
  SELECT consultation, what, whose, count(DISTINCT voter) AS n FROM answer GROUP BY consultation, what, whose
), differing AS (
  SELECT m.consultation, m.what, m.whose
  FROM matter AS m JOIN vote AS v ON v.consultation = m.consultation AND v.what = m.what AND v.whose = m.whose
  GROUP BY m.consultation, m.what, m.whose HAVING max(v.n) < m.n
)
SELECT DISTINCT c.id, c.name, t.what, o.name AS about, t.said, t."precision", t.basis,
       CASE t.what WHEN 'kind' THEN c.kind WHEN 'mode' THEN c.mode WHEN 'round' THEN CAST(c.round AS TEXT)
         WHEN 'date' THEN CASE WHEN c."end" = c.date THEN c.date ELSE c.date || ' ' || c."end" END END AS settled,
       s.publisher, s.name AS article, s.id || '#' || t.account AS account
FROM differing AS d
JOIN answer AS t ON t.consultation = d.consultation AND t.what = d.what AND t.whose = d.whose
JOIN consultation AS c ON c.n = t.consultation
JOIN article AS s ON s.n = t.article
LEFT JOIN official AS o ON o.id = t.official
ORDER BY c.id, t.what, about IS NULL, about, account, t.said
LIMIT $limit OFFSET $offset
