-- The graph as tables: one a node label, one a relationship type, named and typed as graph/schema.go
-- says. Booleans are 0 and 1, dates ISO 8601 text, lists JSON arrays. Every relationship that comes
-- from a text has the article and account that say so and its first quote; spans holds the start and
-- end of its further evidence. Any tool that reads SQLite may open the file.

-- Sides: countries (code is ISO 3166-1 alpha-3) and international organizations ("org:EU").
CREATE TABLE actor (
  code TEXT PRIMARY KEY,
  label TEXT,
  name TEXT,
  name_en TEXT,
  name_fr TEXT
) STRICT;

-- People who take part, one row an actor and name; names is a JSON array of every spelling.
CREATE TABLE official (
  id TEXT PRIMARY KEY,
  name TEXT,
  names TEXT
) STRICT;

-- Ministries, embassies, parliaments, ...; label tells which.
CREATE TABLE body (
  id TEXT PRIMARY KEY,
  label TEXT,
  name TEXT,
  names TEXT,
  type TEXT
) STRICT;

-- Subjects of the taxonomy.
CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  name TEXT,
  name_en TEXT,
  name_fr TEXT
) STRICT;

-- Where; id is the gazetteer's, else country and folded name.
CREATE TABLE city (
  id TEXT PRIMARY KEY,
  name TEXT,
  names TEXT
) STRICT;

-- Events, settled from the accounts of all articles; date and end are the first and last possible day.
CREATE TABLE consultation (
  id TEXT PRIMARY KEY,
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

-- Texts as they were read; every start and "end" below counts bytes in text.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  name TEXT,
  title TEXT,
  url TEXT,
  publisher TEXT,
  readout_of TEXT,
  language TEXT,
  published TEXT,
  text TEXT,
  paths TEXT,
  extractor TEXT
) STRICT;

-- What one article says of one event as a whole; block is the key of the accounts that may be one event.
CREATE TABLE reports (
  id TEXT PRIMARY KEY,
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
  block TEXT
) STRICT;
CREATE INDEX reports_article ON reports (article);
CREATE UNIQUE INDEX reports_account ON reports (account);
CREATE INDEX reports_consultation ON reports (consultation);
CREATE INDEX reports_block ON reports (block, date);

CREATE TABLE took_part_in (
  id TEXT PRIMARY KEY,
  actor TEXT NOT NULL REFERENCES actor (code),
  consultation TEXT NOT NULL REFERENCES consultation (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  host INTEGER,
  basis TEXT
) STRICT;
CREATE INDEX took_part_in_actor ON took_part_in (actor);
CREATE INDEX took_part_in_article ON took_part_in (article);
CREATE INDEX took_part_in_account ON took_part_in (account);
CREATE INDEX took_part_in_consultation ON took_part_in (consultation);

CREATE TABLE attended (
  id TEXT PRIMARY KEY,
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
  actor TEXT
) STRICT;
CREATE INDEX attended_official ON attended (official);
CREATE INDEX attended_article ON attended (article);
CREATE INDEX attended_account ON attended (account);
CREATE INDEX attended_consultation ON attended (consultation);

CREATE TABLE represents (
  id TEXT PRIMARY KEY,
  official TEXT NOT NULL REFERENCES official (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT
) STRICT;
CREATE INDEX represents_official ON represents (official);
CREATE INDEX represents_article ON represents (article);
CREATE INDEX represents_account ON represents (account);
CREATE INDEX represents_actor ON represents (actor);

CREATE TABLE serves_in (
  id TEXT PRIMARY KEY,
  official TEXT NOT NULL REFERENCES official (id),
  body TEXT NOT NULL REFERENCES body (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  role TEXT
) STRICT;
CREATE INDEX serves_in_official ON serves_in (official);
CREATE INDEX serves_in_article ON serves_in (article);
CREATE INDEX serves_in_account ON serves_in (account);
CREATE INDEX serves_in_body ON serves_in (body);

CREATE TABLE belongs_to (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT
) STRICT;
CREATE INDEX belongs_to_body ON belongs_to (body);
CREATE INDEX belongs_to_article ON belongs_to (article);
CREATE INDEX belongs_to_account ON belongs_to (account);
CREATE INDEX belongs_to_actor ON belongs_to (actor);

CREATE TABLE acted_in (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id),
  consultation TEXT NOT NULL REFERENCES consultation (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT,
  name TEXT
) STRICT;
CREATE INDEX acted_in_body ON acted_in (body);
CREATE INDEX acted_in_article ON acted_in (article);
CREATE INDEX acted_in_account ON acted_in (account);
CREATE INDEX acted_in_consultation ON acted_in (consultation);

CREATE TABLE discussed (
  id TEXT PRIMARY KEY,
  consultation TEXT NOT NULL REFERENCES consultation (id),
  topic TEXT NOT NULL REFERENCES topic (id),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT
) STRICT;
CREATE INDEX discussed_consultation ON discussed (consultation);
CREATE INDEX discussed_article ON discussed (article);
CREATE INDEX discussed_account ON discussed (account);
CREATE INDEX discussed_topic ON discussed (topic);

CREATE TABLE concerned (
  id TEXT PRIMARY KEY,
  consultation TEXT NOT NULL REFERENCES consultation (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT
) STRICT;
CREATE INDEX concerned_consultation ON concerned (consultation);
CREATE INDEX concerned_article ON concerned (article);
CREATE INDEX concerned_account ON concerned (account);
CREATE INDEX concerned_actor ON concerned (actor);

-- Where a consultation took place: a city, or only a country.
CREATE TABLE held_in (
  id TEXT PRIMARY KEY,
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
  CHECK ((city IS NULL) <> (actor IS NULL))
) STRICT;
CREATE INDEX held_in_consultation ON held_in (consultation);
CREATE INDEX held_in_article ON held_in (article);
CREATE INDEX held_in_account ON held_in (account);
CREATE INDEX held_in_city ON held_in (city);
CREATE INDEX held_in_actor ON held_in (actor);

-- Cities and their countries.
CREATE TABLE in_country (
  id TEXT PRIMARY KEY,
  city TEXT NOT NULL REFERENCES city (id),
  actor TEXT NOT NULL REFERENCES actor (code),
  article TEXT NOT NULL REFERENCES article (id),
  account TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  spans TEXT
) STRICT;
CREATE INDEX in_country_city ON in_country (city);
CREATE INDEX in_country_article ON in_country (article);
CREATE INDEX in_country_account ON in_country (account);
CREATE INDEX in_country_actor ON in_country (actor);

-- The taxonomy: which topic stands above which.
CREATE TABLE broader (
  topic TEXT NOT NULL REFERENCES topic (id),
  broader TEXT NOT NULL REFERENCES topic (id),
  PRIMARY KEY (topic, broader)
) STRICT;
CREATE INDEX broader_broader ON broader (broader);

-- What the second labels mean, for people who look at the tables.
CREATE VIEW country AS SELECT code, name, name_en, name_fr FROM actor WHERE label = 'Country';
CREATE VIEW organization AS SELECT code, name, name_en, name_fr FROM actor WHERE label = 'Organization';
CREATE VIEW ministry AS SELECT id, name, names, type FROM body WHERE label = 'Ministry';
