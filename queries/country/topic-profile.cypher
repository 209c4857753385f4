// @title    Topics of a country against its partners'
// @question How often did $country talk about each topic, and how often did its partners without it? (Messages count, too.)
// @param    country COUNTRY - a country, by its code (AZE)
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  topic STRING, name STRING, consultations INTEGER, of INTEGER, partners INTEGER, ofPartners INTEGER
// @evidence a=$country topic=topic depth='0' held='true'
// @evidence around=$country topic=topic depth='0' held='true'
// @example  AZE
// What the partners talked about is read from their meetings, or, where others met less, is all but what is read from those of the others.
OPTIONAL MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
WHERE NOT c.planned
WITH collect(DISTINCT c) AS ours
WITH ours, COLLECT {
  UNWIND ours AS c
  MATCH (c)<-[:TOOK_PART_IN]-(p:Actor)
  WHERE p.code <> $country
  RETURN DISTINCT p
} AS partners
MATCH (p:Actor)
WHERE p.code <> $country
WITH ours, partners, p, p IN partners AS met, COUNT {(p)-[:TOOK_PART_IN]->()} AS n
WITH ours, partners, collect(CASE WHEN NOT met THEN p END) AS others, sum(CASE WHEN met THEN n ELSE -n END) <= 0 AS met
WITH ours, met, COLLECT {
  UNWIND CASE WHEN met THEN partners ELSE others END AS p
  MATCH (p)-[:TOOK_PART_IN]->(c:Consultation)
  WHERE NOT c.planned
  WITH DISTINCT c
  WHERE NOT EXISTS {(c)<-[:TOOK_PART_IN]-(o:Actor) WHERE o.code = $country OR NOT met AND o IN partners}
  RETURN c
} AS apart
WITH ours, met, apart, COLLECT {
  UNWIND [x IN ours | {of: x, mine: 1}] + [x IN apart | {of: x, mine: 0}] AS talk
  WITH talk.of AS c, talk.mine AS mine
  MATCH (c)-[:DISCUSSED]->(t:Topic)
  WITH DISTINCT c, mine, t
  WITH t, sum(mine) AS o, sum(1 - mine) AS a
  RETURN {topic: t, ours: o, apart: a}
} AS read
OPTIONAL MATCH (whole:Tally {topic: '', a: '', b: ''})
WITH read, met, size(ours) AS n, CASE WHEN met THEN size(apart) ELSE whole.own - size(ours) - size(apart) END AS m
MATCH (t:Topic)
WITH t, met, n, m, head([r IN read WHERE r.topic = t]) AS r
OPTIONAL MATCH (every:Tally {topic: t.id, a: '', b: ''})
WITH t, met, n, m, coalesce(r.ours, 0) AS consultations, coalesce(r.apart, 0) AS apart, coalesce(every.own, 0) AS every
WITH t, n, m, consultations, CASE WHEN met THEN apart ELSE every - consultations - apart END AS partners
WHERE consultations + partners > 0
RETURN t.id AS topic, t.name AS name, consultations, n AS of, partners, m AS ofPartners
ORDER BY consultations DESC, partners DESC, topic
SKIP $offset
LIMIT $limit
