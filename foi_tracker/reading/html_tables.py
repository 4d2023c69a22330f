"""Writes the tables of a page.

Merged cells spread out, cells one line each, tables that only lay out a page apart.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import html as lxml_html

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell
from foi_tracker.reading import page
from foi_tracker.reading.base import Limits

_MOST_SPAN = 1000
# What numbers a question or an answer: "Q1", "A 2", "1(a)", "3.", "Question 4".
_NUMBERING = re.compile(
    r"(?:(?:question|request|answer|part|q|a)\s?\.?\s?)?\(?\d{1,2}\)?\s?(?:\(?[a-z]\)?)?(?:\.\d{1,2})?[.):]?",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d{1,2}[.):]?")
_ASKED = re.compile(
    r"(?:your\s+)?(?:questions?|requests?|you asked|information requested)(?:\s+\w+)?:?", re.IGNORECASE
)
_ANSWERED = re.compile(
    r"(?:our\s+|the\s+)?(?:answers?|responses?|reply|replies|we answered)(?:\s+\w+)?:?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TableText:
    """A table as written into the document's text."""

    text: str
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    layout: bool


def is_page_layout(node: lxml_html.HtmlElement) -> bool:
    """Whether a table only lays out the page: it holds other tables, or has one column or one cell."""
    if node.find(".//table") is not None:
        return True
    widths = [sum(_span(cell, "colspan") for cell in _cells(row)) for row in _rows(node)]
    return not widths or max(widths) < 2


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
    return TableText(text, tuple(rows), Span(start, start + len(text)), _is_layout(node, grid))


def _rows(node: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """The rows of this table, not those of tables inside it."""
    for child in node:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if row.tag == "tr")


def _cells(row: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _span(cell: lxml_html.HtmlElement, name: str) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), _MOST_SPAN) if re.fullmatch(r"\d{1,4}", value) else 1


def _expanded(node: lxml_html.HtmlElement, limits: Limits, name: str) -> list[list[str]]:
    """The grid of texts; a merged cell has its text in its first cell and nothing in the rest."""
    taken: dict[tuple[int, int], str] = {}
    rows = list(_rows(node))
    width = 0
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while (number, column) in taken:
                column += 1
            words = page.words_of(cell)
            down = min(_span(cell, "rowspan"), len(rows) - number)
            across = _span(cell, "colspan")
            for below in range(down):
                for beside in range(across):
                    taken[number + below, column + beside] = "" if below or beside else words
                limits.check_cells(name, len(taken))
            column += across
            width = max(width, column)
    limits.check_cells(name, width * len(rows))
    return [[taken.get((number, column), "") for column in range(width)] for number in range(len(rows))]


def _is_layout(node: lxml_html.HtmlElement, grid: Sequence[Sequence[str]]) -> bool:
    """Whether the table sets questions beside answers and holds no data."""
    if node.get("role") in {"presentation", "none"}:
        return True
    head = [words.strip() for words in grid[0]]
    if any(_ASKED.fullmatch(words) for words in head) and any(_ANSWERED.fullmatch(words) for words in head):
        return True
    if len(head) not in {2, 3} or not all(row[0] for row in grid):
        return False
    numbered = [row for row in grid if _NUMBERING.fullmatch(row[0].strip())]
    if len(numbered) * 10 < len(grid) * 7:
        return False
    if not all(_PLAIN_NUMBER.fullmatch(row[0].strip()) for row in numbered):
        return True
    return sum(len(row[1]) for row in numbered) >= 30 * len(numbered)
