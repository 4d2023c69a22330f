"""The harm and the public interest that a letter weighs."""
