-- @title    Consultations
-- @question What took place, or is planned, between $from and $to, latest first? (Without days, undated events come last.)
-- @param    from   DATE    '' first day, included; open when empty
-- @param    to     DATE    '' last day, included; open when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, date DATE, kind STRING, planned BOOLEAN, sides LIST, name STRING, accounts INTEGER
-- @example  -
SELECT c.id, c.date, c.kind, c.planned,
       (SELECT json_group_array(actor) FROM (
          SELECT DISTINCT actor FROM took_part_in AS p WHERE p.consultation = c.n ORDER BY actor)) AS sides,
       c.name, (SELECT count(*) FROM reports AS r WHERE r.consultation = c.n) AS accounts
FROM consultation AS c
WHERE ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
