// @title    Consultations of a ministry
// @question In what did $ministry, or another body, act, latest first?
// @param    ministry STRING  - a ministry or another body, by id (see ministry/bodies)
// @param    limit    INTEGER 50 rows at most
// @param    offset   INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
// @example  AZE/energy-ministry
MATCH (:Body {id: $ministry})-[:ACTED_IN]->(c:Consultation)
WITH DISTINCT c
RETURN c.date AS date, c.id AS consultation, c.name AS name, c.kind AS kind, c.planned AS planned
ORDER BY c.date IS NULL, date DESC, consultation
SKIP $offset
LIMIT $limit
