-- @title    Articles
-- @question Which articles stand in the graph, and what do they report? One is superseded by a later version under its address.
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, title STRING, published DATE, publisher STRING, language STRING, accounts INTEGER, superseded BOOLEAN
-- @evidence article=id
-- @example  -
SELECT a.id, a.name AS title, a.published, a.publisher, a.language, count(r.id) AS accounts,
       coalesce(a.superseded, 0) AS superseded
FROM article AS a LEFT JOIN reports AS r ON r.article = a.n
GROUP BY a.id, a.name, a.published, a.publisher, a.language, a.superseded
ORDER BY a.id
LIMIT $limit OFFSET $offset
