-- @title    Unsure dates
-- @question Of which consultations is the day not known for sure, and why?
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, name STRING, kind STRING, precision STRING, basis STRING, monthDay STRING, why STRING
-- @example  -
-- The words that tell a day stand in date_spans; where no words do, it has those of the event.
SELECT c.id, c.name, c.kind, c.date_precision AS precision, c.date_basis AS basis, c.month_day AS monthDay,
       CASE
         WHEN c.month_day IS NOT NULL THEN 'no article tells the year'
         WHEN c.date IS NULL THEN 'no article tells a day'
         WHEN c.date_precision = 'year' THEN 'a year alone'
         WHEN c.date_precision = 'month' THEN 'a month alone'
         WHEN c.date_precision = 'day' THEN 'dated by its publication'
         ELSE 'one of several days' END AS why
FROM consultation AS c
WHERE c.date IS NULL OR c.date_precision <> 'day'
   OR c.date_basis = 'published' AND NOT EXISTS (
     SELECT 1 FROM reports AS r
     WHERE r.consultation = c.n AND r.date = c.date AND r.date_end = c."end"
       AND r.date_spans <> '[' || r.start || ',' || r."end" || coalesce(',' || trim(r.spans, '[]'), '') || ']')
ORDER BY c.id
LIMIT $limit OFFSET $offset
