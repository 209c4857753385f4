-- What people decided about facts and accounts (entente settle): the file as it was written, its SHA-256, and what was
-- read from it, as JSON. One row, or none. same and apart are the marks that it gives to accounts.
CREATE TABLE decisions (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  hash TEXT NOT NULL,
  file TEXT NOT NULL,
  list TEXT NOT NULL
) STRICT;
ALTER TABLE reports ADD COLUMN same TEXT;
ALTER TABLE reports ADD COLUMN apart TEXT;
