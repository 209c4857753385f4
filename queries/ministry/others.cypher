// @title    Ministries other than foreign ones
// @question Which ministries beside those of foreign affairs took part, and how often? (Messages count, too. First and last are of those dated to the day.)
// @param    country COUNTRY '' a country, by its code; all when empty
// @param    limit   INTEGER 50 rows at most
// @param    offset  INTEGER 0 rows to pass over
// @returns  ministry STRING, name STRING, country STRING, consultations INTEGER, first DATE, last DATE
// @evidence body=ministry held='true'
// @example  -
MATCH (b:Body {type: 'ministry'})-[:BELONGS_TO]->(o:Actor)
WHERE $country = '' OR o.code = $country
WITH DISTINCT b, o
MATCH (b)-[:ACTED_IN]->(c:Consultation)
WHERE NOT c.planned
RETURN b.id AS ministry, b.name AS name, o.code AS country, count(DISTINCT c) AS consultations,
       min(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS first, max(CASE WHEN c.datePrecision = 'day' THEN c.date END) AS last
ORDER BY consultations DESC, ministry, country
SKIP $offset
LIMIT $limit
