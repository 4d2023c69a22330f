"""Pasted tables with one cell a line and nothing to mark them, with blank lines between or without."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foi_tracker.model.documents import Cell
from foi_tracker.reading.tables.cell_kinds import CellKind, kind_of, looks_like_value
from foi_tracker.reading.tables.cell_streams import Grid, grids
from foi_tracker.reading.tables.table_lines import Line, Run, cell_of
from foi_tracker.reading.tables.table_wraps import goes_on, joined

_WIDEST = 16
_LONGEST = 90
_MOST_BLANK = 7
_NUMBERED = re.compile(r"\(?\d{1,2}[a-z]?[.)]\s|\(?[a-z][.)]\s|[-•*>]\s", re.IGNORECASE)


def plain_cells(lines: Sequence[Line]) -> Iterator[Run]:
    """Tables copied with one cell a line, such as ``Thefts``, ``12``, ``15``."""
    stretch: list[int] = []
    for number, line in enumerate(lines):
        bare = line.text.strip()
        if not bare:
            continue
        if stretch and number - stretch[-1] - 1 > _MOST_BLANK:
            yield from _tables(lines, stretch)
            stretch = []
        if _is_cell(bare):
            stretch.append(number)
        elif stretch:
            yield from _tables(lines, stretch)
            stretch = []
    yield from _tables(lines, stretch)


def _is_cell(bare: str) -> bool:
    if looks_like_value(bare):
        return True
    if len(bare) > _LONGEST or "|" in bare or _NUMBERED.match(bare):
        return False
    return bare[-1] not in ".:;?!," or (len(bare) <= 12 and bare[-1] == ".")


def _tables(lines: Sequence[Line], stretch: Sequence[int]) -> Iterator[Run]:
    """The tables in a stretch of short lines, with its wider gaps as empty cells or without."""
    if len(stretch) < 4:
        return
    cells = [cell_of(lines[number], 0, len(lines[number].text)) for number in stretch]
    if sum(looks_like_value(cell.text) for cell in cells) < 2:
        return
    told = [(cells, list(stretch))]
    told += [
        way for way in (_with_gaps(cells, stretch), _joined(cells, stretch)) if len(way[0]) != len(cells)
    ]
    best: tuple[float, list[Grid], list[int]] = (0.0, [], [])
    for each, places in told:
        found = grids(each, _WIDEST, titles=True)
        filled = sum(bool(cell.text) for cell in each)
        score = sum(_worth(grid) for grid in found) * len(cells) / filled
        if found and score >= best[0]:
            best = (score, found, places)
    _, found, places = best
    for grid in found:
        starts = [places[place] for place in grid.places]
        after = places[grid.end] if grid.end < len(places) else stretch[-1] + 1
        last = max(number for number in stretch if number < after)
        yield Run(starts[0], last, grid.rows, starts, grid.doubt)


def _joined(cells: Sequence[Cell], stretch: Sequence[int]) -> tuple[list[Cell], list[int]]:
    """The cells with words put together that stand in lines one right under the other.

    Where empty lines set the cells apart, a line right under another goes on from it; where none do, one that
    begins as if others stood before it.
    """
    gaps = [after - before - 1 for before, after in pairwise(stretch)]
    apart = 2 * sum(map(bool, gaps)) > len(gaps)
    out, places = [cells[0]], [stretch[0]]
    for gap, cell, place in zip(gaps, cells[1:], stretch[1:], strict=True):
        words = kind_of(out[-1].text) is kind_of(cell.text) is CellKind.WORDS
        if not gap and words and (apart or goes_on(cell.text)):
            out[-1] = joined(out[-1], cell)
            continue
        out.append(cell)
        places.append(place)
    return out, places


def _worth(grid: Grid) -> float:
    """How much of the stretch a table explains, its first corner apart; doubtful rows explain less."""
    filled = sum(bool(cell.text) for row in grid.rows for cell in row) - bool(grid.rows[0][0].text)
    return filled * (0.8 if grid.doubt else 1.0) - 1


def _with_gaps(cells: Sequence[Cell], stretch: Sequence[int]) -> tuple[list[Cell], list[int]]:
    """The cells with an empty one wherever the blank lines between two are as many as an empty line makes."""
    gaps = [after - before - 1 for before, after in pairwise(stretch)]
    beside = Counter(
        gap
        for gap, before, after in zip(gaps, cells, cells[1:], strict=False)
        if looks_like_value(before.text) or looks_like_value(after.text)
    )
    usual = beside.most_common(1)[0][0] if beside else 0
    out, places = [cells[0]], [stretch[0]]
    for gap, cell, place in zip(gaps, cells[1:], stretch[1:], strict=True):
        more, odd = divmod(gap - usual, usual + 1)
        if more > 0 and not odd:
            out += [Cell("")] * more
            places += [place] * more
        out.append(cell)
        places.append(place)
    return out, places
