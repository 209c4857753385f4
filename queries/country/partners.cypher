// @title    Partners of a country
// @question Whom did $country meet between $from and $to, and how often?
// @param    country STRING  - a country by its code (AZE), or an organization (org:EU)
// @param    from    DATE    1900-01-01 first day, included
// @param    to      DATE    2100-01-01 last day, included
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  partner STRING, name STRING, meetings INTEGER, consultations INTEGER, first DATE, last DATE
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(p:Actor)
WHERE p.code <> $country AND NOT c.planned AND c.date <= $to AND c.end >= $from
WITH DISTINCT p, c
RETURN p.code AS partner, p.name AS name, count(c) AS meetings,
       sum(CASE WHEN c.kind = 'consultation' THEN 1 ELSE 0 END) AS consultations, min(c.date) AS first, max(c.date) AS last
ORDER BY meetings DESC, partner
SKIP $offset
LIMIT $limit
