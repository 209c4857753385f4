// @title    Consultations by any mix of what is known of them
// @question Which are the consultations that all given filters hold of, latest first, and how many are there?
// @param    a         COUNTRY  ''    a country or an organization that took part; like every filter, any when empty
// @param    b         COUNTRY  ''    another that took part
// @param    around    COUNTRY  ''    a country that did not take part, while a partner of it did
// @param    official  OFFICIAL ''    an official who took part
// @param    other     OFFICIAL ''    another who took part
// @param    body      STRING   ''    a ministry or another body that acted in it, by id (see ministry/bodies)
// @param    beside    STRING   ''    another body that acted in it
// @param    topic     TOPIC    ''    a topic that was discussed, or one below it
// @param    also      TOPIC    ''    another topic that was discussed, or one below it
// @param    depth     INTEGER  3     how far below a topic one counts, 3 at most; 0: the topic alone
// @param    about     COUNTRY  ''    a country that was talked about and not in the room
// @param    together  BOOLEAN  false only where one account tells of both the topic and the country talked about
// @param    rank      STRING   ''    the rank of a head of delegation (minister), of the first country when that is given
// @param    kind      STRING   ''    only events of this kind (consultation, meeting, call)
// @param    without   LIST     ''    kinds that are left out, a comma between two
// @param    held      BOOLEAN  false only what was held, not what is planned
// @param    from      DATE     ''    first day, included; open when empty
// @param    to        DATE     ''    last day, included; open when empty
// @param    year      INTEGER  0     only where the first possible day is in this year; any when 0
// @param    precision STRING   ''    only where the date is known so (day, span, month, year)
// @param    article   ARTICLE  ''    only what this article tells of
// @param    accounts  LIST     ''    only what one of these accounts tells of, by id, a comma between two
// @param    limit     INTEGER  50    rows at most
// @param    offset    INTEGER  0     rows to pass over
// @returns  id CONSULTATION, date DATE, kind STRING, planned BOOLEAN, name STRING, found INTEGER
// @example  --a AZE --without message --held true
// One filter finds, the one that as a rule finds fewest of those given; the others are checked on what it finds.
WITH CASE
  WHEN size($accounts) > 0 THEN 'accounts'
  WHEN $article <> '' THEN 'article'
  WHEN $official <> '' THEN 'official'
  WHEN $body <> '' THEN 'body'
  WHEN $about <> '' THEN 'about'
  WHEN $topic <> '' THEN 'topic'
  WHEN $a <> '' OR $b <> '' THEN 'side'
  ELSE 'none' END AS filter
CALL () { // with whom the country around took part
  MATCH (:Actor {code: $around})-[:TOOK_PART_IN]->(h:Consultation)<-[:TOOK_PART_IN]-(p:Actor)
  WHERE NOT h.planned AND p.code <> $around
  RETURN collect(DISTINCT p.code) AS partners
}
CALL (filter) {
  WITH filter WHERE filter = 'accounts'
  UNWIND $accounts AS account
  MATCH (:Article)-[:REPORTS {account: account}]->(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'article'
  MATCH (:Article {id: $article})-[:REPORTS]->(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'official'
  MATCH (:Official {id: $official})-[:ATTENDED]->(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'body'
  MATCH (:Body {id: $body})-[:ACTED_IN]->(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'about'
  MATCH (:Actor {code: $about})<-[:CONCERNED]-(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'topic'
  MATCH (:Topic {id: $topic})<-[:BROADER*0..3]-(:Topic)<-[:DISCUSSED]-(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'side'
  MATCH (:Actor {code: coalesce(nullIf($a, ''), $b)})-[:TOOK_PART_IN]->(c:Consultation)
  RETURN c
  UNION
  WITH filter WHERE filter = 'none'
  MATCH (c:Consultation)
  RETURN c
}
WITH DISTINCT c, partners
WHERE (NOT $held OR NOT c.planned)
  AND ($kind = '' OR c.kind = $kind) AND NOT c.kind IN $without
  AND ($from IS NULL OR c.end >= $from) AND ($to IS NULL OR c.date <= $to)
  AND ($year = 0 OR c.date.year = $year)
  AND ($precision = '' OR c.datePrecision = $precision)
  AND ($a = '' OR EXISTS { (c)<-[:TOOK_PART_IN]-(:Actor {code: $a}) })
  AND ($b = '' OR EXISTS { (c)<-[:TOOK_PART_IN]-(:Actor {code: $b}) })
  AND ($around = ''
    OR NOT EXISTS { (c)<-[:TOOK_PART_IN]-(:Actor {code: $around}) }
    AND EXISTS { MATCH (c)<-[:TOOK_PART_IN]-(p:Actor) WHERE p.code IN partners })
  AND ($official = '' OR EXISTS { (c)<-[:ATTENDED]-(:Official {id: $official}) })
  AND ($other = '' OR EXISTS { (c)<-[:ATTENDED]-(:Official {id: $other}) })
  AND ($body = '' OR EXISTS { (c)<-[:ACTED_IN]-(:Body {id: $body}) })
  AND ($beside = '' OR EXISTS { (c)<-[:ACTED_IN]-(:Body {id: $beside}) })
  AND ($topic = '' OR EXISTS {
    MATCH p = (c)-[:DISCUSSED]->(:Topic)-[:BROADER*0..3]->(:Topic {id: $topic})
    WHERE length(p) <= $depth + 1
  })
  AND ($also = '' OR EXISTS {
    MATCH p = (c)-[:DISCUSSED]->(:Topic)-[:BROADER*0..3]->(:Topic {id: $also})
    WHERE length(p) <= $depth + 1
  })
  AND ($about = '' OR EXISTS { (c)-[:CONCERNED]->(:Actor {code: $about}) })
  AND (NOT $together OR EXISTS {
    MATCH (c)-[m:CONCERNED]->(:Actor {code: $about})
    MATCH p = (c)-[d:DISCUSSED]->(:Topic)-[:BROADER*0..3]->(:Topic {id: $topic})
    WHERE d.account = m.account AND length(p) <= $depth + 1
  })
  AND ($rank = '' OR EXISTS {
    MATCH (c)<-[r:ATTENDED]-(:Official)
    WHERE r.head AND r.rank = $rank AND ($a = '' OR r.actor = $a)
  })
  AND ($article = '' OR EXISTS { (c)<-[:REPORTS]-(:Article {id: $article}) })
  AND (size($accounts) = 0 OR EXISTS {
    MATCH (c)<-[r:REPORTS]-(:Article)
    WHERE r.account IN $accounts
  })
WITH collect(c) AS them
UNWIND them AS c
RETURN c.id AS id, c.date AS date, c.kind AS kind, c.planned AS planned, c.name AS name, size(them) AS found
ORDER BY c.date IS NULL, date DESC, id
SKIP $offset
LIMIT $limit
