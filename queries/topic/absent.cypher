// @title    Topics raised with absent countries
// @question Which absent countries were talked about together with which topics, in the same account? (Messages count, too. Last is of those dated to the day.)
// @param    country COUNTRY '' the absent country, by its code; all when empty
// @param    topic   TOPIC   '' a topic, by its id; all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  about STRING, name STRING, topic STRING, topicName STRING, consultations INTEGER, parties LIST, last DATE
// @evidence about=about topic=topic depth='0' together='true' held='true'
// @example  --country UKR
MATCH (c:Consultation)-[m:CONCERNED]->(x:Actor)
WHERE NOT c.planned AND ($country = '' OR x.code = $country)
MATCH (c)-[d:DISCUSSED]->(t:Topic)
WHERE d.account = m.account AND ($topic = '' OR t.id = $topic)
WITH DISTINCT x, t, c
OPTIONAL MATCH (r:Actor)-[:TOOK_PART_IN]->(c)
WITH DISTINCT x, t, c, r.code AS raiser
ORDER BY raiser
RETURN x.code AS about, x.name AS name, t.id AS topic, t.name AS topicName, count(DISTINCT c) AS consultations,
       collect(DISTINCT raiser) AS parties, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
ORDER BY consultations DESC, about, topic
SKIP $offset
LIMIT $limit
