"""The same question across replies: their tables as one, a row an authority, as printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.model.documents import Table
from foi_tracker.model.views import JoinedTable

_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)?\d\d))?")
"""A calendar or financial year: 2023, 2023/24, 2023-2024."""

_TOTAL = re.compile(r"(?:grand |overall )?totals?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedTables:
    """What one authority gave for the question: tables, or only words."""

    authority: str
    tables: tuple[Table, ...]
    words: tuple[str, ...] = ()


def join_tables(question: str, given: Sequence[NamedTables]) -> JoinedTable:
    """Join the tables that answer one question.

    A table gives one value a heading: its total row, or its only row; a table laid out the other way round
    (a year a row) is turned. Where neither fits, the row stays empty and a note says why. Nothing is
    added up.

    Returns:
        A row an authority, by name, and a column a heading, years in order.
    """
    values: dict[str, dict[str, str]] = {}
    notes = []
    for one in given:
        found, note = _values(one)
        values[one.authority] = found
        if note:
            notes.append(f"{one.authority}: {note}")
    headings = sorted({heading for row in values.values() for heading in row})
    rows = tuple(
        (authority, *(row.get(heading, "") for heading in headings))
        for authority, row in sorted(values.items(), key=lambda item: item[0].casefold())
    )
    return JoinedTable(question, ("authority", *headings), rows, tuple(notes))


def _values(one: NamedTables) -> tuple[dict[str, str], str]:
    if not one.tables:
        return {}, ""
    for table in one.tables:
        grid = table.texts()
        found = _by_column(grid) or _by_row(grid)
        if found:
            return found, "" if len(
                one.tables
            ) == 1 else f"the first of {len(one.tables)} tables that fits is used"
    return {}, "its table has no row that gives one value a year; open the reply to see it"


def _note(tables: int) -> str:
    return "" if tables == 1 else f"the first of {tables} tables that fits is used"


def _by_column(grid: list[list[str]]) -> dict[str, str]:
    """Years along the top: the total row, or the only row of figures."""
    header = next((row for row in grid if sum(1 for cell in row if _year(cell)) >= 2), None)
    if header is None:
        return {}
    below = [row for row in grid[grid.index(header) + 1 :] if any(cell.strip() for cell in row[1:])]
    totals = [row for row in below if row and _TOTAL.match(row[0].strip())]
    chosen = totals[-1] if totals else below[0] if len(below) == 1 else None
    if chosen is None:
        return {}
    return {_year(head): cell for head, cell in zip(header, chosen, strict=False) if _year(head)}


def _by_row(grid: list[list[str]]) -> dict[str, str]:
    """Years down the side: the value beside each, or its total column."""
    years = [row for row in grid if row and _year(row[0])]
    if len(years) < 2:
        return {}
    width = max(len(row) for row in grid)
    if width == 2:
        column = 1
    else:
        header = grid[0]
        totals = [at for at, cell in enumerate(header) if at and _TOTAL.match(cell.strip())]
        if not totals:
            return {}
        column = totals[-1]
    return {_year(row[0]): row[column] for row in years if column < len(row)}


def _year(cell: str) -> str:
    found = _YEAR.fullmatch(cell.strip())
    return " ".join(cell.split()) if found else ""
