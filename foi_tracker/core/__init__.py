"""What every room may use: errors, spans, long work, files, settings, resources."""
