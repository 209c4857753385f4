// @title    Partners of a country
// @question Whom did $country meet between $from and $to, and how often? (Without days, undated meetings count, too. First and last are of those dated to the day.)
// @param    country COUNTRY - a country by its code (AZE), or an organization (org:EU)
// @param    from    DATE    '' first day, included; open when empty
// @param    to      DATE    '' last day, included; open when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  partner STRING, name STRING, meetings INTEGER, consultations INTEGER, first DATE, last DATE
// @evidence a=$country b=partner held='true' without='message' from=$from to=$to
// @example  AZE
MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(p:Actor)
WHERE p.code <> $country AND NOT c.planned AND c.kind <> 'message'
  AND ($from IS NULL OR c.end >= $from) AND ($to IS NULL OR c.date <= $to)
WITH DISTINCT p, c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day
RETURN p.code AS partner, p.name AS name, count(c) AS meetings,
       sum(CASE WHEN c.kind = 'consultation' THEN 1 ELSE 0 END) AS consultations, min(day) AS first, max(day) AS last
ORDER BY meetings DESC, partner
SKIP $offset
LIMIT $limit
