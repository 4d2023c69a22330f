"""Finds the tables in pasted text, in the broken forms that pages leave when they are copied.

Bars, with one row or one cell a line; tabs and runs of spaces; semicolons, commas and slashes; words and
figures parted by single spaces; one cell a line and nothing else. Each form looks once over all lines; what
stands in none of its tables is left to the next.
"""

from collections.abc import Callable, Iterator, Sequence

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell, Table
from foi_tracker.reading.pasted.bars import bars
from foi_tracker.reading.pasted.gaps import spaced
from foi_tracker.reading.pasted.lists import names_law
from foi_tracker.reading.pasted.marks import parted
from foi_tracker.reading.pasted.plain import plain_cells
from foi_tracker.reading.pasted.words import word_rows
from foi_tracker.reading.tables.cell_kinds import is_title, is_year
from foi_tracker.reading.tables.table_layout import is_layout
from foi_tracker.reading.tables.table_lines import Line, Run, lines_of
from foi_tracker.reading.tables.table_notes import notes_at_foot
from foi_tracker.reading.tables.table_splits import split_heads

_FORMS: tuple[Callable[[Sequence[Line]], Iterator[Run]], ...] = (bars, spaced, parted, word_rows, plain_cells)


def find_tables(text: str) -> list[Table]:
    """All tables in ``text``, in order, none overlapping another.

    Takes time in proportion to the text's length.
    """
    return tables_and_doubts(text)[0]


def tables_and_doubts(text: str) -> tuple[list[Table], tuple[str, ...]]:
    """All tables in ``text``, and a sentence for each of which something could not be told."""
    lines = lines_of(text)
    taken = bytearray(len(lines))
    runs: list[Run] = []
    for form in _FORMS:
        for run in form(lines):
            if _is_table(run) and not names_law(lines, run) and not any(taken[run.first : run.last + 1]):
                taken[run.first : run.last + 1] = b"\1" * (run.last + 1 - run.first)
                runs += split_heads(run)
    tables: list[Table] = []
    doubts: list[str] = []
    for run in sorted(runs, key=lambda run: run.first):
        tables.append(_table(lines, run, tables[-1].span.end if tables else 0))
        if run.doubt:
            name = f"“{tables[-1].title}”" if tables[-1].title else f"Table {len(tables)}"
            doubts.append(f"{name}: {run.doubt}")
    return tables, tuple(doubts)


def _is_table(run: Run) -> bool:
    """Whether a run has rows and columns with something in them."""
    return len(run.rows) > 1 and sum(any(cell.text for cell in row) for row in run.rows) > 1


def _table(lines: Sequence[Line], run: Run, after: int) -> Table:
    notes = notes_at_foot([[cell.text for cell in row] for row in run.rows])
    if notes and run.starts[-notes] > run.first:
        run.last = run.starts[-notes] - 1
        run.rows = run.rows[:-notes]
    while run.last > run.first and not lines[run.last].text.strip():
        run.last -= 1
    width = max(len(row) for row in run.rows)
    rows = [row + [Cell("")] * (width - len(row)) for row in run.rows]
    title = _title(lines, run.first, after)
    first = run.first
    if run.starts[1:] and run.starts[1] > first and _is_title_in_head(rows[0]):
        title, rows[0] = rows[0][0].text, [Cell(""), *rows[0][1:]]
    told = tuple(tuple(row) for row in rows)
    layout = is_layout([[cell.text for cell in row] for row in told])
    return Table(told, Span(lines[first].start, lines[run.last].end), title, layout)


def _is_title_in_head(head: Sequence[Cell]) -> bool:
    """Whether a title was taken for the head's first cell, before years that need none."""
    others = [cell.text for cell in head[1:]]
    return len(others) > 1 and all(map(is_year, others)) and is_title(head[0].text)


def _title(lines: Sequence[Line], first: int, after: int) -> str:
    """The short line over a table, unless it is a sentence of the letter or part of an earlier table."""
    for at in range(first - 1, max(-1, first - 4), -1):
        words = lines[at].text.strip()
        if lines[at].start < after:
            return ""
        if words:
            short = len(words) <= 120 and "|" not in words and not words.endswith((".", "?", ";"))
            return words if short else ""
    return ""
