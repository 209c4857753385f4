// Who met whom, through what: each side of each consultation once, the latest first
MATCH (a:Actor)-[r:TOOK_PART_IN]->(c:Consultation)
WHERE NOT c.planned
WITH c, a, r
ORDER BY r.id
WITH c, a, collect(r)[0] AS fact
ORDER BY c.date IS NULL, c.date DESC, c.id, a.code
LIMIT 120
RETURN c, a, fact
