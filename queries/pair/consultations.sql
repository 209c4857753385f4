-- @title    Consultations of a pair
-- @question What took place, or is planned, between $a and $b, when, how and where, latest first? (Messages, too.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, date DATE, end DATE, precision STRING, monthDay STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, places LIST, name STRING
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), page AS (
  SELECT c.* FROM met JOIN consultation AS c ON c.n = met.n
  ORDER BY c.date IS NULL, c.date DESC, c.id
  LIMIT $limit + $offset
)
SELECT c.id, c.date, c."end", c.date_precision AS precision, c.month_day AS monthDay,
       c.kind, c.mode, c.round, c.planned,
       (SELECT json_group_array(place) FROM (
          SELECT DISTINCT coalesce(city.name, actor.name) AS place
          FROM held_in AS h LEFT JOIN city ON city.id = h.city LEFT JOIN actor ON actor.code = h.actor
          WHERE h.consultation = c.n ORDER BY place)) AS places,
       c.name
FROM page AS c
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
