"""How a library is recognised, told apart from everything that takes long to import."""

APPLICATION_ID = 0x464F4954
"""Marks a SQLite file as ours ("FOIT")."""

HEAD = "0001"
"""The number of the last migration: the shape that a library of today has."""
