-- @title    Sources of some consultations
-- @question Which articles tell of $consultations?
-- @param    consultations LIST    - ids of consultations, a comma between two
-- @param    limit         INTEGER 50 rows at most
-- @param    offset        INTEGER 0 rows to pass over
-- @returns  article STRING, name STRING, publisher STRING, readoutOf STRING, published DATE, url STRING, language STRING, accounts LIST
-- @evidence accounts=accounts
-- @example  sha256:102a6e215899cc759f525b5a845adb1fb296ffb5145d670491836b5773ae42d4#1,sha256:dce0e1e3797164983b07a3af7f77064be053ea403f5ad5bad0f601e290a44972#1
SELECT s.id AS article, s.name, s.publisher, s.readout_of AS readoutOf, s.published, s.url, s.language,
       (SELECT json_group_array(account) FROM (
          SELECT s.id || '#' || r.account AS account FROM reports AS r
          JOIN consultation AS c ON c.n = r.consultation
          WHERE r.article = s.n AND c.id IN (SELECT value FROM json_each($consultations)) ORDER BY account)) AS accounts
FROM article AS s
WHERE s.n IN (
  SELECT r.article FROM reports AS r JOIN consultation AS c ON c.n = r.consultation
  WHERE c.short IN (SELECT substr(value, 8, 12) FROM json_each($consultations)) AND c.id IN (SELECT value FROM json_each($consultations)))
ORDER BY s.published IS NULL, s.published DESC, s.id
LIMIT $limit OFFSET $offset
