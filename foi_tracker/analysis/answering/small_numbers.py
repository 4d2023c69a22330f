"""Marks by which tables keep small numbers back."""

import re

from foi_tracker.model.cell_values import CellKind, cell_value

# Heads of columns of measurements, in which "<10" tells what the instrument can find.
_MEASURED = re.compile(
    r"(?<![A-Za-z])(?:[mµun]?g|kg|[mc]?m|km|m[lL]|[mµ]?l|dBA?|ppm|ppb|k?Wh?|MW|°C|µS|cfu|mph|pH|Bq|lux)"
    r"(?:\s?/\s?\w{1,4}[\d³²]?|\d)?(?=\s?[)\]]|\s*$)|\bper\s(?:litre|kilogram|cubic|square)\b"
)
_MARK = re.compile(r"\*|#|\[?c\]?", re.IGNORECASE)


def is_small(cell: str) -> bool:
    """Whether a cell of a table holds a mark for a small number that is kept back."""
    return cell_value(cell).kind is CellKind.SUPPRESSED or bool(_MARK.fullmatch(cell.strip()))


def is_surely_small(cell: str) -> bool:
    """Whether a cell holds a mark that can mean nothing else; a range such as "1-4" can."""
    value = cell_value(cell)
    return value.kind is CellKind.SUPPRESSED and value.least is None


def is_measured(head: str) -> bool:
    """Whether a column holds measurements, by the unit in its head, and no counts."""
    return _MEASURED.search(head) is not None
