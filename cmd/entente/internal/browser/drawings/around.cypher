// The latest consultation of $a and $b, and all that was said of it: each fact once
MATCH (:Actor {code: $a})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(:Actor {code: $b})
WITH DISTINCT c
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT 1
MATCH (c)-[r]-(n)
WHERE NOT n:Article
WITH c, n, r
ORDER BY r.id
WITH c, n, type(r) AS type, collect(r)[0] AS fact
RETURN c, n, fact
