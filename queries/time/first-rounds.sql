-- @title    First rounds
-- @question Which pairs began to hold consultations in rounds, and when?
-- @param    from   DATE    '' first day, included; open when empty
-- @param    to     DATE    '' last day, included; open when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, name STRING, planned BOOLEAN, sides LIST
-- @example  -
SELECT c.date, c.id AS consultation, c.name, c.planned,
       (SELECT json_group_array(actor) FROM (
          SELECT DISTINCT actor FROM took_part_in WHERE consultation = c.n ORDER BY actor)) AS sides
FROM consultation AS c
WHERE c.round = 1 AND c.kind <> 'message' AND ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
ORDER BY c.date IS NULL, c.date DESC, consultation
LIMIT $limit OFFSET $offset
