// How many consultations were held about a topic or one below it, by which two parties (a before b), first and last on
// what day: kept, as the busiest topics are discussed in every tenth consultation and would be read through each time. With a and b
// empty: by whoever took part; with a and b alike: of one party of whom it is told alone; with topic empty: about anything, and with a empty, too: of party b,
// whoever else took part. own counts those that name the topic itself.
// Planned consultations do not count. It follows from the claims, is written with them, and is proven by entente verify.
//
//   MATCH (t:Tally {topic: 'energy'}) WHERE t.a > '' AND t.b > t.a RETURN t.a, t.b, t.consultations ORDER BY t.consultations DESC
//
// What a graph that is there already counts is added up topic by topic, from the beginning when that was cut short.

CREATE CONSTRAINT tally_of IF NOT EXISTS FOR (n:Tally) REQUIRE (n.topic, n.a, n.b) IS UNIQUE;

MATCH (n:Tally)
CALL { WITH n DELETE n } IN TRANSACTIONS OF 10000 ROWS;

MATCH (t:Topic)
CALL {
  WITH t
  MATCH (t)<-[:BROADER*0..]-(below:Topic)<-[:DISCUSSED]-(c:Consultation)
  WHERE NOT c.planned
  WITH t, c, max(CASE WHEN below = t THEN 1 ELSE 0 END) AS own
  MATCH (a:Actor)-[:TOOK_PART_IN]->(c)<-[:TOOK_PART_IN]-(b:Actor)
  WHERE a.code < b.code
  WITH DISTINCT t, c, own, a, b
  WITH t, a, b, count(*) AS consultations, sum(own) AS own,
       min(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS first, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
  CREATE (:Tally {topic: t.id, a: a.code, b: b.code, consultations: consultations, own: own, first: first, last: last})
} IN TRANSACTIONS OF 1 ROW;

MATCH (t:Topic)
CALL {
  WITH t
  MATCH (t)<-[:BROADER*0..]-(below:Topic)<-[:DISCUSSED]-(c:Consultation)
  WHERE NOT c.planned AND EXISTS {(c)<-[:TOOK_PART_IN]-()}
  WITH t, c, max(CASE WHEN below = t THEN 1 ELSE 0 END) AS own
  WITH t, count(*) AS consultations, sum(own) AS own
  CREATE (:Tally {topic: t.id, a: '', b: '', consultations: consultations, own: own})
} IN TRANSACTIONS OF 1 ROW;

MATCH (t:Topic)
CALL {
  WITH t
  MATCH (t)<-[:BROADER*0..]-(below:Topic)<-[:DISCUSSED]-(c:Consultation)
  WHERE NOT c.planned AND COUNT {MATCH (c)<-[:TOOK_PART_IN]-(p:Actor) RETURN DISTINCT p} = 1
  WITH t, c, max(CASE WHEN below = t THEN 1 ELSE 0 END) AS own
  MATCH (a:Actor)-[:TOOK_PART_IN]->(c)
  WITH DISTINCT t, c, own, a
  WITH t, a, count(*) AS consultations, sum(own) AS own
  CREATE (:Tally {topic: t.id, a: a.code, b: a.code, consultations: consultations, own: own})
} IN TRANSACTIONS OF 1 ROW;

MATCH (p:Actor)
CALL {
  WITH p
  MATCH (p)-[:TOOK_PART_IN]->(c:Consultation)
  WHERE NOT c.planned AND NOT EXISTS {(c)<-[:TOOK_PART_IN]-(o:Actor) WHERE o <> p}
  WITH p, count(DISTINCT c) AS consultations
  WHERE consultations > 0
  CREATE (:Tally {topic: '', a: p.code, b: p.code, consultations: consultations, own: consultations})
} IN TRANSACTIONS OF 10 ROWS;

MATCH (p:Actor)
CALL {
  WITH p
  MATCH (p)-[:TOOK_PART_IN]->(c:Consultation)
  WHERE NOT c.planned
  WITH p, count(DISTINCT c) AS consultations
  WHERE consultations > 0
  CREATE (:Tally {topic: '', a: '', b: p.code, consultations: consultations, own: consultations})
} IN TRANSACTIONS OF 10 ROWS;

MATCH (c:Consultation)
WHERE NOT c.planned AND EXISTS {(c)<-[:TOOK_PART_IN]-()}
WITH count(c) AS consultations
WHERE consultations > 0
CREATE (:Tally {topic: '', a: '', b: '', consultations: consultations, own: consultations});
