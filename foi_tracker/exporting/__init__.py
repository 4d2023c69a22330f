"""Gives what the library knows a form that leaves the program: documents built from one format-free tree."""
