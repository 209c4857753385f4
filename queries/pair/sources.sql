-- @title    Sources of a pair
-- @question Which articles tell of consultations of $a and $b, held or planned? (Messages, too.)
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  article STRING, name STRING, publisher STRING, readoutOf STRING, published DATE, url STRING, language STRING, accounts INTEGER
-- @evidence article=article a=$a b=$b
-- @example  AZE CAN
WITH met AS MATERIALIZED (
  SELECT consultation AS n FROM took_part_in WHERE actor = $a AND $a <> $b
  INTERSECT
  SELECT consultation FROM took_part_in WHERE actor = $b
  ORDER BY 1
)
SELECT s.id AS article, s.name, s.publisher, s.readout_of AS readoutOf, s.published,
       s.url, s.language, r.accounts
FROM (
  SELECT reports.article, count(*) AS accounts FROM met JOIN reports ON reports.consultation = met.n GROUP BY reports.article
) AS r JOIN article AS s ON s.n = r.article
ORDER BY s.published IS NULL, s.published DESC, s.id
LIMIT $limit OFFSET $offset
