// @title    How often two states met
// @question Which pairs of states met most between $from and $to? (Without days, undated meetings count, too. First and last are of those dated to the day.)
// @param    from   DATE    '' first day, included; open when empty
// @param    to     DATE    '' last day, included; open when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  a STRING, b STRING, meetings INTEGER, first DATE, last DATE
// @evidence a=a b=b held='true' without='message' from=$from to=$to
// @example  -
MATCH (a:Actor)-[:TOOK_PART_IN]->(c:Consultation)<-[:TOOK_PART_IN]-(b:Actor)
WHERE a.code < b.code
  AND NOT c.planned
  AND c.kind <> 'message'
  AND ($from IS NULL OR c.end >= $from) AND ($to IS NULL OR c.date <= $to)
RETURN a.code AS a, b.code AS b, count(DISTINCT c) AS meetings,
       min(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS first, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
ORDER BY meetings DESC, a, b
SKIP $offset
LIMIT $limit
