"""Pasted tables whose columns are set apart by tabs or by runs of spaces."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foi_tracker.model.documents import Cell
from foi_tracker.reading.pasted.lists import is_no_table
from foi_tracker.reading.tables.cell_kinds import CellKind, is_title, kind_of, looks_like_value
from foi_tracker.reading.tables.table_lines import MOST_COLUMNS, Line, Run, cell_of, texts_of
from foi_tracker.reading.tables.table_splits import begins_anew
from foi_tracker.reading.tables.table_wraps import goes_on, is_label, is_open, join_head, join_wrapped

# A row of dots leads the eye over a gap.
_GAP = re.compile(r"\t+ *| {2,}| ?\.{4,} ?")
_LONGEST = 400
_MOST_BLANK = 2
_LABEL = re.compile(r"[^\t]{0,40}:")
_TOTAL = re.compile(r"\s*(?:grand |overall |sub-?)?totals?\b", re.IGNORECASE)


def spaced(lines: Sequence[Line]) -> Iterator[Run]:
    """Columns set apart by tabs or by two spaces and more; a row that lacks cells is set by their places."""
    at = 0
    while at < len(lines):
        if not _has_gap(lines[at]):
            at += 1
            continue
        block = _block(lines, at)
        for numbers in _parts(lines, block):
            run = _table(lines, numbers)
            if run is not None:
                yield run
        at = block[-1] + 1


def _block(lines: Sequence[Line], at: int) -> list[int]:
    """The lines with gaps that follow one another, all with as many empty lines between as the first two."""
    out, gap = [at], -1
    number = at + 1
    while number < len(lines):
        blank = number - out[-1] - 1
        if not lines[number].text.strip() and blank < _MOST_BLANK:
            number += 1
            continue
        if not (_has_gap(lines[number]) or (not blank and _is_between(lines, out[-1], number))):
            break
        if blank and not (blank == gap or gap < 0 or _TOTAL.match(lines[number].text)):
            break
        if blank and not _is_row_after(_split(lines[out[-1]]), _split(lines[number])):
            break
        gap = blank if gap < 0 else gap
        out.append(number)
        number += 1
    return out


def _is_row_after(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether two lines with an empty one between are rows of one table: as many cells, and figures."""
    return len(above) == len(below) > 1 and looks_like_value(below[-1].text)


def _parts(lines: Sequence[Line], block: Sequence[int]) -> list[Sequence[int]]:
    """The block cut where a further head stands, or where rows set apart by tabs become wider or narrower."""
    split = [_split(lines[number]) for number in block]
    rows = [texts_of(row) for row in split]
    tabs = [lines[number].text.count("\t") for number in block]
    values = set(range(1, max(map(len, rows))))
    cuts = [0]
    for number in range(2, len(rows) - 1):
        if number - cuts[-1] < 2:
            continue
        if len(rows[number]) < len(rows[cuts[-1]]) and lines[block[number]].text[:1] == " ":
            continue
        wider = tabs[number] and tabs[number - 1] and tabs[number] != tabs[number - 1]
        same = tabs[number] == tabs[number + 1] and tabs[number - 1] == tabs[number - 2]
        if (wider and same) or begins_anew([rows[cuts[-1]], *rows[number - 1 : number + 2]], 2, values):
            cuts.append(number)
    return [block[start:stop] for start, stop in pairwise([*cuts, len(rows)])]


def _has_gap(line: Line) -> bool:
    """Whether a line may be a row of columns; a label and its value ("Date:   1 May") are none."""
    bare = line.text.rstrip()
    lead = len(bare) - len(bare.lstrip())
    if not bare or len(bare) > _LONGEST or bare.lstrip().startswith(">") or "|" in bare:
        return False
    gap = _GAP.search(bare, lead)
    if gap is None:
        return "\t" in line.text and not _LABEL.fullmatch(bare.strip())
    return not _LABEL.fullmatch(bare[lead : gap.start()])


def _is_between(lines: Sequence[Line], before: int, at: int) -> bool:
    """Whether a line without a gap stands between rows: words of one of them, or over those under it."""
    if not is_label(lines[at].text) or at + 1 >= len(lines) or not _has_gap(lines[at + 1]):
        return False
    above, below = _split(lines[before]), _split(lines[at + 1])
    if len(above) != len(below) or len(above) < 2 or kind_of(below[-1].text) is not CellKind.FIGURE:
        return False
    return looks_like_value(above[-1].text) or is_open(lines[at].text) or goes_on(lines[at + 1].text)


def _split(line: Line) -> list[Cell]:
    return _split_tabs(line) if "\t" in line.text else _split_gaps(line)


def _table(lines: Sequence[Line], numbers: Sequence[int]) -> Run | None:
    block = [lines[number] for number in numbers]
    split = [_split_tabs(line) for line in block]
    tabbed = _even(split)
    if not tabbed:
        split = [_split_gaps(line) for line in block]
    glued = None if tabbed else _glued_first(lines, numbers, split)
    if glued is not None:
        return glued
    while len(split) > 2 and len(split[0]) == 2 < max(map(len, split)) and is_title(split[0][0].text):
        block, split, numbers = block[1:], split[1:], numbers[1:]
    width = max(len(row) for row in split)
    if not _is_filled(block, split, width) or is_no_table(
        lines, numbers[0], [texts_of(row) for row in split]
    ):
        return None
    if not (_holds_values(split) or tabbed or _is_aligned(block, split, width)):
        return None
    columns = _columns(width, block, split)
    rows = [
        row if len(row) == width else _placed(row, line.start, columns)
        for line, row in zip(block, split, strict=True)
    ]
    starts = list(numbers)
    if not tabbed:
        rows, starts = join_head(rows, starts)
        below, places = join_wrapped(rows[1:], starts[1:])
        rows, starts = [rows[0], *below], [starts[0], *places]
    return Run(numbers[0], numbers[-1], rows, starts)


