// In SQLite what texts name is found by what names it from here on; Neo4j's nodes hold their relationships.
