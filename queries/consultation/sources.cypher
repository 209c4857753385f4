// @title    Sources of some consultations
// @question Which articles tell of $consultations?
// @param    consultations LIST    - ids of consultations, a comma between two
// @param    limit         INTEGER 50 rows at most
// @param    offset        INTEGER 0 rows to pass over
// @returns  article STRING, name STRING, publisher STRING, readoutOf STRING, published DATE, url STRING, language STRING, accounts LIST
// @example  ID
MATCH (s:Article)-[r:REPORTS]->(c:Consultation)
WHERE c.id IN $consultations
WITH s, r.account AS account
ORDER BY account
WITH s, collect(account) AS accounts
RETURN s.id AS article, s.name AS name, s.publisher AS publisher, s.readoutOf AS readoutOf, s.published AS published,
       s.url AS url, s.language AS language, accounts
ORDER BY s.published IS NULL, s.published DESC, article
SKIP $offset
LIMIT $limit
