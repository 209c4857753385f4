// @title    Who discussed a topic
// @question Who discussed $topic, or a topic below it, and when first and last? (Messages count, too. First and last are of those dated to the day.)
// @param    topic  TOPIC   - a topic by id (demining, energy, cop29)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  a STRING, b STRING, consultations INTEGER, first DATE, last DATE, topics LIST
// @evidence a=a b=b topic=$topic held='true'
// @example  energy
MATCH (t:Tally)
WHERE t.topic = $topic AND t.a > '' AND t.b > t.a
WITH t
ORDER BY t.consultations DESC, t.a, t.b
LIMIT $limit + $offset
MATCH (below:Topic)-[:BROADER*0..]->(:Topic {id: $topic})
MATCH (own:Tally {topic: below.id, a: t.a, b: t.b})
WHERE own.own > 0
WITH DISTINCT t, own.topic AS topic
ORDER BY topic
WITH t, collect(topic) AS topics
RETURN t.a AS a, t.b AS b, t.consultations AS consultations, t.first AS first, t.last AS last, topics
ORDER BY consultations DESC, a, b
SKIP $offset
LIMIT $limit
