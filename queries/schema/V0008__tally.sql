-- How many consultations were held about a topic or one below it, by which two parties (a before b), first and last on
-- what day: kept, as the busiest topics are discussed in every tenth consultation and would be read through each time. With a and b
-- empty: by whoever took part; with a and b alike: of one party of whom it is told alone; with topic empty: about anything, and with a empty, too: of party b,
-- whoever else took part. own counts those that name the topic itself.
-- Planned consultations do not count. It follows from the claims, is written with them, and is proven by entente verify.
--
--   SELECT a, b, consultations, first, last FROM tally WHERE topic = 'energy' AND a <> b ORDER BY consultations DESC;

CREATE TABLE tally (
  topic TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  consultations INTEGER NOT NULL,
  own INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  PRIMARY KEY (a, b, topic) -- what a consultation counts for stands together, but for a page or two
) STRICT, WITHOUT ROWID;
INSERT INTO tally (topic, a, b, consultations, own, first, last)
WITH RECURSIVE rise(below, topic) AS (
  SELECT id, id FROM topic
  UNION
  SELECT rise.below, broader.broader FROM rise JOIN broader ON broader.topic = rise.topic
), side AS MATERIALIZED (
  SELECT DISTINCT p.consultation AS n, p.actor, CASE WHEN c.date_precision = 'day' THEN c.date END AS day
  FROM consultation AS c CROSS JOIN took_part_in AS p ON p.consultation = c.n
  WHERE c.planned = 0
), about AS (
  SELECT d.consultation AS n, rise.topic, max(rise.topic = d.topic) AS own
  FROM discussed AS d JOIN rise ON rise.below = d.topic
  GROUP BY d.consultation, rise.topic
), alone AS MATERIALIZED (
  SELECT n, min(actor) AS actor FROM side GROUP BY n HAVING count(*) = 1
), dyad AS (
  SELECT x.n, x.actor AS a, y.actor AS b, x.day FROM side AS x JOIN side AS y ON y.n = x.n AND y.actor > x.actor
)
SELECT about.topic, dyad.a, dyad.b, count(*), sum(about.own), min(dyad.day), max(dyad.day)
FROM dyad JOIN about ON about.n = dyad.n GROUP BY about.topic, dyad.a, dyad.b
UNION ALL
SELECT topic, '', '', count(*), sum(own), NULL, NULL FROM about WHERE n IN (SELECT n FROM side) GROUP BY topic
UNION ALL
SELECT about.topic, alone.actor, alone.actor, count(*), sum(about.own), NULL, NULL FROM alone JOIN about ON about.n = alone.n GROUP BY about.topic, alone.actor
UNION ALL
SELECT '', actor, actor, count(*), count(*), NULL, NULL FROM alone GROUP BY actor
UNION ALL
SELECT '', '', actor, count(*), count(*), NULL, NULL FROM side GROUP BY actor
UNION ALL
SELECT '', '', '', count(DISTINCT n), count(DISTINCT n), NULL, NULL FROM side HAVING count(*) > 0;
CREATE INDEX tally_topic ON tally (topic, a, b); -- keys alone: most changes leave it as it is
