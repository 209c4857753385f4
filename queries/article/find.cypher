// @title    An article by its id
// @question Which articles have an id that begins with $start?
// @param    start  STRING  - the beginning of an article's id (sha256:3f2a)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, publisher STRING, readoutOf STRING, language STRING, published DATE, url STRING, accounts LIST
// @evidence article=id
// @example  sha256: --limit 3
MATCH (s:Article)
WHERE s.id STARTS WITH $start
CALL (s) {
  OPTIONAL MATCH (s)-[r:REPORTS]->(:Consultation)
  WITH r.account AS account
  ORDER BY account
  RETURN collect(account) AS accounts
}
RETURN s.id AS id, s.name AS name, s.publisher AS publisher, s.readoutOf AS readoutOf, s.language AS language,
       s.published AS published, s.url AS url, accounts
ORDER BY id
SKIP $offset
LIMIT $limit
