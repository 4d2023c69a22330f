"""What became of each question, from what is said about it."""
