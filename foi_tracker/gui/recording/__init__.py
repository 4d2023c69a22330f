"""The parts of the page on which a sent request is recorded."""
