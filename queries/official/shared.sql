-- @title    Shared counterparts of two officials
-- @question Whom did both $official and $other meet, among the people of other sides? (Last is of those dated to the day.)
-- @param    official OFFICIAL - an official, by id (AZE/rasad-talibsade)
-- @param    other    OFFICIAL - another official, by id
-- @param    limit    INTEGER  50 rows at most
-- @param    offset   INTEGER  0 rows to pass over
-- @returns  counterpart STRING, name STRING, withOfficial INTEGER, withOther INTEGER, last DATE
-- @evidence official=$official other=counterpart held='true' without='message'
-- @evidence official=$other other=counterpart held='true' without='message'
-- @example  CAN/desrosers-filipe-lang CAN/gilian-hartvik-roi
WITH met AS (
  SELECT DISTINCT x.official AS who, y.official AS counterpart, c.id, CASE WHEN c.date_precision = 'day' THEN c.date END AS date
  FROM attended AS x
  JOIN attended AS y ON y.consultation = x.consultation AND y.actor <> x.actor
  JOIN consultation AS c ON c.n = x.consultation
  WHERE x.official IN ($official, $other) AND y.official NOT IN ($official, $other) AND c.planned = 0 AND c.kind <> 'message'
)
SELECT m.counterpart, o.name, count(DISTINCT CASE WHEN m.who = $official THEN m.id END) AS withOfficial,
       count(DISTINCT CASE WHEN m.who = $other THEN m.id END) AS withOther, max(m.date) AS last
FROM met AS m JOIN official AS o ON o.id = m.counterpart
GROUP BY m.counterpart, o.name
HAVING withOfficial > 0 AND withOther > 0
ORDER BY withOfficial + withOther DESC, m.counterpart
LIMIT $limit OFFSET $offset
