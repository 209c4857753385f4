-- @title    Topics by how often they were discussed
-- @question What was talked about most between $from and $to? (Messages count, too. Without days, undated events do, too. First and last are of those dated to the day.)
-- @param    from   DATE    '' first day, included; open when empty
-- @param    to     DATE    '' last day, included; open when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, consultations INTEGER, countries INTEGER, first DATE, last DATE
-- @evidence topic=topic depth='0' held='true' from=$from to=$to
-- @example  -
SELECT t.id AS topic, t.name, count(DISTINCT c.id) AS consultations, count(DISTINCT p.actor) AS countries,
       min(CASE WHEN c.date_precision = 'day' THEN c.date END) AS first, max(CASE WHEN c.date_precision = 'day' THEN c.date END) AS last
FROM discussed AS d
JOIN topic AS t ON t.id = d.topic
JOIN consultation AS c ON c.n = d.consultation
LEFT JOIN took_part_in AS p ON p.consultation = c.n
WHERE c.planned = 0 AND ($from IS NULL OR c."end" >= $from) AND ($to IS NULL OR c.date <= $to)
GROUP BY t.id, t.name
ORDER BY consultations DESC, topic
LIMIT $limit OFFSET $offset
