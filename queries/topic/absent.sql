-- @title    Topics raised with absent countries
-- @question Which absent countries were talked about together with which topics, in the same account? (Messages count, too. Last is of those dated to the day.)
-- @param    country COUNTRY '' the absent country, by its code; all when empty
-- @param    topic   TOPIC   '' a topic, by its id; all when empty
-- @param    limit   INTEGER 50 rows at most
-- @param    offset  INTEGER 0 rows to pass over
-- @returns  about STRING, name STRING, topic STRING, topicName STRING, consultations INTEGER, parties LIST, last DATE
-- @evidence about=about topic=topic depth='0' together='true' held='true'
-- @example  --country UKR
WITH talk AS (
  SELECT DISTINCT m.actor AS about, d.topic, c.id, CASE WHEN c.date_precision = 'day' THEN c.date END AS date, r.actor AS raiser
  FROM concerned AS m
  JOIN discussed AS d ON d.article = m.article AND d.account = m.account
  JOIN consultation AS c ON c.n = m.consultation
  LEFT JOIN took_part_in AS r ON r.consultation = c.n
  WHERE c.planned = 0 AND ($country = '' OR m.actor = $country) AND ($topic = '' OR d.topic = $topic)
)
SELECT talk.about, a.name, talk.topic, t.name AS topicName, count(DISTINCT talk.id) AS consultations,
       (SELECT json_group_array(raiser) FROM (
          SELECT DISTINCT raiser FROM talk AS o
          WHERE o.about = talk.about AND o.topic = talk.topic AND raiser IS NOT NULL ORDER BY raiser)) AS parties,
       max(talk.date) AS last
FROM talk JOIN actor AS a ON a.code = talk.about JOIN topic AS t ON t.id = talk.topic
GROUP BY talk.about, a.name, talk.topic, t.name
ORDER BY consultations DESC, talk.about, talk.topic
LIMIT $limit OFFSET $offset
