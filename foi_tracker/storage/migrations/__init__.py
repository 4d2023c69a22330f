"""Brings older libraries up to date; imported only when one is opened."""
