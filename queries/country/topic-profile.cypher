// @title    Topics of a country against its partners'
// @question How often did $country talk about each topic, and how often did its partners without it? (Messages count, too.)
// @param    country COUNTRY - a country, by its code (AZE)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  topic STRING, name STRING, consultations INTEGER, of INTEGER, partners INTEGER, ofPartners INTEGER
// @evidence a=$country topic=topic depth='0' held='true'
// @evidence around=$country topic=topic depth='0' held='true'
// @example  AZE
OPTIONAL MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
WHERE NOT c.planned
WITH collect(DISTINCT c) AS ours
OPTIONAL MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(p:Actor)
WHERE NOT c.planned
WITH DISTINCT ours, p
OPTIONAL MATCH (p)-[:TOOK_PART_IN]->(d:Consultation)
WHERE NOT d.planned AND NOT d IN ours
WITH ours, collect(DISTINCT d) AS theirs
UNWIND [x IN ours | {of: x, mine: 1}] + [x IN theirs | {of: x, mine: 0}] AS talk
WITH size(ours) AS n, size(theirs) AS m, talk.of AS c, talk.mine AS mine
MATCH (c)-[:DISCUSSED]->(t:Topic)
WITH DISTINCT n, m, c, mine, t
WITH n, m, t, sum(mine) AS consultations, sum(1 - mine) AS partners
RETURN t.id AS topic, t.name AS name, consultations, n AS of, partners, m AS ofPartners
ORDER BY consultations DESC, partners DESC, topic
SKIP $offset
LIMIT $limit
