"""Marks by which tables keep small numbers back."""

import re

from foi_tracker.model.cell_values import CellKind, cell_value

_MARK = re.compile(r"\*|#|\[?c\]?", re.IGNORECASE)


def is_small(cell: str) -> bool:
    """Whether a cell of a table holds a mark for a small number that is kept back."""
    return cell_value(cell).kind is CellKind.SUPPRESSED or bool(_MARK.fullmatch(cell.strip()))


def is_surely_small(cell: str) -> bool:
    """Whether a cell holds a mark that can mean nothing else; a range such as "1-4" can."""
    value = cell_value(cell)
    return value.kind is CellKind.SUPPRESSED and value.least is None
