// @title    Spellings of officials
// @question How are the names of the officials written whose ids begin with $start (of all, when it is empty)?
// @param    start  STRING  '' the beginning of an official's id (AZE/); all when empty
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id STRING, name STRING, names LIST
// @evidence official=id
// @example  --start AZE/
MATCH (o:Official)
WHERE o.id STARTS WITH $start
RETURN o.id AS id, o.name AS name, o.names AS names
ORDER BY id
SKIP $offset
LIMIT $limit
