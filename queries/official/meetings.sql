-- @title    Meetings of an official
-- @question In what did $official take part, and in what post?
-- @param    official OFFICIAL - an official by id (see official/list)
-- @param    limit    INTEGER  50 rows at most
-- @param    offset   INTEGER  0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN, role STRING, rank STRING, head BOOLEAN
-- @example  AZE/rasad-talibsade
SELECT DISTINCT c.date, c.id AS consultation, c.name, c.kind, c.planned, r.role, r.rank, r.head
FROM attended AS r JOIN consultation AS c ON c.n = r.consultation
WHERE r.official = $official
ORDER BY c.date IS NULL, c.date DESC, c.id, r.role IS NULL, r.role, r.rank IS NULL, r.rank, r.head
LIMIT $limit OFFSET $offset
