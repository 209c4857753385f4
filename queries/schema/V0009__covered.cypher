// In SQLite indexes hold more of what is asked of them from here on; Neo4j's relationships stand beside their nodes.
