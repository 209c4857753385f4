// @title    An article by where it was seen
// @question Which articles were seen under the address or path $where?
// @param    where  STRING  - an address, or a path as it was given to entente ingest
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, publisher STRING, published DATE, url STRING, accounts INTEGER
// @evidence article=id
// @example  https://mfa.gov.az/fr/exemple/2025-10-24/consultations-canada
MATCH (s:Article)
WHERE s.url = $where OR $where IN s.paths
OPTIONAL MATCH (s)-[r:REPORTS]->(:Consultation)
RETURN s.id AS id, s.name AS name, s.publisher AS publisher, s.published AS published, s.url AS url, count(r) AS accounts
ORDER BY id
SKIP $offset
LIMIT $limit
