// @title    One-sided reporting
// @question Which consultations are told by the read-outs of some sides, and by none of the others?
// @param    country COUNTRY '' a country that took part, by its code; all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id CONSULTATION, name STRING, date DATE, told LIST, missing LIST
// @example  -
// @on       testdata/settle/merge
MATCH (s:Article)-[:REPORTS]->(c:Consultation)<-[:TOOK_PART_IN]-(x:Actor)
WHERE NOT c.planned AND ($country = '' OR EXISTS { (:Actor {code: $country})-[:TOOK_PART_IN]->(c) })
WITH DISTINCT c, x.code AS side, s.readoutOf AS of
WITH c, side, max(CASE WHEN of = side THEN 1 ELSE 0 END) AS does
ORDER BY side
WITH c, collect(CASE WHEN does = 1 THEN side END) AS told, collect(CASE WHEN does = 0 THEN side END) AS missing
WHERE told <> [] AND missing <> []
RETURN c.id AS id, c.name AS name, c.date AS date, told, missing
ORDER BY date IS NULL, date DESC, id
SKIP $offset
LIMIT $limit
