// @title    Unsure dates
// @question Of which consultations is the day not known for sure, and why?
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id CONSULTATION, name STRING, kind STRING, precision STRING, basis STRING, monthDay STRING, why STRING
// @example  -
// The words that tell a day stand in dateSpans; where no words do, it has those of the event.
MATCH (c:Consultation)
WHERE c.date IS NULL OR c.datePrecision <> 'day'
   OR c.dateBasis = 'published' AND NOT EXISTS {
     MATCH (:Article)-[r:REPORTS]->(c)
     WHERE r.date = c.date AND r.dateEnd = c.end AND r.dateSpans <> [r.start, r.end] + coalesce(r.spans, [])
   }
RETURN c.id AS id, c.name AS name, c.kind AS kind, c.datePrecision AS precision, c.dateBasis AS basis, c.monthDay AS monthDay,
       CASE
         WHEN c.monthDay IS NOT NULL THEN 'no article tells the year'
         WHEN c.date IS NULL THEN 'no article tells a day'
         WHEN c.datePrecision = 'year' THEN 'a year alone'
         WHEN c.datePrecision = 'month' THEN 'a month alone'
         WHEN c.datePrecision = 'day' THEN 'dated by its publication'
         ELSE 'one of several days' END AS why
ORDER BY id
SKIP $offset
LIMIT $limit
