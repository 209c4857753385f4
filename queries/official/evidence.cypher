// @title    Evidence of an official
// @question Which words say in what $official took part, and in what post?
// @param    official OFFICIAL - an official by id (see official/list)
// @param    limit    INTEGER  50 rows at most
// @param    offset   INTEGER  0 rows to pass over
// @returns  date DATE, consultation CONSULTATION, what STRING, name STRING, role STRING, rank STRING, head BOOLEAN, quote STRING, start INTEGER, article STRING, url STRING, publisher STRING, account STRING
// @example  AZE/rasad-talibsade
MATCH (:Official {id: $official})-[r:ATTENDED]->(c:Consultation)
MATCH (s:Article {id: r.article})
RETURN c.date AS date, c.id AS consultation, c.name AS what, r.name AS name, r.role AS role, r.rank AS rank, r.head AS head,
       r.quote AS quote, r.start AS start, s.name AS article, s.url AS url, s.publisher AS publisher, r.account AS account
ORDER BY c.date IS NULL, date DESC, consultation, account, start, r.id
SKIP $offset
LIMIT $limit
