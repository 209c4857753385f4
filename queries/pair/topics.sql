-- @title    Topics of a pair over time
-- @question What did $a and $b talk about, and when first and last?
-- @param    a      STRING  - one country, by its code (AZE)
-- @param    b      STRING  - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, consultations INTEGER, first DATE, last DATE, years LIST
-- @example  AZE CAN
WITH talk AS (
  SELECT DISTINCT d.topic, c.id, c.date, substr(c.date, 1, 4) AS year
  FROM discussed AS d JOIN consultation AS c ON c.id = d.consultation
  WHERE c.id IN (SELECT consultation FROM took_part_in WHERE actor = $a)
    AND c.id IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b AND c.planned = 0
)
SELECT t.id AS topic, t.name, count(DISTINCT talk.id) AS consultations, min(talk.date) AS first, max(talk.date) AS last,
       (SELECT json_group_array(year) FROM (
          SELECT DISTINCT year FROM talk AS y WHERE y.topic = t.id AND year IS NOT NULL ORDER BY year)) AS years
FROM talk JOIN topic AS t ON t.id = talk.topic
GROUP BY t.id, t.name
ORDER BY consultations DESC, topic
LIMIT $limit OFFSET $offset
