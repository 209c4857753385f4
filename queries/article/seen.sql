-- @title    An article by where it was seen
-- @question Which articles were seen under the address or path $where?
-- @param    where  STRING  - an address, or a path as it was given to entente ingest
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, publisher STRING, published DATE, url STRING, accounts INTEGER
-- @evidence article=id
-- @example  https://mfa.gov.az/fr/exemple/2025-10-24/consultations-canada
SELECT s.id, s.name, s.publisher, s.published, s.url,
       (SELECT count(*) FROM reports AS r WHERE r.article = s.n) AS accounts
FROM article AS s
WHERE s.url = $where OR EXISTS (SELECT 1 FROM json_each(s.paths) AS p WHERE p.value = $where)
ORDER BY s.id
LIMIT $limit OFFSET $offset
