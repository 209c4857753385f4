-- @title    How well consultations are told
-- @question By how many publishers is each consultation told? (An article without one counts for the side whose read-out it is, else for itself.)
-- @param    country COUNTRY '' a country that took part, by its code; all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  id CONSULTATION, name STRING, date DATE, publishers INTEGER, accounts INTEGER, readouts INTEGER, languages LIST
-- @example  -
SELECT c.id, c.name, c.date, count(DISTINCT coalesce(s.publisher, s.readout_of, s.id)) AS publishers, count(*) AS accounts,
       count(DISTINCT s.readout_of) AS readouts,
       (SELECT json_group_array(language) FROM (
          SELECT DISTINCT t.language FROM reports AS q JOIN article AS t ON t.n = q.article
          WHERE q.consultation = c.n AND t.language IS NOT NULL ORDER BY t.language)) AS languages
FROM consultation AS c
JOIN reports AS r ON r.consultation = c.n
JOIN article AS s ON s.n = r.article
WHERE c.planned = 0 AND ($country = '' OR c.n IN (SELECT consultation FROM took_part_in WHERE actor = $country))
GROUP BY c.id, c.name, c.date
ORDER BY publishers DESC, accounts DESC, c.date IS NULL, c.date DESC, c.id
LIMIT $limit OFFSET $offset
