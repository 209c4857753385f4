-- @title    An article by its id
-- @question Which articles have an id that begins with $start?
-- @param    start  STRING  - the beginning of an article's id (sha256:3f2a)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, publisher STRING, readoutOf STRING, language STRING, published DATE, url STRING, accounts LIST
-- @evidence article=id
-- @example  sha256: --limit 3
SELECT s.id, s.name, s.publisher, s.readout_of AS readoutOf, s.language, s.published, s.url,
       (SELECT json_group_array(account) FROM (
          SELECT s.id || '#' || r.account AS account FROM reports AS r WHERE r.article = s.n ORDER BY account)) AS accounts
FROM article AS s
WHERE s.short BETWEEN substr($start, 8, 12) AND substr($start, 8, 12) || char(0x10FFFF)
  AND substr($start, 1, 7) = substr('sha256:', 1, length($start)) AND substr(s.id, 1, length($start)) = $start
ORDER BY s.short, s.id
LIMIT $limit OFFSET $offset
