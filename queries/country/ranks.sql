-- @title    Heads of a country by rank
-- @question In what rank did heads of delegation of $country meet others, how often, and who were they?
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  level INTEGER, rank STRING, meetings INTEGER, officials LIST, last DATE
-- @example  AZE
WITH led AS (
  SELECT DISTINCT r.level, r.rank, c.id, c.date, o.name
  FROM attended AS r
  JOIN consultation AS c ON c.n = r.consultation
  JOIN official AS o ON o.id = r.official
  WHERE r.actor = $country AND r.head = 1 AND c.planned = 0 AND c.kind <> 'message'
)
SELECT l.level, l.rank, count(DISTINCT l.id) AS meetings,
       (SELECT json_group_array(name) FROM (
          SELECT DISTINCT name FROM led AS m WHERE m.level IS l.level AND m.rank IS l.rank AND name IS NOT NULL ORDER BY name)) AS officials,
       max(l.date) AS last
FROM led AS l
GROUP BY l.level, l.rank
ORDER BY l.level IS NULL, l.level, l.rank IS NULL, l.rank
LIMIT $limit OFFSET $offset
