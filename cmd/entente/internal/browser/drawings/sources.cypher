// The articles that tell of the consultations of $a and $b: those of one meeting end in one node
MATCH (:Actor {code: $a})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(:Actor {code: $b})
WITH DISTINCT c
MATCH (n:Article)-[r:REPORTS]->(c)
WITH c, n, r
ORDER BY r.id
WITH c, n, collect(r)[0] AS fact
RETURN c, n, fact
LIMIT 100
