-- @title    Spellings of officials
-- @question How are the names of the officials written whose ids begin with $start (of all, when it is empty)?
-- @param    start  STRING  '' the beginning of an official's id (AZE/); all when empty
-- @param    limit  INTEGER 50 rows at most
-- @param    offset INTEGER 0 rows to pass over
-- @returns  id STRING, name STRING, names LIST
-- @evidence official=id
-- @example  --start AZE/
SELECT o.id, o.name, o.names
FROM official AS o
WHERE o.id BETWEEN $start AND $start || char(0x10FFFF) AND substr(o.id, 1, length($start)) = $start
ORDER BY o.id
LIMIT $limit OFFSET $offset
