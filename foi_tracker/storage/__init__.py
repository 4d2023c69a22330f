"""The library on SQLite or PostgreSQL: tables, change log, bin, search, checks. SQL lives only here."""
