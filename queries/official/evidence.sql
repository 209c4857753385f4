-- @title    Evidence of an official
-- @question Which words say in what $official took part, and in what post?
-- @param    official OFFICIAL - an official by id (see official/list)
-- @param    limit    INTEGER  50 rows at most
-- @param    offset   INTEGER  0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, what STRING, name STRING, role STRING, rank STRING, head BOOLEAN, quote STRING, start INTEGER, article STRING, url STRING, publisher STRING, account STRING
-- @example  AZE/rasad-talibsade
SELECT c.date, c.id AS consultation, c.name AS what, r.name, r.role, r.rank, r.head,
       r.quote, r.start, s.name AS article, s.url, s.publisher, s.id || '#' || r.account AS account
FROM attended AS r
JOIN consultation AS c ON c.n = r.consultation
JOIN article AS s ON s.n = r.article
WHERE r.official = $official
ORDER BY c.date IS NULL, c.date DESC, c.id, account, r.start, r.id
LIMIT $limit OFFSET $offset
