// @title    Meetings of an official
// @question In what did $official take part, and in what post?
// @param    official OFFICIAL - an official by id (see official/list)
// @param    limit    INTEGER  50 rows at most
// @param    offset   INTEGER  0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN, role STRING, rank STRING, head BOOLEAN
// @example  AZE/rasad-talibsade
MATCH (:Official {id: $official})-[r:ATTENDED]->(c:Consultation)
WITH DISTINCT c, r.role AS role, r.rank AS rank, r.head AS head
RETURN c.date AS date, c.id AS consultation, c.name AS name, c.kind AS kind, c.planned AS planned, role, rank, head
ORDER BY c.date IS NULL, date DESC, consultation, role IS NULL, role, rank IS NULL, rank, head
SKIP $offset
LIMIT $limit
