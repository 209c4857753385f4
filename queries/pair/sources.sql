-- @title    Sources of a pair
-- @question Which articles tell of meetings of $a and $b?
-- @param    a      COUNTRY - one country, by its code (AZE)
-- @param    b      COUNTRY - the other country (CAN)
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  article STRING, name STRING, publisher STRING, readoutOf STRING, published DATE, url STRING, language STRING, accounts INTEGER
-- @example  AZE CAN
SELECT s.id AS article, s.name, s.publisher, s.readout_of AS readoutOf, s.published,
       s.url, s.language, count(*) AS accounts
FROM reports AS r JOIN article AS s ON s.n = r.article
WHERE r.consultation IN (SELECT consultation FROM took_part_in WHERE actor = $a)
  AND r.consultation IN (SELECT consultation FROM took_part_in WHERE actor = $b) AND $a <> $b
GROUP BY s.id
ORDER BY s.published IS NULL, s.published DESC, s.id
LIMIT $limit OFFSET $offset
