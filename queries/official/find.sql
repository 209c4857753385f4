-- @title    An official by id
-- @question Which officials have an id that begins with $start, and how many meetings had they? (First and last are of those dated to the day.)
-- @param    start  STRING  - the beginning of an official's id (AZE/)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, names LIST, actors LIST, bodies LIST, meetings INTEGER, first DATE, last DATE
-- @evidence official=id held='true' without='message'
-- @example  AZE/ --limit 3
SELECT o.id, o.name, o.names,
       (SELECT json_group_array(name) FROM (
          SELECT DISTINCT a.name FROM attended AS r JOIN actor AS a ON a.code = r.actor
          WHERE r.official = o.id ORDER BY a.name)) AS actors,
       (SELECT json_group_array(name) FROM (
          SELECT DISTINCT b.name FROM attended AS r
          JOIN serves_in AS s ON s.article = r.article AND s.account = r.account AND s.official = r.official
          JOIN body AS b ON b.id = s.body
          WHERE r.official = o.id ORDER BY b.name)) AS bodies,
       count(DISTINCT c.id) AS meetings,
       min(CASE WHEN c.date_precision = 'day' THEN c.date END) AS first, max(CASE WHEN c.date_precision = 'day' THEN c.date END) AS last
FROM official AS o
LEFT JOIN attended AS t ON t.official = o.id
LEFT JOIN consultation AS c ON c.n = t.consultation AND c.planned = 0 AND c.kind <> 'message'
WHERE o.id BETWEEN $start AND $start || char(0x10FFFF) AND substr(o.id, 1, length($start)) = $start
GROUP BY o.id
ORDER BY o.id
LIMIT $limit OFFSET $offset
