// @title    What one read-out has and the other lacks
// @question What does the read-out of one side say of a consultation of $a and $b that the other side's leaves out?
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, what STRING, id STRING, name STRING, toldBy LIST, notBy LIST
// @example  AZE CAN
MATCH (:Actor {code: $a})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(:Actor {code: $b})
WHERE $a <> $b AND NOT c.planned
WITH DISTINCT c
MATCH (s:Article)-[r:REPORTS]->(c)<-[:TOOK_PART_IN]-(x:Actor)
WHERE x.code = s.readoutOf
WITH DISTINCT c, r.account AS account, x.code AS side
WITH c, collect({account: account, side: side}) AS readouts
UNWIND readouts AS o
MATCH (c)-[e:DISCUSSED|CONCERNED|ATTENDED]-(n)
WHERE e.account = o.account
WITH DISTINCT c, readouts, n, o.side AS side, CASE type(e) WHEN 'DISCUSSED' THEN 'topic' WHEN 'CONCERNED' THEN 'third country' ELSE 'official' END AS what
ORDER BY side
WITH c, readouts, n, what, collect(side) AS toldBy
UNWIND readouts AS o
WITH DISTINCT c, n, what, toldBy, o.side AS side
ORDER BY side
WITH c, n, what, toldBy, collect(CASE WHEN NOT side IN toldBy THEN side END) AS notBy
WHERE notBy <> []
RETURN c.date AS date, c.id AS consultation, what, coalesce(n.code, n.id) AS id, n.name AS name, toldBy, notBy
ORDER BY date IS NULL, date DESC, consultation, what, id
SKIP $offset
LIMIT $limit
