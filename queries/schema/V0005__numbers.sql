-- Rows are found by number. An article and a consultation have one, n, in the order in which they came, beside
-- the id that the world knows them by; what points at them does so by it. An id is a hash of some 71 bytes and lands anywhere
-- in an index: when every row that comes from a text held three of them, files were nearly twice as large, and a new article
-- changed some thirty pages all over. Numbers grow: what is new stands at the end of the tables and of most indexes.
-- Who discussed what, and of whom one talked, is read from indexes alone, as who met whom is.
--
-- account is the number of the account within its article, from 1: its id is the article's, '#' and this number.
--
--   SELECT a.id || '#' || r.account AS account, c.id AS consultation FROM reports AS r
--   JOIN article AS a ON a.n = r.article JOIN consultation AS c ON c.n = r.consultation;

ALTER TABLE article RENAME TO article_by_id;
CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT,
  title TEXT,
  url TEXT,
  publisher TEXT,
  readout_of TEXT,
  language TEXT,
  published TEXT,
  text TEXT,
  paths TEXT,
  extractor TEXT,
  url_key TEXT,
  superseded INTEGER
) STRICT;
INSERT INTO article (id, name, title, url, publisher, readout_of, language, published, text, paths, extractor, url_key, superseded)
SELECT id, name, title, url, publisher, readout_of, language, published, text, paths, extractor, url_key, superseded
FROM article_by_id ORDER BY rowid;

ALTER TABLE consultation RENAME TO consultation_by_id;
CREATE TABLE consultation (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT,
  kind TEXT,
  mode TEXT,
  round INTEGER,
  date TEXT,
  "end" TEXT,
  date_precision TEXT,
  date_basis TEXT,
  month_day TEXT,
  planned INTEGER,
  plover TEXT,
  cameo TEXT
) STRICT;
INSERT INTO consultation (id, name, kind, mode, round, date, "end", date_precision, date_basis, month_day, planned, plover, cameo)
SELECT id, name, kind, mode, round, date, "end", date_precision, date_basis, month_day, planned, plover, cameo
FROM consultation_by_id ORDER BY rowid;

