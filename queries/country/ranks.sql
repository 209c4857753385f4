-- @title    Heads of a country by rank
-- @question In what rank did heads of delegation of $country meet others, how often, and who were they? (Last is of those dated to the day.)
-- @param    country COUNTRY - a country, by its code (AZE)
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  level INTEGER, rank STRING, meetings INTEGER, officials LIST, last DATE
-- @evidence a=$country rank=rank held='true' without='message'
-- @example  AZE
WITH led AS MATERIALIZED (
  SELECT r.level, r.rank, r.official, c.n, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM attended AS r JOIN consultation AS c ON c.n = r.consultation
  WHERE r.actor = $country AND r.head = 1 AND c.planned = 0 AND c.kind <> 'message'
), who AS MATERIALIZED (
  SELECT DISTINCT w.level, w.rank, o.name
  FROM (SELECT DISTINCT level, rank, official FROM led) AS w JOIN official AS o ON o.id = w.official
  WHERE o.name IS NOT NULL
)
SELECT l.level, l.rank, count(DISTINCT l.n) AS meetings,
       (SELECT json_group_array(name) FROM (
          SELECT name FROM who WHERE who.level IS l.level AND who.rank IS l.rank ORDER BY name)) AS officials,
       max(l.date) AS last
FROM led AS l
GROUP BY l.level, l.rank
ORDER BY l.level IS NULL, l.level, l.rank IS NULL, l.rank
LIMIT $limit OFFSET $offset
