-- What texts name - an official, a body, a city - is there as long as a row names it: attended, acted_in, held_in. Whom an
-- official represents and in what body it serves is said by the account in which it attended, so these are found by article
-- and account, and need no index on officials, which was changed all over by every article. The reference to the
-- official went with it: what deletes one would have to look through all rows.
--
--   SELECT DISTINCT s.body FROM attended AS r
--   JOIN serves_in AS s ON s.article = r.article AND s.account = r.account AND s.official = r.official
--   WHERE r.official = 'AZE/rasad-talibsade';
--
-- Whether a busy body or city is still spelled in some way is told by an index: all that names it need not be read.

ALTER TABLE represents RENAME TO represents_by_official;
CREATE TABLE represents (
  id TEXT NOT NULL,
  official TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actor (code),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO represents SELECT * FROM represents_by_official ORDER BY article, id;
DROP TABLE represents_by_official;
CREATE INDEX represents_actor ON represents (actor);

ALTER TABLE serves_in RENAME TO serves_in_by_official;
CREATE TABLE serves_in (
  id TEXT NOT NULL,
  official TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  role TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO serves_in SELECT * FROM serves_in_by_official ORDER BY article, id;
DROP TABLE serves_in_by_official;
CREATE INDEX serves_in_body ON serves_in (body);

DROP INDEX acted_in_body;
CREATE INDEX acted_in_body ON acted_in (body, name);
DROP INDEX held_in_city;
CREATE INDEX held_in_city ON held_in (city, name);

-- Who led its side, and in what rank, is told by an index, too.
DROP INDEX attended_actor;
CREATE INDEX attended_actor ON attended (actor, head, consultation, level);
