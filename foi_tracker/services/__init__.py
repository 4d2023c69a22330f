"""The use cases: record, file, decide, find, compare, summarise, keep. Each write is one unit of work."""
