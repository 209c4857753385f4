// @title    Countries talked about while absent
// @question About which countries that were not in the room did $country talk, with whom? (Messages count, too. Last is of those dated to the day.)
// @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  about STRING, name STRING, consultations INTEGER, partners LIST, last DATE
// @evidence a=$country about=about held='true'
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)-[:CONCERNED]->(t:Actor)
WHERE NOT c.planned
WITH DISTINCT t, c
OPTIONAL MATCH (c)<-[:TOOK_PART_IN]-(p:Actor)
WHERE p.code <> $country
WITH DISTINCT t, c, p.code AS partner
ORDER BY partner
RETURN t.code AS about, t.name AS name, count(DISTINCT c) AS consultations, collect(DISTINCT partner) AS partners, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
ORDER BY consultations DESC, about
SKIP $offset
LIMIT $limit
