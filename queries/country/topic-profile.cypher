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
WITH COLLECT {
  MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
  WHERE NOT c.planned
  WITH DISTINCT c
  MATCH (c)<-[:TOOK_PART_IN]-(p:Actor)
  WHERE p.code <> $country
  RETURN DISTINCT p
} AS partners
OPTIONAL MATCH (p:Actor)
WHERE p.code <> $country
WITH partners, p, p IN partners AS met, COUNT {(p)-[:TOOK_PART_IN]->()} AS n
WITH partners, collect(CASE WHEN NOT met THEN p END) AS others, sum(CASE WHEN met THEN n ELSE -n END) <= 0 AS met
WITH met, COLLECT { // '': all of them
  MATCH (:Actor {code: $country})-[:TOOK_PART_IN]->(c:Consultation)
  WHERE NOT c.planned
  WITH DISTINCT c
  UNWIND [''] + [(c)-[:DISCUSSED]->(t:Topic) | t.id] AS topic
  WITH DISTINCT c, topic
  WITH topic, count(*) AS n
  RETURN {topic: topic, n: n}
} AS ours, COLLECT { // of the partners without $country, or of the others among themselves
  UNWIND CASE WHEN met THEN partners ELSE others END AS p
  MATCH (p)-[:TOOK_PART_IN]->(c:Consultation)
  WITH c, count(DISTINCT p) AS sides
  WHERE met OR sides > 1
  WITH DISTINCT c
  WHERE NOT EXISTS {(c)<-[:TOOK_PART_IN]-(o:Actor) WHERE CASE WHEN met THEN o.code = $country ELSE NOT o IN others END}
  WITH c
  WHERE NOT c.planned
  UNWIND [''] + [(c)-[:DISCUSSED]->(t:Topic) | t.id] AS topic
  WITH DISTINCT c, topic
  WITH topic, count(*) AS n
  RETURN {topic: topic, n: n}
} AS apart, COLLECT { // of one of the others alone
  UNWIND CASE WHEN met THEN [] ELSE others END AS p
  UNWIND [''] + COLLECT {MATCH (t:Topic) RETURN t.id} AS topic
  MATCH (x:Tally {topic: topic, a: p.code, b: p.code})
  WITH topic, sum(x.own) AS n
  RETURN {topic: topic, n: n}
} AS alone
UNWIND [''] + COLLECT {MATCH (t:Topic) RETURN t.id} AS topic
MATCH (every:Tally {topic: topic, a: '', b: ''})
WITH met, topic, coalesce(head([x IN ours WHERE x.topic = topic]).n, 0) AS consultations,
     coalesce(head([x IN apart WHERE x.topic = topic]).n, 0) + coalesce(head([x IN alone WHERE x.topic = topic]).n, 0) AS apart,
     every.own AS every
WITH topic, consultations, CASE WHEN met THEN apart ELSE every - consultations - apart END AS partners
WITH collect({topic: topic, consultations: consultations, partners: partners}) AS profile
WITH profile, head([x IN profile WHERE x.topic = '']) AS whole
UNWIND profile AS x
MATCH (t:Topic {id: x.topic})
WHERE x.consultations + x.partners > 0
RETURN t.id AS topic, t.name AS name, x.consultations AS consultations, whole.consultations AS of, x.partners AS partners, whole.partners AS ofPartners
ORDER BY consultations DESC, partners DESC, topic
SKIP $offset
LIMIT $limit
