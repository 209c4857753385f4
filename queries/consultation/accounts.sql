-- @title    Accounts of a consultation
-- @question What does each article say of $consultation as a whole?
-- @param    consultation STRING  - its id, or the id of any account of it
-- @param    limit        INTEGER 50 rows at most
-- @param    offset       INTEGER 0 rows to pass over
-- @returns  account STRING, article STRING, publisher STRING, kind STRING, mode STRING, round INTEGER, planned BOOLEAN, date DATE, end DATE, precision STRING, basis STRING, monthDay STRING
-- @example  ID
SELECT r.account, s.name AS article, s.publisher, r.kind, r.mode, r.round,
       r.planned, r.date, r.date_end AS "end", r.date_precision AS precision, r.date_basis AS basis,
       r.month_day AS monthDay
FROM reports AS r JOIN article AS s ON s.id = r.article
WHERE r.consultation = (SELECT consultation FROM reports WHERE account = $consultation)
ORDER BY r.account
LIMIT $limit OFFSET $offset
