// @title    Unsure dates
// @question Of which consultations is the day not known for sure?
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id CONSULTATION, name STRING, kind STRING, precision STRING, basis STRING, monthDay STRING
// @example  -
MATCH (c:Consultation)
WHERE c.date IS NULL OR c.datePrecision <> 'day'
RETURN c.id AS id, c.name AS name, c.kind AS kind, c.datePrecision AS precision, c.dateBasis AS basis, c.monthDay AS monthDay
ORDER BY id
SKIP $offset
LIMIT $limit
