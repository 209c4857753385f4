-- The key of a relationship that comes from a text begins with its article. Its id is a hash: an index on it alone is
-- written at a page of its own for each of an article's dozen rows, which on a large file is most of the work of writing; the rows
-- of one article stand together in this one, which serves to find them too. The rows of an account are found by
-- their article as well, so that no index on account is left but that of reports. Who met whom is read from
-- indexes alone: those of took_part_in hold both ends. The officials of a country are found by the index on whom they act for.

ALTER TABLE reports RENAME TO reports_by_id;
CREATE TABLE reports (
  id TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  consultation TEXT NOT NULL REFERENCES consultation (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  publisher TEXT,
  kind TEXT,
  mode TEXT,
  round INTEGER,
  planned INTEGER,
  date TEXT,
  date_end TEXT,
  date_precision TEXT,
  date_basis TEXT,
  date_spans TEXT,
  month_day TEXT,
  sides TEXT,
  venue TEXT,
  actors TEXT,
  heads TEXT,
  block TEXT,
  same TEXT,
  apart TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO reports SELECT * FROM reports_by_id ORDER BY rowid;
DROP TABLE reports_by_id;
CREATE UNIQUE INDEX reports_account ON reports (account);
CREATE INDEX reports_consultation ON reports (consultation);
CREATE INDEX reports_block ON reports (block, date);

ALTER TABLE took_part_in RENAME TO took_part_in_by_id;
CREATE TABLE took_part_in (
  id TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actor (code),
  consultation TEXT NOT NULL REFERENCES consultation (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  host INTEGER,
  basis TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO took_part_in SELECT * FROM took_part_in_by_id ORDER BY rowid;
DROP TABLE took_part_in_by_id;
CREATE INDEX took_part_in_actor ON took_part_in (actor, consultation);
CREATE INDEX took_part_in_consultation ON took_part_in (consultation, actor);

ALTER TABLE attended RENAME TO attended_by_id;
CREATE TABLE attended (
  id TEXT NOT NULL,
  official TEXT NOT NULL REFERENCES official (id),
  consultation TEXT NOT NULL REFERENCES consultation (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  name TEXT,
  role TEXT,
  rank TEXT,
  level INTEGER,
  head INTEGER,
  actor TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO attended SELECT * FROM attended_by_id ORDER BY rowid;
DROP TABLE attended_by_id;
CREATE INDEX attended_official ON attended (official);
CREATE INDEX attended_actor ON attended (actor);
CREATE INDEX attended_consultation ON attended (consultation);

ALTER TABLE represents RENAME TO represents_by_id;
CREATE TABLE represents (
  id TEXT NOT NULL,
  official TEXT NOT NULL REFERENCES official (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO represents SELECT * FROM represents_by_id ORDER BY rowid;
DROP TABLE represents_by_id;
CREATE INDEX represents_official ON represents (official);
CREATE INDEX represents_actor ON represents (actor);

ALTER TABLE serves_in RENAME TO serves_in_by_id;
CREATE TABLE serves_in (
  id TEXT NOT NULL,
  official TEXT NOT NULL REFERENCES official (id),
  body TEXT NOT NULL REFERENCES body (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  role TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO serves_in SELECT * FROM serves_in_by_id ORDER BY rowid;
DROP TABLE serves_in_by_id;
CREATE INDEX serves_in_official ON serves_in (official);
CREATE INDEX serves_in_body ON serves_in (body);

ALTER TABLE belongs_to RENAME TO belongs_to_by_id;
CREATE TABLE belongs_to (
  id TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO belongs_to SELECT * FROM belongs_to_by_id ORDER BY rowid;
DROP TABLE belongs_to_by_id;
CREATE INDEX belongs_to_body ON belongs_to (body);
CREATE INDEX belongs_to_actor ON belongs_to (actor);

ALTER TABLE acted_in RENAME TO acted_in_by_id;
CREATE TABLE acted_in (
  id TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  consultation TEXT NOT NULL REFERENCES consultation (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  name TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO acted_in SELECT * FROM acted_in_by_id ORDER BY rowid;
DROP TABLE acted_in_by_id;
CREATE INDEX acted_in_body ON acted_in (body);
CREATE INDEX acted_in_consultation ON acted_in (consultation);

ALTER TABLE discussed RENAME TO discussed_by_id;
CREATE TABLE discussed (
  id TEXT NOT NULL,
  consultation TEXT NOT NULL REFERENCES consultation (id),
  topic TEXT NOT NULL REFERENCES topic (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO discussed SELECT * FROM discussed_by_id ORDER BY rowid;
DROP TABLE discussed_by_id;
CREATE INDEX discussed_consultation ON discussed (consultation);
CREATE INDEX discussed_topic ON discussed (topic);

ALTER TABLE concerned RENAME TO concerned_by_id;
CREATE TABLE concerned (
  id TEXT NOT NULL,
  consultation TEXT NOT NULL REFERENCES consultation (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO concerned SELECT * FROM concerned_by_id ORDER BY rowid;
DROP TABLE concerned_by_id;
CREATE INDEX concerned_consultation ON concerned (consultation);
CREATE INDEX concerned_actor ON concerned (actor);

ALTER TABLE held_in RENAME TO held_in_by_id;
CREATE TABLE held_in (
  id TEXT NOT NULL,
  consultation TEXT NOT NULL REFERENCES consultation (id),
  city TEXT REFERENCES city (id),
  actor TEXT REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  name TEXT,
  CHECK ((city IS NULL) <> (actor IS NULL)),
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO held_in SELECT * FROM held_in_by_id ORDER BY rowid;
DROP TABLE held_in_by_id;
CREATE INDEX held_in_consultation ON held_in (consultation);
CREATE INDEX held_in_city ON held_in (city);
CREATE INDEX held_in_actor ON held_in (actor);

ALTER TABLE in_country RENAME TO in_country_by_id;
CREATE TABLE in_country (
  id TEXT NOT NULL,
  city TEXT NOT NULL REFERENCES city (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO in_country SELECT * FROM in_country_by_id ORDER BY rowid;
DROP TABLE in_country_by_id;
CREATE INDEX in_country_city ON in_country (city);
CREATE INDEX in_country_actor ON in_country (actor);
