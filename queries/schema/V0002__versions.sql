-- Texts that share an address are versions of one article: the latest counts, the others are superseded and say
-- nothing in the graph. url_key is the url, hashed where it is long; articles that stand here already have it when
-- they are read again (entente reextract). An article with an empty extractor waits for that.
ALTER TABLE article ADD COLUMN url_key TEXT;
ALTER TABLE article ADD COLUMN superseded INTEGER;
CREATE INDEX article_url_key ON article (url_key);
CREATE INDEX article_extractor ON article (extractor);
