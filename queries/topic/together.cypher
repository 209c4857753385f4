// @title    Topics talked about together
// @question Which topics come up in the same consultations? (Messages count, too. Last is of those dated to the day.)
// @param    topic  TOPIC   '' a topic, by its id; all when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  topic STRING, name STRING, other STRING, otherName STRING, consultations INTEGER, last DATE
// @evidence topic=topic also=other depth='0' held='true'
// @example  --topic demining
MATCH (t:Topic)<-[:DISCUSSED]-(c:Consultation)-[:DISCUSSED]->(u:Topic)
WHERE t.id <> u.id AND NOT c.planned AND ($topic = '' AND t.id < u.id OR t.id = $topic)
WITH DISTINCT t, u, c
RETURN t.id AS topic, t.name AS name, u.id AS other, u.name AS otherName, count(*) AS consultations, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
ORDER BY consultations DESC, topic, other
SKIP $offset
LIMIT $limit
