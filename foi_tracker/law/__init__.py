"""The information laws as data and pure functions: provisions, catalogue, working days, clocks, outcomes."""
