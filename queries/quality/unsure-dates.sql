-- @title    Unsure dates
-- @question Of which consultations is the day not known for sure?
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, name STRING, kind STRING, precision STRING, basis STRING, monthDay STRING
-- @example  -
SELECT c.id, c.name, c.kind, c.date_precision AS precision, c.date_basis AS basis, c.month_day AS monthDay
FROM consultation AS c
WHERE c.date IS NULL OR c.date_precision <> 'day'
ORDER BY c.id
LIMIT $limit OFFSET $offset
