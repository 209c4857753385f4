-- @title    Consultations
-- @question What took place between $from and $to, latest first?
-- @param    from   DATE    1900-01-01 first day, included
-- @param    to     DATE    2100-01-01 last day, included
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, date DATE, kind STRING, sides LIST, name STRING, accounts INTEGER
-- @example  -
SELECT c.id, c.date, c.kind,
       (SELECT json_group_array(actor) FROM (
          SELECT DISTINCT actor FROM took_part_in AS p WHERE p.consultation = c.id ORDER BY actor)) AS sides,
       c.name, (SELECT count(*) FROM reports AS r WHERE r.consultation = c.id) AS accounts
FROM consultation AS c
WHERE c.date <= $to AND c."end" >= $from
ORDER BY c.date DESC, c.id
LIMIT $limit OFFSET $offset
