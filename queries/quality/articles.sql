-- @title    Articles
-- @question Which articles stand in the graph, and what do they report?
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, title STRING, published DATE, publisher STRING, language STRING, accounts INTEGER
-- @example  -
SELECT a.id, a.name AS title, a.published, a.publisher, a.language, count(r.id) AS accounts
FROM article AS a LEFT JOIN reports AS r ON r.article = a.id
GROUP BY a.id, a.name, a.published, a.publisher, a.language
ORDER BY a.id
LIMIT $limit OFFSET $offset
