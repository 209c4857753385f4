-- @title    Heads of delegation by side
-- @question Who led each side when $a and $b met (or will meet, when planned), and in what rank?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, planned BOOLEAN, side STRING, official STRING, name STRING, role STRING, rank STRING, level INTEGER
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), page AS ( -- each has a row at least, so that no more of them are needed
  SELECT c.n, c.id, c.date, c.planned FROM met JOIN consultation AS c ON c.n = met.n
  WHERE c.kind <> 'message' AND EXISTS (SELECT 1 FROM attended AS r WHERE r.consultation = met.n AND r.head = 1 AND +r.actor IN ($a, $b))
  ORDER BY c.date IS NULL, c.date DESC, c.id
  LIMIT $limit + $offset
)
SELECT DISTINCT c.date, c.id AS consultation, c.planned, r.actor AS side, o.id AS official, o.name, r.role, r.rank, r.level
FROM page AS c
JOIN attended AS r ON r.consultation = c.n AND r.head = 1 AND +r.actor IN ($a, $b)
JOIN official AS o ON o.id = r.official
ORDER BY c.date IS NULL, c.date DESC, c.id, side, official, r.role IS NULL, r.role, r.rank IS NULL, r.rank
LIMIT $limit OFFSET $offset
