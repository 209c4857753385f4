-- @title    Coverage by publisher and month
-- @question How many articles of each publisher are there for each month, and how many events do they report?
-- @param    publisher STRING  '' a publisher, as articles name it; all when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  publisher STRING, month STRING, articles INTEGER, accounts INTEGER, languages LIST
-- @example  -
WITH seen AS (
  SELECT n, publisher, substr(published, 1, 7) AS month, language FROM article
  WHERE superseded IS NULL AND ($publisher = '' OR publisher = $publisher)
)
SELECT s.publisher, s.month, count(DISTINCT s.n) AS articles, count(r.account) AS accounts,
       (SELECT json_group_array(language) FROM (
          SELECT DISTINCT language FROM seen AS l
          WHERE l.publisher IS s.publisher AND l.month IS s.month AND language IS NOT NULL ORDER BY language)) AS languages
FROM seen AS s LEFT JOIN reports AS r ON r.article = s.n
GROUP BY s.publisher, s.month
ORDER BY s.publisher IS NULL, s.publisher, s.month IS NULL, s.month
LIMIT $limit OFFSET $offset
