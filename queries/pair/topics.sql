-- @title    Topics of a pair over time
-- @question What did $a and $b talk about, and when first and last? (Messages count, too. First and last are of those dated to the day.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  topic STRING, name STRING, consultations INTEGER, first DATE, last DATE, years LIST
-- @evidence a=$a b=$b topic=topic depth='0' held='true'
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
), talk AS (
  SELECT DISTINCT d.topic, c.n, CASE WHEN c.date_precision = 'day' THEN c.date END AS date, substr(c.date, 1, 4) AS year
  FROM met JOIN discussed AS d ON d.consultation = met.n JOIN consultation AS c ON c.n = met.n
  WHERE c.planned = 0
)
SELECT raised.topic, t.name, raised.consultations, raised.first, raised.last,
       (SELECT json_group_array(value) FROM (
          SELECT value FROM json_each(raised.years) WHERE value IS NOT NULL ORDER BY value)) AS years
FROM (
  SELECT topic, count(*) AS consultations, min(date) AS first, max(date) AS last, json_group_array(DISTINCT year) AS years
  FROM talk
  GROUP BY topic
) AS raised
JOIN topic AS t ON t.id = raised.topic
ORDER BY consultations DESC, topic
LIMIT $limit OFFSET $offset
