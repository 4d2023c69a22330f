"""Pasted tables whose cells are set apart by semicolons, commas or slashes, one row a line."""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell
from foi_tracker.reading.tables.cell_kinds import is_year, looks_like_value
from foi_tracker.reading.tables.table_lines import MOST_COLUMNS, Line, Run, cell_of

_LONGEST = 400
_LONGEST_CELL = 80
_MARKS = (";", ",", ", ", " / ")
_SLASH = re.compile(r"\s/\s")
_MOST_BROKEN = 6


def parted(lines: Sequence[Line]) -> Iterator[Run]:
    """Rows such as ``North;12;15`` or ``8 April,"Pilots, ferries",Agreed``, at least three of one width."""
    for mark in _MARKS:
        at = 0
        while at < len(lines):
            width = len(_split(lines[at], mark))
            end = at + 1
            if width > 1:
                while end < len(lines) and len(_split(lines[end], mark)) == width:
                    end += 1
            rows = [_split(line, mark) for line in lines[at:end]] if end - at >= 3 else []
            if rows and _is_table(rows, mark):
                yield Run(at, end - 1, rows, list(range(at, end)))
            at = end
    yield from _under_years(lines)


def _under_years(lines: Sequence[Line]) -> Iterator[Run]:
    """Rows with slashes under years alone, which tell how many cells a row has though it be broken up."""
    at = 0
    while at < len(lines):
        years = _slashed(lines[at])
        rows, starts, last = [[Cell(""), *years]], [at], at
        while len(years) > 1 and all(is_year(cell.text) for cell in years):
            row, end = _broken_row(lines, last + 1, len(years))
            if not row:
                break
            rows.append(row)
            starts.append(last + 1)
            last = end
        if len(rows) > 1:
            yield Run(at, last, rows, starts)
        at = last + 1


def _broken_row(lines: Sequence[Line], at: int, slashes: int) -> tuple[list[Cell], int]:
    """The row with so many slashes that begins at a line, and its last line; a line in brackets goes on."""
    end, found = at, 0
    while end < len(lines) and lines[end].text.strip() and end - at < _MOST_BROKEN + 2 * slashes:
        found += len(_SLASH.findall(lines[end].text))
        end += 1
        if found >= slashes:
            break
    while end < len(lines) and lines[end].text.startswith("("):
        end += 1
    if found != slashes:
        return [], at
    return _slashed(Line(lines[at].start, "\n".join(line.text for line in lines[at:end]))), end - 1


def _slashed(line: Line) -> list[Cell]:
    """The cells between slashes with spaces."""
    if len(line.text) > _LONGEST * 4:
        return []
    cells: list[Cell] = []
    begin = 0
    for slash in _SLASH.finditer(line.text):
        cells.append(cell_of(line, begin, slash.start()))
        begin = slash.end()
    return [*cells, cell_of(line, begin, len(line.text))]


def _split(line: Line, mark: str) -> list[Cell]:
    """The cells between marks, of which those within quotes part nothing; none if the line is no row."""
    text = line.text
    bare = text.strip()
    if (
        mark not in text
        or len(text) > _LONGEST
        or "|" in text
        or "\t" in text
        or bare[-1:] in {".", "?", ":"}
    ):
        return []
    if mark == "," and ", " in text and '"' not in text:
        return []
    cells: list[Cell] = []
    begin, quoted, at = 0, False, 0
    while at < len(text):
        if text[at] == '"':
            quoted = not quoted
        elif not quoted and text.startswith(mark, at):
            cells.append(_unquoted(line, begin, at))
            at += len(mark)
            begin = at
            continue
        at += 1
    cells.append(_unquoted(line, begin, len(text)))
    if quoted or len(cells) > MOST_COLUMNS or any(len(cell.text) > _LONGEST_CELL for cell in cells):
        return []
    return cells


def _unquoted(line: Line, start: int, end: int) -> Cell:
    cell = cell_of(line, start, end)
    if cell.span is not None and len(cell.text) >= 2 and cell.text[0] == cell.text[-1] == '"':
        inside = Span(cell.span.start + 1, cell.span.end - 1)
        return cell_of(line, inside.start - line.start, inside.end - line.start)
    return cell


def _is_table(rows: Sequence[Sequence[Cell]], mark: str) -> bool:
    """Whether rows hold columns: figures under a head of words, or cells set as close as in a file."""
    width = len(rows[0])
    body = [cell.text for row in rows[1:] for cell in row[1:]]
    values = sum(looks_like_value(text) for text in body)
    columns = any(_is_column([row[column].text for row in rows[1:]]) for column in range(1, width))
    filled = sum(bool(text) for text in body)
    named = not looks_like_value(rows[0][0].text) and all(
        cell.text and (is_year(cell.text) or not looks_like_value(cell.text)) for cell in rows[0][1:]
    )
    if not named:
        return False
    if mark == ",":
        return width >= 3 or columns
    return columns and 2 * values >= filled and (width >= 3 or mark == ";")


def _is_column(cells: Sequence[str]) -> bool:
    """Whether a column holds figures and, here and there, nothing, or the head of a further table."""
    filled = [text for text in cells if text]
    return 2 * len(filled) >= len(cells) and 5 * sum(map(looks_like_value, filled)) >= 4 * len(filled) > 0
