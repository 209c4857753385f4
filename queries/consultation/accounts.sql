-- @title    Accounts of a consultation
-- @question What does each article say of $consultation as a whole?
-- @param    consultation CONSULTATION - its id, the id of any account of it, or the beginning of one (102a6e2158#1)
-- @param    limit        INTEGER      50 rows at most
-- @param    offset       INTEGER      0 rows to pass over
-- @returns  account STRING, article STRING, publisher STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, date DATE, end DATE, precision STRING, basis STRING, monthDay STRING
-- @evidence accounts=account
-- @example  102a6e2158#1
SELECT s.id || '#' || r.account AS account, s.name AS article, s.publisher, r.kind, r.mode, r.round,
       r.planned, r.date, r.date_end AS "end", r.date_precision AS precision, r.date_basis AS basis,
       r.month_day AS monthDay
FROM reports AS r JOIN article AS s ON s.n = r.article
WHERE r.consultation = (
  SELECT r.consultation FROM reports AS r JOIN article AS s ON s.n = r.article
  WHERE s.short = substr($consultation, 8, 12) AND s.id || '#' || r.account = $consultation)
ORDER BY account
LIMIT $limit OFFSET $offset
