"""Pasted tables with bars: one cell a line, with or without bars that open rows, and one row a line."""

import re
from collections.abc import Sequence

from foi_tracker.model.documents import Cell
from foi_tracker.reading.table_lines import (
    MOST_COLUMNS,
    YEAR,
    Line,
    Run,
    cell_of,
    is_inside,
    looks_like_value,
)

_RULE = re.compile(r"[|:\-\s+=]*")


def bar_cells(lines: Sequence[Line], at: int) -> Run | None:
    """A table copied with one cell a line, such as ``2019 |``; a bare bar is an empty cell or opens a row."""
    if not _is_bar_cell(lines[at].text) or is_inside(lines, at, _is_bar_line):
        return None
    end, width, rule = _bar_extent(lines, at)
    body = [line for number, line in enumerate(lines[at:end], at) if number != rule]
    if len(body) < 4:
        return None
    cells = _bar_lines_to_cells(body)
    header_lines = rule - at if rule >= 0 else 0
    rows = _rows_with_marks(cells, header_lines, width) if width else None
    if rows is None:
        rows = _rows_by_guess(cells)
    if rows is None:
        return None
    return Run(at, end - 1, rows)


def _is_bar_cell(text: str) -> bool:
    bare = text.strip()
    return bare == "|" or (bare.endswith("|") and bare.count("|") == 1) or bare == "||"


def _is_bar_line(line: Line) -> bool:
    return _is_bar_cell(line.text)


def _is_rule(text: str) -> bool:
    bare = text.strip()
    return bare.startswith("|") and "--" in bare and bool(_RULE.fullmatch(bare))


def _bar_extent(lines: Sequence[Line], at: int) -> tuple[int, int, int]:
    """Where the run of cells ends, how wide the rule under its header says it is, and where that rule is."""
    width, rule, end = 0, -1, at
    while end < len(lines):
        text = lines[end].text
        if _is_rule(text) and rule < 0:
            rule, width = end, text.strip().strip("|").count("|") + 1
        elif not _is_bar_cell(text):
            break
        end += 1
    while end > at and not lines[end - 1].text.strip():
        end -= 1
    return end, width, rule


def _bar_lines_to_cells(body: Sequence[Line]) -> list[Cell]:
    return [cell_of(line, 0, len(line.text.rstrip()) - 1) for line in body]


def _rows_with_marks(cells: list[Cell], header_lines: int, width: int) -> list[list[Cell]] | None:
    """Rows opened by a bare bar: a header of one mark and ``width`` cells tells that rows are marked."""
    if width > MOST_COLUMNS:
        return None
    for marked in (1, 0):
        step = width + marked
        if header_lines % step or not header_lines:
            continue
        rows: list[list[Cell]] = []
        position = 0
        while position < len(cells):
            if marked and cells[position].text:
                return None if position < header_lines else _finish(rows, cells[position:], width)
            rows.append(cells[position + marked : position + step])
            position += step
        return [row for row in rows if row]
    return None


def _finish(rows: list[list[Cell]], rest: list[Cell], width: int) -> list[list[Cell]]:
    """Rows after a mark was lost: what is left is cut by width."""
    return rows + [rest[at : at + width] for at in range(0, len(rest), width)]


def _rows_by_guess(cells: list[Cell]) -> list[list[Cell]] | None:
    """Rows where nothing marks them: the width under which columns are most of one kind."""
    if len(cells) < 4:
        return None
    best: tuple[float, int] = (0.0, 0)
    for width in range(2, min(MOST_COLUMNS, len(cells) // 2) + 1):
        if len(cells) % width:
            continue
        score = _fit(cells, width)
        if score > best[0] + 1e-9:
            best = (score, width)
    if best[0] < 0.6:
        return None
    width = best[1]
    return [cells[at : at + width] for at in range(0, len(cells), width)]


def _fit(cells: Sequence[Cell], width: int) -> float:
    """How well a width fits, 0 to 1: words down the first column, values elsewhere, a header on top."""
    good = count = 0.0
    for position, cell in enumerate(cells):
        row, column = divmod(position, width)
        value = looks_like_value(cell.text)
        if row == 0:
            if column == 0:
                right = 1.0 if not value else 0.4
            else:
                right = 1.0 if cell.text and (not value or YEAR.fullmatch(cell.text)) else 0.2
        elif column == 0:
            right = 1.0 if cell.text and (not value or YEAR.fullmatch(cell.text)) else 0.0
        else:
            right = 1.0 if value or not cell.text else 0.3
        weight = 2.0 if row == 0 or column == 0 else 1.0
        good += right * weight
        count += weight
    return good / count


def bar_rows(lines: Sequence[Line], at: int) -> Run | None:
    """Rows such as ``Primary | 188 | 240 |``, with or without a bar in front and a rule under the header."""
    if not _is_bar_row(lines[at].text):
        return None
    end = at
    rows: list[list[Cell]] = []
    opened: list[bool] = []
    while end < len(lines):
        text = lines[end].text
        if _is_rule(text) or (rows and _RULE.fullmatch(text.strip()) and "--" in text):
            end += 1
            continue
        if not _is_bar_row(text):
            break
        rows.append(_split_bars(lines[end]))
        opened.append(text.lstrip().startswith("|"))
        end += 1
    if not all(opened):
        # Most rows begin without a bar, so one that begins with a bar has an empty first cell.
        widest = max(len(row) for row, bar in zip(rows, opened, strict=True) if not bar)
        rows = [
            [Cell(""), *row] if bar and len(row) + 1 == widest else row
            for row, bar in zip(rows, opened, strict=True)
        ]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return None
    return Run(at, end - 1, rows)


def _is_bar_row(text: str) -> bool:
    bare = text.strip()
    return bare.strip("|").count("|") >= 1 and not _RULE.fullmatch(bare)


def _split_bars(line: Line) -> list[Cell]:
    text = line.text
    begin = len(text) - len(text.lstrip())
    if text[begin : begin + 1] == "|":
        begin += 1
    end = len(text.rstrip())
    if text[:end].endswith("|"):
        end -= 1
    cells: list[Cell] = []
    position = begin
    while True:
        bar = text.find("|", position, end)
        stop = bar if bar >= 0 else end
        cells.append(cell_of(line, position, stop))
        if bar < 0:
            return cells
        position = bar + 1
