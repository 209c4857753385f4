// What people decided about facts and accounts (entente settle): the file as it was written, its SHA-256, and what was
// read from it, as JSON. One node, or none. same and apart of REPORTS are the marks that it gives to accounts.
CREATE CONSTRAINT decisions_one IF NOT EXISTS FOR (n:Decisions) REQUIRE n.one IS UNIQUE;
