"""Numbers and letters that mark questions and answers."""
