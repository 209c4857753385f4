// @title    How well consultations are told
// @question By how many publishers is each consultation told? (An article without one counts for the side whose read-out it is, else for itself.)
// @param    country COUNTRY '' a country that took part, by its code; all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  id CONSULTATION, name STRING, date DATE, publishers INTEGER, accounts INTEGER, readouts INTEGER, languages LIST
// @example  -
MATCH (s:Article)-[r:REPORTS]->(c:Consultation)
WHERE NOT c.planned AND ($country = '' OR EXISTS { (:Actor {code: $country})-[:TOOK_PART_IN]->(c) })
WITH c, s, r
ORDER BY s.language
RETURN c.id AS id, c.name AS name, c.date AS date, count(DISTINCT coalesce(s.publisher, s.readoutOf, s.id)) AS publishers, count(DISTINCT r.account) AS accounts,
       count(DISTINCT s.readoutOf) AS readouts, collect(DISTINCT s.language) AS languages
ORDER BY publishers DESC, accounts DESC, date IS NULL, date DESC, id
SKIP $offset
LIMIT $limit
