"""Writes the tables of a page.

Merged cells spread out, cells one line each, tables that only lay out a page apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import html as lxml_html

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell
from foi_tracker.reading import page
from foi_tracker.reading.base import Limits
from foi_tracker.reading.tables import html_grids
from foi_tracker.reading.tables.table_layout import is_asked_and_answered, is_layout
from foi_tracker.reading.tables.table_notes import notes_at_foot

_MOST_SPAN = 1000
_LONGEST_CELL = 800


@dataclass(frozen=True, slots=True)
class TableText:
    """A table as written into the document's text, and the notes under it that are no rows."""

    text: str
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    layout: bool
    notes: tuple[str, ...] = ()


def is_page_layout(node: lxml_html.HtmlElement) -> bool:
    """Whether a table only lays out the page.

    It holds other tables, or has one column or one cell, or one cell with words in each row, or a cell as
    long as a letter.
    """
    if node.find(".//table") is not None:
        return True
    rows = [html_grids.cells_of(row) for rows in html_grids.sections(node) for row in rows]
    widths = [sum(_span(cell, "colspan") for cell in row) for row in rows]
    if not widths or max(widths) < 2:
        return True
    if max(sum(page.letters(cell) > 0 for cell in row) for row in rows) < 2:
        return True
    longest = max((page.letters(cell) for row in rows for cell in row), default=0)
    return longest > _LONGEST_CELL and not is_asked_and_answered([[page.words_of(cell) for cell in rows[0]]])


def write_table(node: lxml_html.HtmlElement, start: int, limits: Limits, name: str) -> TableText | None:
    """Write a table as lines of cells set apart by tabs.

    Args:
        node: The table.
        start: Where in the document's text it will stand.
        limits: How many cells are allowed.
        name: The file's name, for the error.

    Raises:
        LimitError: if merged cells blow the table up beyond the limit.
    """
    grid = _expanded(node, limits, name)
    grid = [row for row in grid if any(row)]
    if not grid:
        return None
    layout = node.get("role") in {"presentation", "none"} or is_layout(grid)
    end = len(grid) - (0 if layout else notes_at_foot(grid))
    width = max(len(row) - next(at for at, words in enumerate(reversed(row)) if words) for row in grid)
    written = write_grid([row[:width] for row in grid[:end]], start, layout=layout)
    return replace(written, notes=tuple(row[0] for row in grid[end:]))


def write_grid(grid: Sequence[Sequence[str]], start: int, *, layout: bool = False) -> TableText:
    """Write rows of texts as lines of cells set apart by tabs."""
    lines: list[str] = []
    rows: list[tuple[Cell, ...]] = []
    position = start
    for row in grid:
        cells: list[Cell] = []
        for words in row:
            cells.append(Cell(words, Span(position, position + len(words))) if words else Cell(""))
            position += len(words) + 1
        rows.append(tuple(cells))
        lines.append("\t".join(row))
    text = "\n".join(lines)
    return TableText(text, tuple(rows), Span(start, start + len(text)), layout)


def _span(cell: lxml_html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), _MOST_SPAN) if re.fullmatch(r"\d{1,4}", value) else 1


def _words(cell: lxml_html.HtmlElement) -> str:
    for raised in list(html_grids.marks_dropped(cell)):
        raised.drop_tree()
    return page.words_of(cell)


def _expanded(node: lxml_html.HtmlElement, limits: Limits, name: str) -> list[list[str]]:
    """The grid of texts; a merged cell has its text in its first cell and nothing in the rest."""
    taken: dict[tuple[int, int], str] = {}
    number = width = 0
    for rows in html_grids.sections(node):
        end = number + len(rows)
        for row in rows:
            column = 0
            for cell in html_grids.cells_of(row):
                while (number, column) in taken:
                    column += 1
                words = _words(cell)
                down = (
                    end - number if cell.get("rowspan") == "0" else min(_span(cell, "rowspan"), end - number)
                )
                across = _span(cell, "colspan")
                for below in range(down):
                    for beside in range(across):
                        taken[number + below, column + beside] = "" if below or beside else words
                    limits.check_cells(name, len(taken))
                column += across
                width = max(width, column)
            number += 1
    limits.check_cells(name, width * number)
    return [[taken.get((row, column), "") for column in range(width)] for row in range(number)]
