"""Pasted tables without bars: columns set apart by gaps, words before figures, one cell a line."""

import re
from collections.abc import Sequence

from foi_tracker.model.documents import Cell
from foi_tracker.reading.table_lines import YEAR, Line, Run, cell_of, is_inside, looks_like_value

_GAP = re.compile(r"\t+ *| {2,}")


_NUMBERED = re.compile(r"\(?\d{1,2}[a-z]?[.)]\s|\(?[a-z][.)]\s|[-•*]\s", re.IGNORECASE)


def spaced(lines: Sequence[Line], at: int) -> Run | None:
    """Columns set apart by tabs or by two spaces and more.

    A row that lacks cells is set by where they stand.
    """
    if not _has_gap(lines[at]) or is_inside(lines, at, _has_gap):
        return None
    end = at
    while end < len(lines) and _has_gap(lines[end]):
        end += 1
    block = lines[at:end]
    split = [_split_tabs(line) for line in block]
    if not _even(split):
        split = [_split_gaps(line) for line in block]
    width = max(len(row) for row in split)
    full = [row for row in split if len(row) == width]
    # A header of years over one row of figures lacks the first cell, and is set in by that much.
    headed = len(split) == 2 and len(split[0]) == width - 1 and block[0].text[:1].isspace()
    if (
        width < 2
        or len(split) < (3 if width == 2 else 2)
        or 2 * len(full) < len(split)
        or (len(full) < 2 and not headed)
    ):
        return None
    body = [cell for row in split[1:] for cell in row[1:]]
    if 2 * sum(looks_like_value(cell.text) or not cell.text for cell in body) < len(body):
        return None
    columns = _columns(width, block, split)
    rows = [
        row if len(row) == width else _placed(row, line.start, columns)
        for line, row in zip(block, split, strict=True)
    ]
    return Run(at, end - 1, rows)


def _has_gap(line: Line) -> bool:
    """Whether a line may be a row of columns; a label and its value ("Date:   1 May") are none."""
    bare = line.text.strip()
    if not bare or len(bare) > 400 or bare.startswith(">") or "|" in bare:
        return False
    gap = _GAP.search(bare)
    return gap is not None and not bare[: gap.start()].endswith(":")


def _even(split: Sequence[Sequence[Cell]]) -> bool:
    return len(split[0]) > 1 and all(len(row) == len(split[0]) for row in split)


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


def plain_cells(lines: Sequence[Line], at: int) -> Run | None:
    """A table copied with one cell a line and no bars.

    Taken only where words and figures alternate strictly.
    """
    if not _is_plain_cell(lines[at]) or is_inside(lines, at, _is_plain_cell):
        return None
    end = at
    while end < len(lines) and end - at < 4000 and _is_plain_cell(lines[end]):
        end += 1
    cells = [cell_of(line, 0, len(line.text)) for line in lines[at:end]]
    if len(cells) < 6 or sum(looks_like_value(cell.text) for cell in cells) * 3 < len(cells):
        return None
    for width in range(2, min(12, len(cells) // 3) + 1):
        if len(cells) % width == 0 and _strict(cells, width):
            return Run(at, end - 1, [cells[row : row + width] for row in range(0, len(cells), width)])
    return None


def _is_plain_cell(line: Line) -> bool:
    bare = line.text.strip()
    return 0 < len(bare) <= 60 and bare[-1] not in ".:;?!|" and not _NUMBERED.match(bare)


def _strict(cells: Sequence[Cell], width: int) -> bool:
    """Words in the first column and the header, figures in every other cell."""
    for position, cell in enumerate(cells):
        row, column = divmod(position, width)
        value, year = looks_like_value(cell.text), bool(YEAR.fullmatch(cell.text))
        if row and column and not value:
            return False
        if (not row or not column) and value and not year:
            return False
    return not looks_like_value(cells[0].text)


def word_rows(lines: Sequence[Line], at: int) -> Run | None:
    """Rows such as ``Robbery 12 15 9`` under a header that ends in as many columns, all by single spaces."""
    if at + 2 >= len(lines):
        return None
    header = lines[at].text.split()
    second = _figures_at_end(lines[at + 1].text)
    if second < 2 or len(header) < second or not lines[at].text.strip() or len(lines[at].text) > 300:
        return None
    tail = header[-second:]
    if not all(YEAR.fullmatch(word) or (word[:1].isupper() and len(word) > 2) for word in tail):
        return None
    if not any(YEAR.fullmatch(word) for word in tail) and len(header) > second + 1:
        return None
    end = at + 1
    while end < len(lines) and _figures_at_end(lines[end].text) == second:
        end += 1
    if end - at < 3:
        return None
    return Run(at, end - 1, [_last_words(lines[number], second) for number in range(at, end)])


def _figures_at_end(text: str) -> int:
    """How many figures end the line, after at least one word that is none."""
    words = text.split()
    if not 3 <= len(words) <= 30 or len(text) > 300:
        return 0
    count = 0
    while count < len(words) - 1 and looks_like_value(words[-1 - count]):
        count += 1
    return count if not looks_like_value(words[0]) or YEAR.fullmatch(words[0]) else 0


def _last_words(line: Line, count: int) -> list[Cell]:
    """The line as one cell of words and ``count`` single-word cells at its end."""
    text = line.text.rstrip()
    cuts: list[tuple[int, int]] = []
    end = len(text)
    for _ in range(count):
        head = text[:end].rstrip()
        start = max(head.rfind(" "), head.rfind("\t")) + 1
        cuts.append((start, len(head)))
        end = start
    cuts.reverse()
    return [cell_of(line, 0, end), *(cell_of(line, start, stop) for start, stop in cuts)]
