-- @title    Some consultations
-- @question When, how and between whom was each of $consultations? (byPublication: no words of an article tell the day.)
-- @param    consultations LIST    - ids of consultations, a comma between two
-- @param    limit         INTEGER 50 rows at most
-- @param    offset        INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, date DATE, end DATE, precision STRING, basis STRING, byPublication BOOLEAN, monthDay STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, name STRING, sides LIST, hosts LIST
-- @example  sha256:102a6e215899cc759f525b5a845adb1fb296ffb5145d670491836b5773ae42d4#1,sha256:dce0e1e3797164983b07a3af7f77064be053ea403f5ad5bad0f601e290a44972#1
SELECT c.id, c.date, c."end", c.date_precision AS precision, c.date_basis AS basis,
       coalesce(c.date_basis = 'published' AND NOT EXISTS (
         SELECT 1 FROM reports AS r
         WHERE r.consultation = c.n AND r.date = c.date AND r.date_end = c."end"
           AND r.date_spans <> '[' || r.start || ',' || r."end" || coalesce(',' || trim(r.spans, '[]'), '') || ']'), 0) AS byPublication, c.month_day AS monthDay,
       c.kind, c.mode, c.round, c.planned, c.name,
       (SELECT json_group_array(actor) FROM (
          SELECT DISTINCT actor FROM took_part_in AS p WHERE p.consultation = c.n ORDER BY actor)) AS sides,
       (SELECT json_group_array(actor) FROM (
          SELECT DISTINCT actor FROM took_part_in AS p WHERE p.consultation = c.n AND p.host = 1 ORDER BY actor)) AS hosts
FROM consultation AS c
WHERE c.short IN (SELECT substr(value, 8, 12) FROM json_each($consultations)) AND c.id IN (SELECT value FROM json_each($consultations))
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
