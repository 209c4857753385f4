// @title    Heads of a country by rank
// @question In what rank did heads of delegation of $country meet others, how often, and who were they? (Last is of those dated to the day.)
// @param    country COUNTRY - a country, by its code (AZE)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  level INTEGER, rank STRING, meetings INTEGER, officials LIST, last DATE
// @evidence a=$country rank=rank held='true' without='message'
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
WHERE NOT c.planned AND c.kind <> 'message'
WITH DISTINCT c
MATCH (o:Official)-[r:ATTENDED {actor: $country}]->(c)
WHERE r.head
WITH r.level AS level, r.rank AS rank, count(DISTINCT c) AS meetings, collect(DISTINCT o.name) AS names,
     max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
RETURN level, rank, meetings, COLLECT {UNWIND names AS name RETURN name ORDER BY name} AS officials, last
ORDER BY level IS NULL, level, rank IS NULL, rank
SKIP $offset
LIMIT $limit
