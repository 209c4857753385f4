// @title    Consultations about a topic
// @question In what was $topic, or a topic below it, discussed, latest first?
// @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
// @example  energy
// The latest are looked for among those from a day on: two parties met last about the topic on so many other days since then that there are
// enough. (There are no million days; the server cannot pass over all the rows that a report asks for, and one.)
WITH COLLECT {
  MATCH (y:Tally)
  WHERE y.topic = $topic AND y.a > '' AND y.b > y.a AND y.last IS NOT NULL
  WITH DISTINCT y.last AS day
  RETURN day ORDER BY day DESC SKIP CASE WHEN $limit < 1000000 THEN $limit + $offset ELSE 1000000 END LIMIT 1
} AS since
MATCH (:Topic {id: $topic})<-[:BROADER*0..3]-(t:Topic)
WITH since, collect(DISTINCT t) AS below
WITH COLLECT {
  MATCH (c:Consultation)
  WHERE c.date >= since[0] AND EXISTS {(c)-[:DISCUSSED]->(t:Topic) WHERE t IN below}
  RETURN c
} + COLLECT {
  UNWIND CASE since WHEN [] THEN below ELSE [] END AS t
  MATCH (t)<-[:DISCUSSED]-(c:Consultation)
  RETURN DISTINCT c
} AS told
UNWIND told AS c
RETURN c.date AS date, c.id AS consultation, c.name AS name, c.kind AS kind, c.planned AS planned
ORDER BY c.date IS NULL, date DESC, consultation
SKIP $offset
LIMIT $limit
