// @title    Longest gaps of a pair
// @question How long did $a and $b not meet, between which meetings? (Of those dated to the day: others may lie between.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  days INTEGER, since DATE, until DATE, before CONSULTATION, after CONSULTATION
// @example  AZE CAN
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND NOT c.planned AND c.kind <> 'message' AND c.datePrecision = 'day'
WITH c.date AS day, min(c.id) AS id
ORDER BY day
WITH collect({day: day, id: id}) AS met
UNWIND range(1, size(met) - 1) AS i
WITH met[i - 1] AS x, met[i] AS y
RETURN duration.inDays(x.day, y.day).days AS days, x.day AS since, y.day AS until, x.id AS before, y.id AS after
ORDER BY days DESC, since
SKIP $offset
LIMIT $limit
