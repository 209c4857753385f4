// Texts that share an address are versions of one article: the latest counts, the others are superseded and say
// nothing in the graph. urlKey is the url, hashed where it is long; articles that stand here already have it when
// they are read again (entente reextract). An article with an empty extractor waits for that.
CREATE INDEX article_url_key IF NOT EXISTS FOR (n:Article) ON (n.urlKey);
CREATE INDEX article_extractor IF NOT EXISTS FOR (n:Article) ON (n.extractor);
