"""What is noticed about the data tables of a letter.

Totals that do or do not agree, small numbers kept back.
"""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.analysis.pieces import Source
from foi_tracker.analysis.small_numbers import is_surely_small
from foi_tracker.model.documents import Document, Table
from foi_tracker.model.readings import FoundTable

_TOTAL = re.compile(r"(?:grand\s|overall\s|sub\s?-?)?totals?\b.{0,20}", re.IGNORECASE)
_NUMBER = re.compile(r"[£$€]?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")
_EMPTY = frozenset({"", "-", "–", "nil", "none", "0"})


def found_tables(documents: Sequence[Document], source: Source) -> list[FoundTable]:
    """The data tables of all documents, in order; those that only lay out a page left out."""
    return [
        FoundTable(
            number, table, tuple(_notes(table)), (source.quote(number, table.span.start, table.span.end),)
        )
        for number, document in enumerate(documents)
        for table in document.tables
        if not table.layout
    ]


def number_in(cell: str) -> float | None:
    """The number that a cell holds; None where it holds words, a mark or more than a number."""
    bare = cell.strip()
    if bare.lower() in _EMPTY - {""}:
        return 0.0
    match = _NUMBER.fullmatch(bare)
    return float(match[1].replace(",", "") + (match[2] or "")) if match else None


def _notes(table: Table) -> Iterator[str]:
    grid = table.texts()
    kept_back = [cell for row in grid[1:] for cell in row[1:] if is_surely_small(cell)]
    if kept_back:
        times = "1 value is" if len(kept_back) == 1 else f"{len(kept_back)} values are"
        yield f"{times} kept back ({', '.join(sorted(set(kept_back)))})."
    yield from _column_totals(grid)
    yield from _row_totals(grid)


def _column_totals(grid: Sequence[Sequence[str]]) -> Iterator[str]:
    """A row called total against the rows above it."""
    at = next(
        (
            number
            for number, row in enumerate(grid)
            if number > 1 and row and _TOTAL.fullmatch(row[0].strip())
        ),
        -1,
    )
    if at < 0:
        return
    wrong: list[str] = []
    checked = 0
    for column in range(1, len(grid[at])):
        total = number_in(grid[at][column])
        values = [_or_zero(grid[row][column]) for row in range(1, at)]
        if total is None or any(value is None for value in values):
            continue
        checked += 1
        summed = sum(value for value in values if value is not None)
        if abs(summed - total) > 0.5 and grid[at][column].strip():
            wrong.append(
                f"{grid[0][column] or f'column {column + 1}'} ({_plain(summed)} against {_plain(total)})"
            )
    if wrong:
        yield f"The printed total differs from the sum of the rows: {', '.join(wrong)}."
    elif checked:
        yield "The totals agree with the rows."


def _row_totals(grid: Sequence[Sequence[str]]) -> Iterator[str]:
    """A column called total against the columns before it."""
    if not grid or len(grid[0]) < 3 or not _TOTAL.fullmatch(grid[0][-1].strip()):
        return
    wrong: list[str] = []
    for row in grid[1:]:
        total = number_in(row[-1])
        values = [_or_zero(cell) for cell in row[1:-1]]
        if total is None or not row[-1].strip() or any(value is None for value in values):
            continue
        summed = sum(value for value in values if value is not None)
        if abs(summed - total) > 0.5:
            wrong.append(f"{row[0]} ({_plain(summed)} against {_plain(total)})")
    if wrong:
        yield f"The printed total differs from the sum of the columns: {', '.join(wrong)}."


def _or_zero(cell: str) -> float | None:
    return number_in(cell) if cell.strip() else 0.0


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
