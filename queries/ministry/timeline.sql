-- @title    Consultations of a ministry
-- @question In what did $ministry, or another body, act, latest first?
-- @param    ministry STRING  - a ministry or another body, by id (see ministry/bodies)
-- @param    limit    INTEGER 50 rows at most
-- @param    offset   INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
-- @example  AZE/energy-ministry
SELECT c.date, c.id AS consultation, c.name, c.kind, c.planned
FROM consultation AS c
WHERE c.n IN (SELECT consultation FROM acted_in WHERE body = $ministry)
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
