// @title    Rounds of a pair, and missing ones
// @question Which rounds of their consultations did $a and $b hold, and which before the last does no article tell of?
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  round INTEGER, told BOOLEAN, date DATE, consultation CONSULTATION, planned BOOLEAN
// @example  AZE ITA
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND c.kind <> 'message' AND c.round >= 1 AND c.round <= 200
WITH collect(DISTINCT c) AS held, max(c.round) AS newest
UNWIND range(1, coalesce(newest, 0)) AS round
WITH round, [h IN held WHERE h.round = round] AS here
UNWIND CASE WHEN here = [] THEN [null] ELSE here END AS h
RETURN round, h IS NOT NULL AS told, h.date AS date, h.id AS consultation, h.planned AS planned
ORDER BY round, date IS NULL, date, consultation
SKIP $offset
LIMIT $limit
