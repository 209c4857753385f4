// @title    Coverage by publisher and month
// @question How many articles of each publisher are there for each month, and how many events do they report?
// @param    publisher STRING  '' a publisher, as articles name it; all when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  publisher STRING, month STRING, articles INTEGER, accounts INTEGER, languages LIST
// @example  -
MATCH (s:Article)
WHERE s.superseded IS NULL AND ($publisher = '' OR s.publisher = $publisher)
OPTIONAL MATCH (s)-[r:REPORTS]->(:Consultation)
WITH s, r, substring(toString(s.published), 0, 7) AS month
ORDER BY s.language
RETURN s.publisher AS publisher, month, count(DISTINCT s) AS articles, count(DISTINCT r.account) AS accounts, collect(DISTINCT s.language) AS languages
ORDER BY publisher IS NULL, publisher, month IS NULL, month
SKIP $offset
LIMIT $limit
