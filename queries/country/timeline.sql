-- @title    Consultations of a country
-- @question In what did $country take part, latest first?
-- @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
-- @example  AZE
SELECT c.date, c.id AS consultation, c.name, c.kind, c.planned
FROM consultation AS c
WHERE c.n IN (SELECT consultation FROM took_part_in WHERE actor = $country)
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
