// @title    Hosts and guests
// @question Whom did $country receive, and who received it?
// @param    country COUNTRY - a country, by its code (AZE)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  partner STRING, name STRING, received INTEGER, visited INTEGER, elsewhere INTEGER, balance INTEGER
// @evidence a=$country b=partner held='true' without='message,call'
// @example  AZE
MATCH (:Actor {code: $country})-[r:TOOK_PART_IN]->(c:Consultation)<-[s:TOOK_PART_IN]-(p:Actor)
WHERE p.code <> $country AND NOT c.planned AND NOT c.kind IN ['message', 'call']
WITH c, p, max(CASE WHEN r.host THEN 1 ELSE 0 END) AS ours, max(CASE WHEN s.host THEN 1 ELSE 0 END) AS theirs
WITH p.code AS partner, p.name AS name, sum(ours) AS received, sum(theirs) AS visited,
     sum(CASE WHEN ours = 0 AND theirs = 0 THEN 1 ELSE 0 END) AS elsewhere
RETURN partner, name, received, visited, elsewhere, received - visited AS balance
ORDER BY received + visited DESC, elsewhere DESC, partner
SKIP $offset
LIMIT $limit
