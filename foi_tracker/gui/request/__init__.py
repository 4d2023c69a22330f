"""The parts of one request's page: overview, questions, letters, tables, details."""
