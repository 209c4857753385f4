// @title    A consultation by its id
// @question Which consultation has an account whose id begins with $start and ends with $end? (byPublication: no words of an article tell its day.)
// @param    start  STRING  - the beginning of an account's id (sha256:3f2a)
// @param    end    STRING  '' its end (#1)
// @param    limit  INTEGER 50 rows at most
// @param    offset INTEGER 0 rows to pass over
// @returns  id CONSULTATION, name STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, date DATE, end DATE, precision STRING, basis STRING, byPublication BOOLEAN, monthDay STRING, plover STRING, cameo STRING, accounts LIST
// @example  sha256: --limit 3
// (right, not ENDS WITH: beside STARTS WITH the planner of 5.26 asks a range index for the end, and fails)
MATCH (:Article)-[r:REPORTS]->(c:Consultation)
WHERE r.account STARTS WITH $start AND right(r.account, size($end)) = $end
WITH DISTINCT c
CALL (c) {
  MATCH (:Article)-[r:REPORTS]->(c)
  WITH r.account AS account
  ORDER BY account
  RETURN collect(account) AS accounts
}
RETURN c.id AS id, c.name AS name, c.kind AS kind, c.mode AS mode, c.round AS round, c.planned AS planned,
       c.date AS date, c.end AS end, c.datePrecision AS precision, c.dateBasis AS basis,
       coalesce(c.dateBasis = 'published' AND NOT EXISTS {
         MATCH (:Article)-[r:REPORTS]->(c)
         WHERE r.date = c.date AND r.dateEnd = c.end AND r.dateSpans <> [r.start, r.end] + coalesce(r.spans, [])
       }, false) AS byPublication, c.monthDay AS monthDay,
       c.plover AS plover, c.cameo AS cameo, accounts
ORDER BY id
SKIP $offset
LIMIT $limit
