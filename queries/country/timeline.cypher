// @title    Consultations of a country
// @question In what did $country take part, latest first?
// @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
WITH DISTINCT c
RETURN c.date AS date, c.id AS consultation, c.name AS name, c.kind AS kind, c.planned AS planned
ORDER BY c.date IS NULL, date DESC, consultation
SKIP $offset
LIMIT $limit
