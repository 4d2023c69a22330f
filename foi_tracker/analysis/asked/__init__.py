"""The questions of a request, and how those of a letter match those that were asked."""
