// @title    How well facts are told
// @question By how many publishers is each fact of what was held told, those that one alone tells of several first? (An article without a publisher counts for the side whose read-out it is, else for itself.)
// @param    country      COUNTRY      '' a country that took part, by its code; all when empty
// @param    consultation CONSULTATION '' only this consultation, by its id; all when empty
// @param    most         INTEGER      0  only facts that this many publishers tell at most; all when 0
// @param    limit        INTEGER      50 rows at most
// @param    offset       INTEGER      0  rows to pass over
// @returns  consultation CONSULTATION, date DATE, fact STRING, key STRING, name STRING, publishers INTEGER, of INTEGER, alone BOOLEAN
// @fact     fact key
// @example  --country AZE
// "of" are the publishers that tell of the consultation. A day that no words of an article tell is told by none.
MATCH (c:Consultation)
WHERE NOT c.planned AND ($consultation = '' OR c.id = $consultation)
  AND ($country = '' OR EXISTS { (:Actor {code: $country})-[:TOOK_PART_IN]->(c) })
CALL (c) {
  MATCH (s:Article)-[:REPORTS]->(c)
  RETURN count(DISTINCT coalesce(s.publisher, s.readoutOf, s.id)) AS of
}
CALL (c) {
  MATCH (a:Actor)-[r:TOOK_PART_IN]->(c)
  RETURN 'party' AS fact, a.code AS key, a.name AS name, r.article AS article
  UNION
  MATCH (o:Official)-[r:ATTENDED]->(c)
  RETURN 'official' AS fact, o.id AS key, o.name AS name, r.article AS article
  UNION
  MATCH (b:Body)-[r:ACTED_IN]->(c)
  RETURN 'body' AS fact, b.id AS key, b.name AS name, r.article AS article
  UNION
  MATCH (c)-[r:HELD_IN]->(p)
  RETURN 'place' AS fact, coalesce(p.id, p.code) AS key, p.name AS name, r.article AS article
  UNION
  MATCH (c)-[r:DISCUSSED]->(t:Topic)
  RETURN 'topic' AS fact, t.id AS key, t.name AS name, r.article AS article
  UNION
  MATCH (c)-[r:CONCERNED]->(a:Actor)
  RETURN 'third country' AS fact, a.code AS key, a.name AS name, r.article AS article
  UNION
  MATCH (:Article)-[r:REPORTS]->(c)
  WHERE r.round IS NOT NULL
  RETURN 'round' AS fact, toString(r.round) AS key, null AS name, r.article AS article
  UNION
  MATCH (:Article)-[r:REPORTS]->(c)
  WHERE r.datePrecision = 'day' AND (r.dateBasis <> 'published' OR r.dateSpans <> [r.start, r.end] + coalesce(r.spans, []))
  RETURN 'day' AS fact, toString(r.date) + CASE WHEN r.dateEnd = r.date THEN '' ELSE ' ' + toString(r.dateEnd) END AS key, null AS name, r.article AS article
}
MATCH (s:Article {id: article})
WITH c, of, fact, key, name, count(DISTINCT coalesce(s.publisher, s.readoutOf, s.id)) AS publishers
WHERE $most = 0 OR publishers <= $most
RETURN c.id AS consultation, c.date AS date, fact, key, name, publishers, of, publishers = 1 AND of > 1 AS alone
ORDER BY alone DESC, publishers, of DESC, date IS NULL, date DESC, consultation, fact, key
SKIP $offset
LIMIT $limit
