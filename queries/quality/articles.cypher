// @title    Articles
// @question Which articles stand in the graph, and what do they report?
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, title STRING, published DATE, publisher STRING, language STRING, accounts INTEGER
// @example  -
MATCH (a:Article)
OPTIONAL MATCH (a)-[r:REPORTS]->(:Consultation)
RETURN a.id AS id, a.name AS title, a.published AS published, a.publisher AS publisher, a.language AS language, count(r) AS accounts
ORDER BY id
SKIP $offset
LIMIT $limit
