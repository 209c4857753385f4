-- @title    Heads of delegation by side
-- @question Who led each side when $a and $b met (or will meet, when planned), and in what rank?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  date DATE, consultation CONSULTATION, planned BOOLEAN, side STRING, official STRING, name STRING, role STRING, rank STRING, level INTEGER
-- @example  AZE CAN
SELECT DISTINCT c.date, c.id AS consultation, c.planned, r.actor AS side, o.id AS official, o.name, r.role, r.rank, r.level
FROM attended AS r
JOIN consultation AS c ON c.n = r.consultation
JOIN official AS o ON o.id = r.official
WHERE r.head = 1 AND r.actor IN ($a, $b)
  AND c.n IN (SELECT consultation FROM took_part_in WHERE actor = $a)
  AND c.n IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b
ORDER BY c.date IS NULL, c.date DESC, c.id, side, official, r.role IS NULL, r.role, r.rank IS NULL, r.rank
LIMIT $limit OFFSET $offset
