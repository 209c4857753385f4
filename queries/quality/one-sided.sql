-- @title    One-sided reporting
-- @question Which consultations are told by the read-outs of some sides, and by none of the others?
-- @param    country COUNTRY '' a country that took part, by its code; all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, name STRING, date DATE, told LIST, missing LIST
-- @example  -
-- @on       testdata/settle/merge
WITH told AS (
  SELECT DISTINCT r.consultation, s.readout_of AS side
  FROM reports AS r
  JOIN article AS s ON s.n = r.article
  JOIN took_part_in AS p ON p.consultation = r.consultation AND p.actor = s.readout_of
)
SELECT c.id, c.name, c.date,
       (SELECT json_group_array(side) FROM (SELECT side FROM told WHERE consultation = c.n ORDER BY side)) AS told,
       (SELECT json_group_array(actor) FROM (
          SELECT DISTINCT actor FROM took_part_in AS p
          WHERE p.consultation = c.n AND p.actor NOT IN (SELECT side FROM told WHERE consultation = c.n) ORDER BY actor)) AS missing
FROM consultation AS c
WHERE c.planned = 0 AND ($country = '' OR c.n IN (SELECT consultation FROM took_part_in WHERE actor = $country))
  AND EXISTS (SELECT 1 FROM told WHERE consultation = c.n)
  AND EXISTS (SELECT 1 FROM took_part_in AS p WHERE p.consultation = c.n AND p.actor NOT IN (SELECT side FROM told WHERE consultation = c.n))
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
