// @title    Topics by how often they were discussed
// @question What was talked about most between $from and $to? (Messages count, too. Without days, undated events do, too. First and last are of those dated to the day.)
// @param    from   DATE    '' first day, included; open when empty
// @param    to     DATE    '' last day, included; open when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  topic STRING, name STRING, consultations INTEGER, countries INTEGER, first DATE, last DATE
// @evidence topic=topic depth='0' held='true' from=$from to=$to
// @example  -
MATCH (c:Consultation)-[:DISCUSSED]->(t:Topic)
WHERE NOT c.planned AND ($from IS NULL OR c.end >= $from) AND ($to IS NULL OR c.date <= $to)
WITH DISTINCT t, c
OPTIONAL MATCH (c)<-[:TOOK_PART_IN]-(a:Actor)
RETURN t.id AS topic, t.name AS name, count(DISTINCT c) AS consultations, count(DISTINCT a) AS countries,
       min(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS first, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
ORDER BY consultations DESC, topic
SKIP $offset
LIMIT $limit
