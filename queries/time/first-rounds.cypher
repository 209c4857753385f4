// @title    First rounds
// @question Which pairs began to hold consultations in rounds, and when?
// @param    from   DATE    '' first day, included; open when empty
// @param    to     DATE    '' last day, included; open when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, name STRING, planned BOOLEAN, sides LIST
// @example  -
MATCH (c:Consultation)
WHERE c.round = 1 AND c.kind <> 'message' AND ($from IS NULL OR c.end >= $from) AND ($to IS NULL OR c.date <= $to)
OPTIONAL MATCH (x:Actor)-[:TOOK_PART_IN]->(c)
WITH DISTINCT c, x.code AS side
ORDER BY side
WITH c, collect(side) AS sides
RETURN c.date AS date, c.id AS consultation, c.name AS name, c.planned AS planned, sides
ORDER BY date IS NULL, date DESC, consultation
SKIP $offset
LIMIT $limit
