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
UNWIND [
{k: 'AZE', p: {`name`: '<b>"A" & \'B\'</b> ]]></y:NodeLabel><!-- ?>', `nameEn`: 'Azerbaijan', `nameFr`: 'l\'Azerbaïdjan'}},
{k: 'CAN', p: {`name`: 'two\nlines, a\u0009tab; and \\N \\" \\u0027 \\'}}
] AS row
MERGE (n:Actor {code: row.k})
SET n += row.p, n:`Country`;
UNWIND [
{k: 'org:X%', p: {`name`: '\'}) DETACH DELETE n; // \u0000\u001B[31m\u0085'}}
] AS row
MERGE (n:Actor {code: row.k})
SET n += row.p, n:`Organization`;
UNWIND [
{k: 'AZE/o', p: {`name`: '‮محمد العربي‬ ‏עברית', `names`: ['a\'b', 'c\\']}},
{k: 'CAN/o', p: {`name`: '=HYPERLINK("x")'}}
] AS row
MERGE (n:Official {id: row.k})
SET n += row.p;
UNWIND [
{k: 'AZE/ministry', p: {`name`: '{{x}} $y `z` %d &lt;&#65;', `type`: 'ministry'}}
] AS row
MERGE (n:Body {id: row.k})
SET n += row.p, n:`Ministry`;
UNWIND [
{k: 'to"pic\\>', p: {`name`: 'quote\'s \u2028 end'}},
{k: 'wide', p: {`name`: 'Wide'}}
] AS row
MERGE (n:Topic {id: row.k})
SET n += row.p;
UNWIND [
{k: 'geonames:1', p: {`name`: 'Ville-É￾ 🏛'}}
] AS row
MERGE (n:City {id: row.k})
SET n += row.p;
UNWIND [
{k: 'c#1', p: {`cameo`: '042', `date`: date('2025-06-10'), `datePrecision`: 'day', `end`: date('2025-06-12'), `kind`: 'meeting', `name`: 'A – B, meeting', `planned`: false, `plover`: 'CONSULT:visit'}},
{k: 'c#2', p: {`cameo`: '040', `kind`: 'meeting', `name`: 'A – B – C, "round"', `planned`: false, `plover`: 'CONSULT:multilateral', `round`: 2}},
{k: 'c#3', p: {`cameo`: '036', `date`: date('2026-01-01'), `datePrecision`: 'month', `end`: date('2026-01-31'), `kind`: 'meeting', `name`: 'A, planned', `planned`: true, `plover`: 'AGREE'}}
] AS row
MERGE (n:Consultation {id: row.k})
SET n += row.p;
UNWIND [
{k: 'sha256:beef', p: {`language`: 'en', `name`: '<title>', `published`: date('2025-06-10'), `publisher`: 'A & B', `text`: 'a "b"\n\u0001<c>', `title`: '<title>', `url`: 'https://a.example/?a=1&b=\''}},
{k: 'sha256:beef-2', p: {`name`: '</script><script>alert(1)</script>'}}
] AS row
MERGE (n:Article {id: row.k})
SET n += row.p;
UNWIND [
{a: 'sha256:beef', b: 'c#1', i: 'r01', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r01', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'sha256:beef', b: 'c#3', i: 'r02', p: {`account`: 'sha256:beef#2', `article`: 'sha256:beef', `end`: 4, `id`: 'r02', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'sha256:beef-2', b: 'c#1', i: 'r03', p: {`account`: 'sha256:beef-2#1', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r03', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'sha256:beef-2', b: 'c#2', i: 'r04', p: {`account`: 'sha256:beef-2#2', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r04', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Article {id: row.a})
MATCH (b:Consultation {id: row.b})
MERGE (a)-[r:`REPORTS` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'AZE', b: 'c#1', i: 'r05', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `host`: true, `id`: 'r05', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'CAN', b: 'c#1', i: 'r06', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `host`: false, `id`: 'r06', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'AZE', b: 'c#3', i: 'r07', p: {`account`: 'sha256:beef#2', `article`: 'sha256:beef', `end`: 4, `id`: 'r07', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'AZE', b: 'c#1', i: 'r08', p: {`account`: 'sha256:beef-2#1', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r08', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'CAN', b: 'c#1', i: 'r09', p: {`account`: 'sha256:beef-2#1', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r09', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'AZE', b: 'c#2', i: 'r10', p: {`account`: 'sha256:beef-2#2', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r10', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'CAN', b: 'c#2', i: 'r11', p: {`account`: 'sha256:beef-2#2', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r11', `quote`: 'a "b"\n\u0001<c>', `start`: 0}},
{a: 'org:X%', b: 'c#2', i: 'r12', p: {`account`: 'sha256:beef-2#2', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r12', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Actor {code: row.a})
MATCH (b:Consultation {id: row.b})
MERGE (a)-[r:`TOOK_PART_IN` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'AZE/o', b: 'c#1', i: 'r13', p: {`account`: 'sha256:beef#1', `actor`: 'AZE', `article`: 'sha256:beef', `end`: 4, `id`: 'r13', `quote`: 'a "b"\n\u0001<c>', `rank`: 'minister', `role`: 'minister of "x"', `start`: 0}},
{a: 'CAN/o', b: 'c#1', i: 'r14', p: {`account`: 'sha256:beef#1', `actor`: 'CAN', `article`: 'sha256:beef', `end`: 4, `id`: 'r14', `quote`: 'a "b"\n\u0001<c>', `rank`: 'legislator', `start`: 0}}
] AS row
MATCH (a:Official {id: row.a})
MATCH (b:Consultation {id: row.b})
MERGE (a)-[r:`ATTENDED` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'AZE/o', b: 'AZE', i: 'r15', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r15', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Official {id: row.a})
MATCH (b:Actor {code: row.b})
MERGE (a)-[r:`REPRESENTS` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'AZE/o', b: 'AZE/ministry', i: 'r16', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r16', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Official {id: row.a})
MATCH (b:Body {id: row.b})
MERGE (a)-[r:`SERVES_IN` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'AZE/ministry', b: 'AZE', i: 'r17', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r17', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Body {id: row.a})
MATCH (b:Actor {code: row.b})
MERGE (a)-[r:`BELONGS_TO` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'c#1', b: 'to"pic\\>', i: 'r18', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r18', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Consultation {id: row.a})
MATCH (b:Topic {id: row.b})
MERGE (a)-[r:`DISCUSSED` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'c#2', b: 'CAN', i: 'r19', p: {`account`: 'sha256:beef-2#2', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r19', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Consultation {id: row.a})
MATCH (b:Actor {code: row.b})
MERGE (a)-[r:`CONCERNED` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'c#1', b: 'geonames:1', i: 'r20', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r20', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Consultation {id: row.a})
MATCH (b:City {id: row.b})
MERGE (a)-[r:`HELD_IN` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'c#2', b: 'CAN', i: 'r21', p: {`account`: 'sha256:beef-2#2', `article`: 'sha256:beef-2', `end`: 4, `id`: 'r21', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:Consultation {id: row.a})
MATCH (b:Actor {code: row.b})
MERGE (a)-[r:`HELD_IN` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'geonames:1', b: 'AZE', i: 'r22', p: {`account`: 'sha256:beef#1', `article`: 'sha256:beef', `end`: 4, `id`: 'r22', `quote`: 'a "b"\n\u0001<c>', `start`: 0}}
] AS row
MATCH (a:City {id: row.a})
MATCH (b:Actor {code: row.b})
MERGE (a)-[r:`IN` {id: row.i}]->(b)
SET r += row.p;
UNWIND [
{a: 'to"pic\\>', b: 'wide', p: {}}
] AS row
MATCH (a:Topic {id: row.a})
MATCH (b:Topic {id: row.b})
MERGE (a)-[r:`BROADER`]->(b)
SET r += row.p;
