// @title    Accounts of a consultation
// @question What does each article say of $consultation as a whole?
// @param    consultation CONSULTATION - its id, the id of any account of it, or the beginning of one (102a6e2158#1)
// @param    limit        INTEGER      50 rows at most
// @param    offset       INTEGER      0 rows to pass over
// @returns  account STRING, article STRING, publisher STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, date DATE, end DATE, precision STRING, basis STRING, monthDay STRING
// @evidence accounts=account
// @example  102a6e2158#1
MATCH (:Article)-[:REPORTS {account: $consultation}]->(c:Consultation)
MATCH (s:Article)-[r:REPORTS]->(c)
RETURN r.account AS account, s.name AS article, s.publisher AS publisher, r.kind AS kind, r.mode AS mode, r.round AS round,
       r.planned AS planned, r.date AS date, r.dateEnd AS end, r.datePrecision AS precision, r.dateBasis AS basis,
       r.monthDay AS monthDay
ORDER BY account
SKIP $offset
LIMIT $limit
