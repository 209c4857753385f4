// @title    Sources of some consultations
// @question Which articles tell of $consultations?
// @param    consultations LIST    - ids of consultations, a comma between two
// @param    limit         INTEGER 50 rows at most
// @param    offset        INTEGER 0 rows to pass over
// @returns  article STRING, name STRING, publisher STRING, readoutOf STRING, published DATE, url STRING, language STRING, accounts LIST
// @evidence accounts=accounts
// @example  sha256:102a6e215899cc759f525b5a845adb1fb296ffb5145d670491836b5773ae42d4#1,sha256:dce0e1e3797164983b07a3af7f77064be053ea403f5ad5bad0f601e290a44972#1
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
