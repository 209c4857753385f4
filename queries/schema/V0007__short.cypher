// In SQLite articles and consultations are found by the beginning of their hash from here on; Neo4j's constraints find them by id.
