"""The library: tables, change log, bin, search and checks, on SQLite or PostgreSQL. SQL lives here and nowhere else."""
