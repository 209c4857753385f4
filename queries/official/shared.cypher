// @title    Shared counterparts of two officials
// @question Whom did both $official and $other meet, among the people of other sides? (Last is of those dated to the day.)
// @param    official OFFICIAL - an official, by id (AZE/rasad-talibsade)
// @param    other    OFFICIAL - another official, by id
// @param    limit    INTEGER  50 rows at most
// @param    offset   INTEGER  0 rows to pass over
// @returns  counterpart STRING, name STRING, withOfficial INTEGER, withOther INTEGER, last DATE
// @evidence official=$official other=counterpart held='true' without='message'
// @evidence official=$other other=counterpart held='true' without='message'
// @example  CAN/desrosers-filipe-lang CAN/gilian-hartvik-roi
MATCH (x:Official)-[r:ATTENDED]->(c:Consultation)<-[s:ATTENDED]-(y:Official)
WHERE x.id IN [$official, $other] AND NOT y.id IN [$official, $other] AND s.actor <> r.actor AND NOT c.planned AND c.kind <> 'message'
WITH y, count(DISTINCT CASE WHEN x.id = $official THEN c END) AS withOfficial,
     count(DISTINCT CASE WHEN x.id = $other THEN c END) AS withOther, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
WHERE withOfficial > 0 AND withOther > 0
RETURN y.id AS counterpart, y.name AS name, withOfficial, withOther, last
ORDER BY withOfficial + withOther DESC, counterpart
SKIP $offset
LIMIT $limit
