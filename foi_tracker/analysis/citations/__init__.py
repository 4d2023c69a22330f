"""Reads which provisions a text cites: tokens first, then whose law they belong to."""
