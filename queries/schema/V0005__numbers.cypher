// In SQLite rows point at articles and consultations by number from here on; Neo4j's relationships do so anyway.
