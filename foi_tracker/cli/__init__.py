"""The terminal face: the same use cases, for scripts, tests, and people who like a terminal."""
