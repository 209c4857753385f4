// @title    Consultations about a topic
// @question In what was $topic, or a topic below it, discussed, latest first?
// @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, name STRING, kind STRING, planned BOOLEAN
// @example  energy
MATCH (:Topic {id: $topic})<-[:BROADER*0..3]-(t:Topic)<-[:DISCUSSED]-(c:Consultation)
WITH DISTINCT c
RETURN c.date AS date, c.id AS consultation, c.name AS name, c.kind AS kind, c.planned AS planned
ORDER BY c.date IS NULL, date DESC, consultation
SKIP $offset
LIMIT $limit
