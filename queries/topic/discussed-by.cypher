// @title    Who discussed a topic
// @question Who discussed $topic, or a topic below it, and when first and last? (Messages count, too. First and last are of those dated to the day.)
// @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  a STRING, b STRING, consultations INTEGER, first DATE, last DATE, topics LIST
// @evidence a=a b=b topic=$topic held='true'
// @example  energy
MATCH (c:Consultation)-[:DISCUSSED]->(t:Topic)-[:BROADER*0..3]->(:Topic {id: $topic})
MATCH (a:Actor)-[:TOOK_PART_IN]->(c)<-[:TOOK_PART_IN]-(b:Actor)
WHERE a.code < b.code AND NOT c.planned
WITH DISTINCT a.code AS a, b.code AS b, c, CASE WHEN c.datePrecision = 'day' THEN c.date END AS day, t.id AS topic
ORDER BY topic
RETURN a, b, count(DISTINCT c) AS consultations, min(day) AS first, max(day) AS last, collect(DISTINCT topic) AS topics
ORDER BY consultations DESC, a, b
SKIP $offset
LIMIT $limit
