-- @title    A consultation by its id
-- @question Which consultation has an account whose id begins with $start and ends with $end? (byPublication: no words of an article tell its day.)
-- @param    start  STRING  - the beginning of an account's id (sha256:3f2a)
-- @param    end    STRING  '' its end (#1)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, name STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, date DATE, end DATE, precision STRING, basis STRING, byPublication BOOLEAN, monthDay STRING, plover STRING, cameo STRING, accounts LIST
-- @example  sha256: --limit 3
SELECT c.id, c.name, c.kind, c.mode, c.round, c.planned,
       c.date, c."end", c.date_precision AS precision, c.date_basis AS basis,
       coalesce(c.date_basis = 'published' AND NOT EXISTS (
         SELECT 1 FROM reports AS r
         WHERE r.consultation = c.n AND r.date = c.date AND r.date_end = c."end"
           AND r.date_spans <> '[' || r.start || ',' || r."end" || coalesce(',' || trim(r.spans, '[]'), '') || ']'), 0) AS byPublication, c.month_day AS monthDay,
       c.plover, c.cameo,
       (SELECT json_group_array(account) FROM (
          SELECT s.id || '#' || r.account AS account FROM reports AS r JOIN article AS s ON s.n = r.article
          WHERE r.consultation = c.n ORDER BY account)) AS accounts
FROM consultation AS c
WHERE c.n IN (
  SELECT consultation FROM (
    SELECT r.consultation, s.id || '#' || r.account AS account FROM reports AS r JOIN article AS s ON s.n = r.article
    WHERE s.short BETWEEN substr(substr($start, 1, instr($start || '#', '#') - 1), 8, 12) AND substr(substr($start, 1, instr($start || '#', '#') - 1), 8, 12) || char(0x10FFFF)
      AND substr($start, 1, 7) = substr('sha256:', 1, length($start)))
  WHERE substr(account, 1, length($start)) = $start
    AND length(account) >= length($end) AND substr(account, length(account) - length($end) + 1) = $end)
ORDER BY c.id
LIMIT $limit OFFSET $offset
