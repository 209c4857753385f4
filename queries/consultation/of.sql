-- @title    Consultations by any mix of what is known of them
-- @question Which are the consultations that all given filters hold of, latest first, and how many are there?
-- @param    a         COUNTRY  ''    a country or an organization that took part; like every filter, any when empty
-- @param    b         COUNTRY  ''    another that took part
-- @param    around    COUNTRY  ''    a country that did not take part, while a partner of it did
-- @param    official  OFFICIAL ''    an official who took part
-- @param    other     OFFICIAL ''    another who took part
-- @param    body      STRING   ''    a ministry or another body that acted in it, by id (see ministry/bodies)
-- @param    beside    STRING   ''    another body that acted in it
-- @param    topic     TOPIC    ''    a topic that was discussed, or one below it
-- @param    also      TOPIC    ''    another topic that was discussed, or one below it
-- @param    depth     INTEGER  3     how far below a topic one counts, 3 at most; 0: the topic alone
-- @param    about     COUNTRY  ''    a country that was talked about and not in the room
-- @param    together  BOOLEAN  false only where one account tells of both the topic and the country talked about
-- @param    rank      STRING   ''    the rank of a head of delegation (minister), of the first country when that is given
-- @param    kind      STRING   ''    only events of this kind (consultation, meeting, call)
-- @param    without   LIST     ''    kinds that are left out, a comma between two
-- @param    held      BOOLEAN  false only what was held, not what is planned
-- @param    from      DATE     ''    first day, included; open when empty
-- @param    to        DATE     ''    last day, included; open when empty
-- @param    year      INTEGER  0     only where the first possible day is in this year; any when 0
-- @param    precision STRING   ''    only where the date is known so (day, span, month, year)
-- @param    article   ARTICLE  ''    only what this article tells of
-- @param    accounts  LIST     ''    only what one of these accounts tells of, by id, a comma between two
-- @param    limit     INTEGER  50    rows at most
-- @param    offset    INTEGER  0     rows to pass over
-- @returns  id CONSULTATION, date DATE, kind STRING, planned BOOLEAN, name STRING, found INTEGER
-- @example  --a AZE --without message --held true
-- One filter finds, the one that as a rule finds fewest of those given; the others are checked on what it finds.
WITH RECURSIVE finder(filter) AS (
  SELECT CASE
    WHEN $accounts <> '[]' THEN 'accounts'
    WHEN $article <> '' THEN 'article'
    WHEN $official <> '' THEN 'official'
    WHEN $body <> '' THEN 'body'
    WHEN $a <> '' AND $b <> '' THEN 'pair'
    WHEN $about <> '' THEN 'about'
    WHEN $topic <> '' THEN 'topic'
    WHEN $a <> '' OR $b <> '' THEN 'side'
    ELSE 'none' END
), below(topic, depth) AS (
  SELECT $topic, 0
  UNION
  SELECT broader.topic, below.depth + 1 FROM broader JOIN below ON broader.broader = below.topic WHERE below.depth < $depth AND below.depth < 3
), below_also(topic, depth) AS (
  SELECT $also, 0
  UNION
  SELECT broader.topic, below_also.depth + 1
  FROM broader JOIN below_also ON broader.broader = below_also.topic WHERE below_also.depth < $depth AND below_also.depth < 3
), told AS MATERIALIZED ( -- by the accounts that are asked for
  SELECT r.consultation AS n
  FROM json_each($accounts) AS k
  CROSS JOIN article AS s ON s.short = substr(k.value, 8, 12)
  CROSS JOIN reports AS r ON r.article = s.n AND s.id || '#' || r.account = k.value
), pair AS (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $b <> ''
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b AND $a <> ''
  ORDER BY 1
), partner AS MATERIALIZED ( -- with whom the country around took part
  SELECT DISTINCT y.actor
  FROM took_part_in AS x
  JOIN consultation AS c ON c.n = x.consultation AND c.planned = 0
  JOIN took_part_in AS y ON y.consultation = c.n AND y.actor <> $around
  WHERE x.actor = $around
), candidate AS MATERIALIZED (
  SELECT told.n FROM finder CROSS JOIN told WHERE filter = 'accounts'
  UNION
  SELECT r.consultation FROM finder CROSS JOIN article AS s CROSS JOIN reports AS r
  WHERE filter = 'article' AND s.short = substr($article, 8, 12) AND s.id = $article AND r.article = s.n
  UNION
  SELECT r.consultation FROM finder CROSS JOIN attended AS r WHERE filter = 'official' AND r.official = $official
  UNION
  SELECT r.consultation FROM finder CROSS JOIN acted_in AS r WHERE filter = 'body' AND r.body = $body
  UNION
  SELECT pair.n FROM finder CROSS JOIN pair WHERE filter = 'pair'
  UNION
  SELECT r.consultation FROM finder CROSS JOIN concerned AS r WHERE filter = 'about' AND r.actor = $about
  UNION
  SELECT r.consultation FROM finder CROSS JOIN below CROSS JOIN discussed AS r WHERE filter = 'topic' AND r.topic = below.topic
  UNION
  SELECT r.consultation FROM finder CROSS JOIN took_part_in AS r WHERE filter = 'side' AND r.actor = coalesce(nullif($a, ''), $b)
  UNION
  SELECT c.n FROM finder CROSS JOIN consultation AS c WHERE filter = 'none'
), found AS MATERIALIZED (
  SELECT c.n
  FROM candidate AS k CROSS JOIN consultation AS c ON c.n = k.n
  WHERE ($held = 0 OR c.planned = 0)
    AND ($kind = '' OR c.kind = $kind) AND c.kind NOT IN (SELECT value FROM json_each($without))
    AND ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
    AND ($year = 0 OR CAST(substr(c.date, 1, 4) AS INTEGER) = $year)
    AND ($precision = '' OR c.date_precision = $precision)
    AND ($a = '' OR EXISTS (SELECT 1 FROM took_part_in AS r WHERE r.consultation = c.n AND r.actor = $a))
    AND ($b = '' OR EXISTS (SELECT 1 FROM took_part_in AS r WHERE r.consultation = c.n AND r.actor = $b))
    AND ($around = ''
      OR NOT EXISTS (SELECT 1 FROM took_part_in AS r WHERE r.consultation = c.n AND r.actor = $around)
      AND EXISTS (SELECT 1 FROM took_part_in AS r WHERE r.consultation = c.n AND +r.actor IN (SELECT actor FROM partner)))
    AND ($official = '' OR EXISTS (SELECT 1 FROM attended AS r WHERE r.consultation = c.n AND +r.official = $official))
    AND ($other = '' OR EXISTS (SELECT 1 FROM attended AS r WHERE r.consultation = c.n AND +r.official = $other))
    AND ($body = '' OR EXISTS (SELECT 1 FROM acted_in AS r WHERE r.consultation = c.n AND +r.body = $body))
    AND ($beside = '' OR EXISTS (SELECT 1 FROM acted_in AS r WHERE r.consultation = c.n AND +r.body = $beside))
    AND ($topic = '' OR EXISTS (SELECT 1 FROM discussed AS r WHERE r.consultation = c.n AND +r.topic IN (SELECT topic FROM below)))
    AND ($also = '' OR EXISTS (SELECT 1 FROM discussed AS r WHERE r.consultation = c.n AND +r.topic IN (SELECT topic FROM below_also)))
    AND ($about = '' OR EXISTS (SELECT 1 FROM concerned AS r WHERE r.consultation = c.n AND r.actor = $about))
    AND ($together = 0 OR EXISTS (
      SELECT 1 FROM concerned AS m JOIN discussed AS d ON d.consultation = m.consultation AND d.article = m.article AND d.account = m.account
      WHERE m.consultation = c.n AND m.actor = $about AND +d.topic IN (SELECT topic FROM below)))
    AND ($rank = '' OR EXISTS (
      SELECT 1 FROM attended AS r WHERE r.consultation = c.n AND r.head = 1 AND r.rank = $rank AND ($a = '' OR +r.actor = $a)))
    AND ($article = '' OR EXISTS (
      SELECT 1 FROM reports AS r JOIN article AS s ON s.n = r.article WHERE r.consultation = c.n AND +s.id = $article))
    AND ($accounts = '[]' OR c.n IN (SELECT n FROM told))
)
SELECT c.id, c.date, c.kind, c.planned, c.name, (SELECT count(*) FROM found) AS found
FROM found AS f CROSS JOIN consultation AS c ON c.n = f.n
ORDER BY c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
