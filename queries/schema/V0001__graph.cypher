// The keys of the graph. Unique constraints on nodes serve every MERGE; those on relationships keep
// writes between two busy ends fast and doubles out. The indexes on article serve taking back, the one
// on block serves settling. All of it works on Community edition.

CREATE CONSTRAINT schema_migration_version IF NOT EXISTS FOR (n:SchemaMigration) REQUIRE n.version IS UNIQUE;

CREATE CONSTRAINT actor_code IF NOT EXISTS FOR (n:Actor) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT official_id IF NOT EXISTS FOR (n:Official) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT body_id IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (n:City) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT consultation_id IF NOT EXISTS FOR (n:Consultation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT reports_id IF NOT EXISTS FOR ()-[r:REPORTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT took_part_in_id IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT attended_id IF NOT EXISTS FOR ()-[r:ATTENDED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT represents_id IF NOT EXISTS FOR ()-[r:REPRESENTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT serves_in_id IF NOT EXISTS FOR ()-[r:SERVES_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT belongs_to_id IF NOT EXISTS FOR ()-[r:BELONGS_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT acted_in_id IF NOT EXISTS FOR ()-[r:ACTED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT discussed_id IF NOT EXISTS FOR ()-[r:DISCUSSED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT concerned_id IF NOT EXISTS FOR ()-[r:CONCERNED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT held_in_id IF NOT EXISTS FOR ()-[r:HELD_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT in_id IF NOT EXISTS FOR ()-[r:IN]-() REQUIRE r.id IS UNIQUE;

CREATE INDEX reports_article IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.article);
CREATE INDEX took_part_in_article IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() ON (r.article);
CREATE INDEX attended_article IF NOT EXISTS FOR ()-[r:ATTENDED]-() ON (r.article);
CREATE INDEX represents_article IF NOT EXISTS FOR ()-[r:REPRESENTS]-() ON (r.article);
CREATE INDEX serves_in_article IF NOT EXISTS FOR ()-[r:SERVES_IN]-() ON (r.article);
CREATE INDEX belongs_to_article IF NOT EXISTS FOR ()-[r:BELONGS_TO]-() ON (r.article);
CREATE INDEX acted_in_article IF NOT EXISTS FOR ()-[r:ACTED_IN]-() ON (r.article);
CREATE INDEX discussed_article IF NOT EXISTS FOR ()-[r:DISCUSSED]-() ON (r.article);
CREATE INDEX concerned_article IF NOT EXISTS FOR ()-[r:CONCERNED]-() ON (r.article);
CREATE INDEX held_in_article IF NOT EXISTS FOR ()-[r:HELD_IN]-() ON (r.article);
CREATE INDEX in_article IF NOT EXISTS FOR ()-[r:IN]-() ON (r.article);

CREATE INDEX reports_block IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.block, r.date);
CREATE INDEX reports_account IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.account);
CREATE INDEX consultation_date IF NOT EXISTS FOR (n:Consultation) ON (n.date);
