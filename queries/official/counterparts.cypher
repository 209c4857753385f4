// @title    Counterparts of an official
// @question Whom of other sides did $official meet, and how often? (First and last are of those dated to the day.)
// @param    official OFFICIAL - an official by id (see official/list)
// @param    limit    INTEGER  50 rows at most
// @param    offset   INTEGER  0 rows to pass over
// @returns  counterpart STRING, name STRING, country STRING, meetings INTEGER, first DATE, last DATE
// @evidence official=$official other=counterpart held='true' without='message'
// @example  AZE/rasad-talibsade
MATCH (:Official {id: $official})-[r:ATTENDED]->(c:Consultation)<-[s:ATTENDED]-(p:Official)
WHERE s.actor <> r.actor AND NOT c.planned AND c.kind <> 'message'
WITH DISTINCT p, s.actor AS country, c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day
RETURN p.id AS counterpart, p.name AS name, country, count(c) AS meetings, min(day) AS first, max(day) AS last
ORDER BY meetings DESC, counterpart, country
SKIP $offset
LIMIT $limit
