"""Cuts a run of rows where a second head begins: two tables pasted one right after the other."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from foi_tracker.reading.tables.cell_kinds import (
    CellKind,
    are_steps,
    is_year,
    kind_of,
    looks_like_value,
    names_a_sort,
)
from foi_tracker.reading.tables.table_lines import Run, texts_of


def split_heads(run: Run) -> list[Run]:
    """The tables of a run, each with its own head."""
    rows = [texts_of(row) for row in run.rows]
    values = value_columns(rows)
    cuts = [at for at in range(2, len(rows) - 1) if begins_anew(rows, at, values)]
    if not cuts:
        return [run]
    out: list[Run] = []
    for start, end in pairwise([0, *cuts, len(rows)]):
        if end - start < 2:
            return [run]
        last = run.starts[end] - 1 if end < len(rows) else run.last
        out.append(
            replace(
                run,
                first=run.starts[start],
                last=last,
                rows=run.rows[start:end],
                starts=run.starts[start:end],
            )
        )
    return out


def value_columns(rows: Sequence[Sequence[str]]) -> set[int]:
    """The columns that hold figures in most rows."""
    out: set[int] = set()
    for column in range(1, max(map(len, rows))):
        cells = [row[column] for row in rows[1:] if column < len(row) and row[column]]
        figures = sum(looks_like_value(cell) for cell in cells)
        if figures * 2 > len(cells):
            out.add(column)
    return out


def begins_anew(rows: Sequence[Sequence[str]], at: int, values: set[int]) -> bool:
    """Whether a row heads a further table: the first head again, years in order, or words over figures."""
    row, head = rows[at], rows[0]
    others = [cell for cell in row[1:] if cell]
    if not others or (len(row) > 1 and looks_like_value(row[0]) and not is_year(row[0])):
        return False
    if not any(looks_like_value(cell) for cell in rows[at + 1][1:]):
        return False
    again = list(map(str.casefold, row[1:])) == list(map(str.casefold, head[1:]))
    if again and (len(others) > 1 or row == head):
        return True
    years = [cell for cell in others if is_year(cell)]
    plain = all(is_year(cell) or kind_of(cell) is CellKind.WORDS for cell in others)
    if plain and (are_steps(years) or (names_a_sort(row[0]) and names_a_sort(head[0]))):
        return not looks_like_value(row[0])
    told = [row[column] for column in values if column < len(row)]
    distinct = bool(told) and len(set(told)) == len(told)
    return distinct and all(kind_of(cell) is CellKind.WORDS for cell in (row[0], *told))
