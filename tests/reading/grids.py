"""How the tests of tables write what a table should hold, and set it into a letter."""


def grid(table):
    """The cells of a table that is written a row a line, with bars between its cells."""
    return [row.split("|") for row in table.strip("\n").split("\n")]


def amid(text):
    """A text in the middle of a letter."""
    return f"Dear Ms Hill,\n\nThe figures are these.\n\n{text}\nWe hope that this helps you.\n\nYours sincerely\n"
