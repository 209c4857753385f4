// @title    What one read-out has and the other lacks
// @question What does the read-out of one side say of a consultation of $a and $b that the other side's leaves out, or says otherwise? (Of officials whom both name, the rank; instead is what the other side says.)
// @param    a      COUNTRY - one country, by its code (AZE)
// @param    b      COUNTRY - the other country (CAN)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, what STRING, id STRING, name STRING, toldBy LIST, notBy LIST, instead LIST
// @fact     what id
// @example  AZE CAN
// A fact without an id is one that a side could have told: of an official whom it names, no rank. "about" is what has one answer.
MATCH (side:Actor) WHERE side.code IN [$a, $b]
WITH side ORDER BY COUNT { (side)-[:TOOK_PART_IN]->() } LIMIT 1 // the one that met less
MATCH (side)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(other:Actor)
WHERE other.code IN [$a, $b] AND other <> side AND NOT c.planned
WITH DISTINCT c
MATCH (s:Article)-[r:REPORTS]->(c)<-[:TOOK_PART_IN]-(x:Actor)
WHERE x.code = s.readoutOf
WITH DISTINCT c, r, x.code AS side
ORDER BY side
WITH c, collect({r: r, side: side}) AS readouts, collect(DISTINCT side) AS sides
WHERE size(sides) > 1
CALL (c, readouts) {
  UNWIND readouts AS o
  MATCH (c)-[e:DISCUSSED|CONCERNED|ATTENDED|ACTED_IN]-(n)
  WHERE e.account = o.r.account
  RETURN CASE type(e) WHEN 'DISCUSSED' THEN 'topic' WHEN 'CONCERNED' THEN 'third country' WHEN 'ATTENDED' THEN 'official' ELSE 'body' END AS what,
         '' AS about, coalesce(n.code, n.id) AS id, n.name AS name, n.name AS says, o.side AS side
  UNION
  UNWIND readouts AS o
  MATCH (n:Official)-[e:ATTENDED]->(c)
  WHERE e.account = o.r.account
  WITH n, o.side AS side, CASE WHEN e.rank <> 'other' THEN e.rank END AS rank
  RETURN 'rank' AS what, n.id AS about, n.id + ' ' + rank AS id, n.name + ': ' + rank AS name, rank AS says, side
  UNION
  UNWIND readouts AS o
  MATCH (c)-[e:HELD_IN]->(n:City)
  WHERE e.account = o.r.account
  RETURN 'place' AS what, 'place' AS about, n.id AS id, n.name AS name, n.name AS says, o.side AS side
  UNION // a country told alone is also told by who names a city of it
  UNWIND readouts AS o
  MATCH (c)-[e:HELD_IN]->(n:Actor)
  WHERE e.account = o.r.account
  UNWIND readouts AS x
  WITH n, x
  WHERE x.r.venue = n.code
  RETURN 'place' AS what, 'place' AS about, n.code AS id, n.name AS name, n.name AS says, x.side AS side
  UNION
  UNWIND readouts AS o
  WITH o.side AS side, toString(o.r.round) AS round
  WHERE round IS NOT NULL
  RETURN 'round' AS what, 'round' AS about, round AS id, round AS name, round AS says, side
  UNION
  UNWIND readouts AS o
  WITH o.side AS side, o.r AS r
  WHERE r.datePrecision = 'day' AND (r.dateBasis <> 'published' OR r.dateSpans <> [r.start, r.end] + coalesce(r.spans, []))
  WITH side, toString(r.date) + CASE WHEN r.dateEnd = r.date THEN '' ELSE ' ' + toString(r.dateEnd) END AS day
  RETURN 'day' AS what, 'day' AS about, day AS id, day AS name, day AS says, side
}
WITH c, sides, what, about, id, name, says, side
ORDER BY says, side
WITH c, sides, what, about, collect({id: id, name: name, says: says, side: side}) AS said
WITH c, what, said, CASE WHEN about = '' THEN [] ELSE said END AS answers,
     CASE what WHEN 'rank' THEN [x IN sides WHERE any(y IN said WHERE y.side = x)] ELSE sides END AS sides
UNWIND said AS f
WITH DISTINCT c, what, said, answers, sides, f.id AS id, f.name AS name
WHERE id IS NOT NULL
WITH c, what, answers, sides, id, name, [x IN sides WHERE any(y IN said WHERE y.id = id AND y.side = x)] AS toldBy
WHERE size(toldBy) < size(sides)
WITH c, what, answers, id, name, toldBy, [x IN sides WHERE NOT x IN toldBy] AS notBy
RETURN c.date AS date, c.id AS consultation, what, id, name, toldBy, notBy,
       reduce(all = [], x IN [y IN answers WHERE y.id <> id AND y.side IN notBy] | CASE WHEN x.says IN all THEN all ELSE all + x.says END) AS instead
ORDER BY date IS NULL, date DESC, consultation, what, id
SKIP $offset
LIMIT $limit
