// @title    Articles
// @question Which articles stand in the graph, and what do they report? One is superseded by a later version under its address.
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, title STRING, published DATE, publisher STRING, language STRING, accounts INTEGER, superseded BOOLEAN
// @evidence article=id
// @example  -
MATCH (a:Article)
OPTIONAL MATCH (a)-[r:REPORTS]->(:Consultation)
RETURN a.id AS id, a.name AS title, a.published AS published, a.publisher AS publisher, a.language AS language, count(r) AS accounts,
       coalesce(a.superseded, false) AS superseded
ORDER BY id
SKIP $offset
LIMIT $limit
