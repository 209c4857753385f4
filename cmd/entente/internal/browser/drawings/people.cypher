// Who sat at the table when $a and $b met, and for whom: officials, consultations and sides
MATCH (:Actor {code: $a})-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(:Actor {code: $b})
WITH DISTINCT c
MATCH (o:Official)-[r:ATTENDED]->(c)
WITH c, o, r
ORDER BY r.id
WITH c, o, collect(r)[0] AS seat
OPTIONAL MATCH (o)-[p:REPRESENTS]->(side:Actor)
WITH c, o, seat, side, p
ORDER BY p.id
WITH c, o, seat, side, collect(p)[0] AS speaksFor
RETURN c, o, seat, side, speaksFor
LIMIT 200
