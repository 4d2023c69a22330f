"""Marks by which tables keep small numbers back."""

import re

_SMALL_MARK = re.compile(
    r"\s*(?:[<≤]\s?\d{1,2}\*?|\*|#|(?:less|fewer)\sthan\s\w+|1\s?(?:-|to)\s?[45]|under\s\w+|suppressed|"
    r"redacted|withheld|\[c\]|c)\s*",
    re.IGNORECASE,
)


_SURE_MARK = re.compile(
    r"\s*(?:[<≤]\s?\d{1,2}\*?|(?:less|fewer)\sthan\s\w+|suppressed|redacted|withheld)\s*", re.IGNORECASE
)


def is_small(cell: str) -> bool:
    """Whether a cell of a table holds a mark for a small number that is kept back."""
    return bool(_SMALL_MARK.fullmatch(cell))


def is_surely_small(cell: str) -> bool:
    """Whether a cell holds a mark that can mean nothing else."""
    return bool(_SURE_MARK.fullmatch(cell))