_LABEL_AND_FIGURE = re.compile(r"(?P<label>.*[A-Za-z].*\S) (?P<figure>[£$€<]?\d[\d,.]*%?)")


def _glued_first(
    lines: Sequence[Line], numbers: Sequence[int], split: Sequence[Sequence[Cell]]
) -> Run | None:
    """Rows whose label and first figure have one space between them, under a head of one word a figure.

    "Patients Staff Total", and "January 2024 18,402    3,110    21,512" under it.
    """
    width = len(split[0])
    head = lines[numbers[0] - 1] if numbers[0] else None
    words = [match.span() for match in re.finditer(r"\S+", head.text)] if head is not None else []
    if head is None or len(split) < _FEWEST_GLUED or len(words) != width or re.search(r"\d", head.text):
        return None
    found = [_LABEL_AND_FIGURE.fullmatch(row[0].text) for row in split]
    figures = all(looks_like_value(cell.text) for row in split for cell in row[1:])
    if width < 2 or not figures or None in found or any(len(row) != width for row in split):
        return None
    rows = [[Cell(""), *(cell_of(head, start, end) for start, end in words)]]
    for number, row, match in zip(numbers, split, found, strict=True):
        if match is None or row[0].span is None:
            return None
        line = lines[number]
        begin = row[0].span.start - line.start
        first = [cell_of(line, begin + start, begin + end) for start, end in map(match.span, (1, 2))]
        rows.append([*first, *row[1:]])
    return Run(numbers[0] - 1, numbers[-1], rows, [numbers[0] - 1, *numbers])


_FEWEST_GLUED = 3


def _is_filled(block: Sequence[Line], split: Sequence[Sequence[Cell]], width: int) -> bool:
    """Whether there are rows enough, and most have all cells."""
    full = sum(len(row) == width for row in split)
    # A head of years over one row of figures lacks the first cell, and is set in by that much.
    headed = len(split) == 2 and len(split[0]) == width - 1 and block[0].text[:1].isspace()
    if not 2 <= width <= MOST_COLUMNS or len(split) < (3 if width == 2 else 2):
        return False
    return 2 * full >= len(split) and (full >= 2 or headed)


def _holds_values(split: Sequence[Sequence[Cell]]) -> bool:
    """Whether at least half of the cells beside the first column and under the head are figures or empty."""
    body = [cell for row in split[1:] for cell in row[1:]]
    return 2 * sum(looks_like_value(cell.text) or not cell.text for cell in body) >= len(body)


def _is_aligned(block: Sequence[Line], split: Sequence[Sequence[Cell]], width: int) -> bool:
    """Whether three rows or more have all cells, and each column begins, or ends, at one place."""
    if len(split) < 3 or any(
        len(row) != width or "..." in line.text for row, line in zip(split, block, strict=True)
    ):
        return False
    for column in range(1, width):
        places = [(row[column].span, line.start) for row, line in zip(split, block, strict=True)]
        starts = {span.start - start for span, start in places if span is not None}
        ends = {span.end - start for span, start in places if span is not None}
        if len(starts) > 1 and len(ends) > 1:
            return False
    return True


def _even(split: Sequence[Sequence[Cell]]) -> bool:
    return len(split[0]) > 1 and all(len(row) in {1, len(split[0])} for row in split)


def _split_tabs(line: Line) -> list[Cell]:
    """Cells between single tabs, so that an empty one is kept."""
    cells: list[Cell] = []
    position = 0
    for part in line.text.split("\t"):
        cells.append(cell_of(line, position, position + len(part)))
        position += len(part) + 1
    return cells


def _split_gaps(line: Line) -> list[Cell]:
    text = line.text.rstrip()
    cells: list[Cell] = []
    position = len(text) - len(text.lstrip())
    for gap in _GAP.finditer(text, position):
        cells.append(cell_of(line, position, gap.start()))
        position = gap.end()
    cells.append(cell_of(line, position, len(text)))
    return cells


def _columns(width: int, block: Sequence[Line], split: Sequence[Sequence[Cell]]) -> list[tuple[int, int]]:
    """From where to where each column reaches, over the rows that have all cells."""
    edges = [(10**9, 0)] * width
    for line, row in zip(block, split, strict=True):
        if len(row) != width:
            continue
        for number, cell in enumerate(row):
            if cell.span is not None:
                low, high = edges[number]
                edges[number] = (
                    min(low, cell.span.start - line.start),
                    max(high, cell.span.end - line.start),
                )
    return edges


def _placed(row: Sequence[Cell], start: int, columns: Sequence[tuple[int, int]]) -> list[Cell]:
    """A row that lacks cells, each cell under the column that it stands nearest to."""
    out = [Cell("")] * len(columns)
    free = 0
    for number, cell in enumerate(row):
        if cell.span is None:
            continue
        begin, end = cell.span.start - start, cell.span.end - start
        last = len(columns) - (len(row) - number)
        choices = range(free, max(free, last) + 1)
        best = min(choices, key=lambda at: min(abs(columns[at][0] - begin), abs(columns[at][1] - end)))
        out[best] = cell
        free = min(best + 1, len(columns) - 1)
    return out
