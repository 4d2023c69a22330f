"""Finds the tables in pasted text, in the broken forms that pages leave when they are copied.

Four forms: one cell a line ending in a bar, with or without bars that open rows; one row a line with bars;
columns set apart by tabs or runs of spaces; and rows of words followed by as many figures each.
"""

from collections.abc import Sequence

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell, Table
from foi_tracker.reading.pasted_bars import bar_cells, bar_rows
from foi_tracker.reading.pasted_columns import plain_cells, spaced, word_rows
from foi_tracker.reading.table_lines import Line, Run, lines_of


def find_tables(text: str) -> list[Table]:
    """All tables in ``text``, in order, none overlapping another.

    Takes time in proportion to the text's length.
    """
    lines = lines_of(text)
    tables: list[Table] = []
    at = 0
    while at < len(lines):
        run = bar_cells(lines, at) or bar_rows(lines, at) or spaced(lines, at)
        run = run or word_rows(lines, at) or plain_cells(lines, at)
        if run is None:
            at += 1
            continue
        tables.append(_table(lines, run, tables[-1].span.end if tables else 0))
        at = run.last + 1
    return tables


def _table(lines: Sequence[Line], run: Run, after: int) -> Table:
    width = max(len(row) for row in run.rows)
    rows = tuple(tuple(row + [Cell("")] * (width - len(row))) for row in run.rows)
    title = _title(lines, run.first, after)
    return Table(rows, Span(lines[run.first].start, lines[run.last].end), title)


def _title(lines: Sequence[Line], first: int, after: int) -> str:
    """The short line over a table, unless it is a sentence of the letter or part of an earlier table."""
    for at in range(first - 1, max(-1, first - 3), -1):
        words = lines[at].text.strip()
        if lines[at].start < after:
            return ""
        if words:
            short = len(words) <= 120 and "|" not in words and not words.endswith((".", "?", ";"))
            return words if short else ""
    return ""
