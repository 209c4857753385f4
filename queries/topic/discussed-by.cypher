// @title    Who discussed a topic
// @question Who discussed $topic, or a topic below it, and when last?
// @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  a STRING, b STRING, consultations INTEGER, first DATE, last DATE, topics LIST
// @evidence a=a b=b topic=$topic held='true'
// @example  energy
MATCH (c:Consultation)-[:DISCUSSED]->(t:Topic)-[:BROADER*0..3]->(:Topic {id: $topic})
MATCH (a:Actor)-[:TOOK_PART_IN]->(c)<-[:TOOK_PART_IN]-(b:Actor)
WHERE a.code < b.code AND NOT c.planned
WITH DISTINCT a.code AS a, b.code AS b, c, t.id AS topic
ORDER BY topic
RETURN a, b, count(DISTINCT c) AS consultations, min(c.date) AS first, max(c.date) AS last, collect(DISTINCT topic) AS topics
ORDER BY consultations DESC, a, b
SKIP $offset
LIMIT $limit
