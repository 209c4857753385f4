// @title    First contacts and first rounds
// @question When did $country first meet each of its partners, and when were their first consultations, of which round? (Firsts are of those dated to the day; the others count, too.)
// @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  partner STRING, name STRING, firstContact DATE, firstConsultations DATE, firstRound INTEGER, meetings INTEGER
// @evidence a=$country b=partner held='true' without='message'
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(p:Actor)
WHERE p.code <> $country AND NOT c.planned AND c.kind <> 'message'
WITH DISTINCT p, c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day
RETURN p.code AS partner, p.name AS name, min(day) AS firstContact,
       min(CASE WHEN c.kind = 'consultation' THEN day END) AS firstConsultations,
       min(CASE WHEN c.kind = 'consultation' THEN c.round END) AS firstRound, count(c) AS meetings
ORDER BY firstContact IS NULL, firstContact, partner
SKIP $offset
LIMIT $limit
