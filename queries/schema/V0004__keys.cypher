// In SQLite the keys of relationships change with this number; here they stay as they are.