ALTER TABLE reports RENAME TO reports_by_id;
CREATE TABLE reports (
  id TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article (n),
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  account INTEGER NOT NULL,
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
INSERT INTO reports
SELECT r.id, a.n, c.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans, r.publisher,
  r.kind, r.mode, r.round, r.planned, r.date, r.date_end, r.date_precision, r.date_basis, r.date_spans, r.month_day, r.sides,
  r.venue, r.actors, r.heads, r.block, r.same, r.apart
FROM article AS a CROSS JOIN reports_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE reports_by_id;
CREATE UNIQUE INDEX reports_account ON reports (article, account);
CREATE INDEX reports_consultation ON reports (consultation);
CREATE INDEX reports_block ON reports (block, date);

ALTER TABLE took_part_in RENAME TO took_part_in_by_id;
CREATE TABLE took_part_in (
  id TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actor (code),
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  host INTEGER,
  basis TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO took_part_in
SELECT r.id, r.actor, c.n, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans, r.host, r.basis
FROM article AS a CROSS JOIN took_part_in_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE took_part_in_by_id;
CREATE INDEX took_part_in_actor ON took_part_in (actor, consultation);
CREATE INDEX took_part_in_consultation ON took_part_in (consultation, actor);

ALTER TABLE attended RENAME TO attended_by_id;
CREATE TABLE attended (
  id TEXT NOT NULL,
  official TEXT NOT NULL REFERENCES official (id),
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
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
INSERT INTO attended
SELECT r.id, r.official, c.n, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans,
  r.name, r.role, r.rank, r.level, r.head, r.actor
FROM article AS a CROSS JOIN attended_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE attended_by_id;
CREATE INDEX attended_official ON attended (official);
CREATE INDEX attended_actor ON attended (actor);
CREATE INDEX attended_consultation ON attended (consultation);

ALTER TABLE represents RENAME TO represents_by_id;
CREATE TABLE represents (
  id TEXT NOT NULL,
  official TEXT NOT NULL REFERENCES official (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO represents
SELECT r.id, r.official, r.actor, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans
FROM article AS a CROSS JOIN represents_by_id AS r ON r.article = a.id
ORDER BY a.n, r.id;
DROP TABLE represents_by_id;
CREATE INDEX represents_official ON represents (official);
CREATE INDEX represents_actor ON represents (actor);

ALTER TABLE serves_in RENAME TO serves_in_by_id;
CREATE TABLE serves_in (
  id TEXT NOT NULL,
  official TEXT NOT NULL REFERENCES official (id),
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
INSERT INTO serves_in
SELECT r.id, r.official, r.body, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans, r.role
FROM article AS a CROSS JOIN serves_in_by_id AS r ON r.article = a.id
ORDER BY a.n, r.id;
DROP TABLE serves_in_by_id;
CREATE INDEX serves_in_official ON serves_in (official);
CREATE INDEX serves_in_body ON serves_in (body);

ALTER TABLE belongs_to RENAME TO belongs_to_by_id;
CREATE TABLE belongs_to (
  id TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO belongs_to
SELECT r.id, r.body, r.actor, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans
FROM article AS a CROSS JOIN belongs_to_by_id AS r ON r.article = a.id
ORDER BY a.n, r.id;
DROP TABLE belongs_to_by_id;
CREATE INDEX belongs_to_body ON belongs_to (body);
CREATE INDEX belongs_to_actor ON belongs_to (actor);

ALTER TABLE acted_in RENAME TO acted_in_by_id;
CREATE TABLE acted_in (
  id TEXT NOT NULL,
  body TEXT NOT NULL REFERENCES body (id),
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  name TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO acted_in
SELECT r.id, r.body, c.n, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans, r.name
FROM article AS a CROSS JOIN acted_in_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE acted_in_by_id;
CREATE INDEX acted_in_body ON acted_in (body);
CREATE INDEX acted_in_consultation ON acted_in (consultation);

ALTER TABLE discussed RENAME TO discussed_by_id;
CREATE TABLE discussed (
  id TEXT NOT NULL,
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  topic TEXT NOT NULL REFERENCES topic (id),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO discussed
SELECT r.id, c.n, r.topic, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans
FROM article AS a CROSS JOIN discussed_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE discussed_by_id;
CREATE INDEX discussed_consultation ON discussed (consultation, topic);
CREATE INDEX discussed_topic ON discussed (topic, consultation);

ALTER TABLE concerned RENAME TO concerned_by_id;
CREATE TABLE concerned (
  id TEXT NOT NULL,
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  actor TEXT NOT NULL REFERENCES actor (code),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO concerned
SELECT r.id, c.n, r.actor, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans
FROM article AS a CROSS JOIN concerned_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE concerned_by_id;
CREATE INDEX concerned_consultation ON concerned (consultation, actor);
CREATE INDEX concerned_actor ON concerned (actor, consultation);

ALTER TABLE held_in RENAME TO held_in_by_id;
CREATE TABLE held_in (
  id TEXT NOT NULL,
  consultation INTEGER NOT NULL REFERENCES consultation (n),
  city TEXT REFERENCES city (id),
  actor TEXT REFERENCES actor (code),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  name TEXT,
  CHECK ((city IS NULL) <> (actor IS NULL)),
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO held_in
SELECT r.id, c.n, r.city, r.actor, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans, r.name
FROM article AS a CROSS JOIN held_in_by_id AS r ON r.article = a.id CROSS JOIN consultation AS c ON c.id = r.consultation
ORDER BY a.n, r.id;
DROP TABLE held_in_by_id;
CREATE INDEX held_in_consultation ON held_in (consultation);
CREATE INDEX held_in_city ON held_in (city);
CREATE INDEX held_in_actor ON held_in (actor);

ALTER TABLE in_country RENAME TO in_country_by_id;
CREATE TABLE in_country (
  id TEXT NOT NULL,
  city TEXT NOT NULL REFERENCES city (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article INTEGER NOT NULL REFERENCES article (n),
  account INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  PRIMARY KEY (article, id)
) STRICT;
INSERT INTO in_country
SELECT r.id, r.city, r.actor, a.n, CAST(substr(r.account, length(a.id) + 2) AS INTEGER), r.start, r."end", r.quote, r.spans
FROM article AS a CROSS JOIN in_country_by_id AS r ON r.article = a.id
ORDER BY a.n, r.id;
DROP TABLE in_country_by_id;
CREATE INDEX in_country_city ON in_country (city);
CREATE INDEX in_country_actor ON in_country (actor);

DROP TABLE article_by_id;
CREATE INDEX article_url_key ON article (url_key);
CREATE INDEX article_extractor ON article (extractor);
DROP TABLE consultation_by_id;
