// @title    Meetings of unlike ranks
// @question When did $country meet someone of another rank, who sent the higher one, and by how much?
// @param    country COUNTRY - a country, by its code (AZE)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  difference INTEGER, date DATE, consultation CONSULTATION, partner STRING, level INTEGER, partnerLevel INTEGER
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
WHERE NOT c.planned AND c.kind <> 'message'
WITH DISTINCT c
MATCH (:Official)-[r:ATTENDED {actor: $country}]->(c)
WHERE r.head
WITH c, min(r.level) AS level
MATCH (:Official)-[s:ATTENDED]->(c)
WHERE s.head AND s.actor <> $country
WITH c, level, s.actor AS partner, min(s.level) AS partnerLevel
WHERE partnerLevel <> level
RETURN partnerLevel - level AS difference, c.date AS date, c.id AS consultation, partner, level, partnerLevel
ORDER BY abs(difference) DESC, date IS NULL, date DESC, consultation, partner
SKIP $offset
LIMIT $limit
