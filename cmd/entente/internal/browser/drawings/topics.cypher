// What $a and $b talked about, and when: a topic that came back joins its consultations
MATCH (:Actor {code: $a})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(:Actor {code: $b})
WITH DISTINCT c
MATCH (c)-[r:DISCUSSED]->(t:Topic)
WITH c, t, r
ORDER BY r.id
WITH c, t, collect(r)[0] AS fact
RETURN c, t, fact
LIMIT 200
