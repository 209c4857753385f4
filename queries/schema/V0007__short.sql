-- An article and a consultation are found by short, the first twelve digits of the hash in their id. A hash lands
-- anywhere in an index: whole ids made two indexes as large as all the graph's days and blocks, and
-- each new article changed a page of them that was in no cache. Two that share a short are told apart by their ids.
--
--   SELECT title FROM article WHERE short = 'c2b5a5e1b0d4';
--   SELECT name FROM consultation WHERE short = substr($id, 8, 12) AND id = $id;
--
-- That an id stands once is kept by entente, the only one that writes (entente verify looks).

CREATE TABLE article_short (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
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
  superseded INTEGER,
  short TEXT GENERATED ALWAYS AS (substr(id, 8, 12)) VIRTUAL
) STRICT;
INSERT INTO article_short SELECT * FROM article ORDER BY n;
DROP TABLE article;
ALTER TABLE article_short RENAME TO article;
CREATE INDEX article_short ON article (short);
CREATE INDEX article_url_key ON article (url_key);
CREATE INDEX article_extractor ON article (extractor);

CREATE TABLE consultation_short (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
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
  cameo TEXT,
  short TEXT GENERATED ALWAYS AS (substr(id, 8, 12)) VIRTUAL
) STRICT;
INSERT INTO consultation_short SELECT * FROM consultation ORDER BY n;
DROP TABLE consultation;
ALTER TABLE consultation_short RENAME TO consultation;
CREATE INDEX consultation_short ON consultation (short);
CREATE INDEX consultation_date ON consultation (date); -- what was last, of very many
