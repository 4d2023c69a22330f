"""Finds the tables in pasted text, in the broken forms that pages leave when they are copied.

Four forms: one cell a line ending in a bar, with or without bars that open rows; one row a line with bars; columns
set apart by tabs or runs of spaces; and rows of words followed by as many figures each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell, Table

_MOST_COLUMNS = 40
_GAP = re.compile(r"\t+ *| {2,}")
_RULE = re.compile(r"[|:\-\s+=]*")
# "12", "1,204", "£4.50", "12%", "<5", "*", "-", "nil", "N/A", "2019", "2021/22", "(3)"
_VALUE = re.compile(
    r"""
    [(<>≤≥~£$€+\-\s]*  \d[\d,. ]{0,20}  (?: [/\-–] \d{1,4} )?  \s? (?: % | \* | k | m | p )?  \)?   # a figure or a year
    | [*\#\-–—.]{1,3} | nil | none | zero | n/?a\.? | n/?k | nr | c | [<>]\s?\d{1,3}\*? | (?:less|fewer)\ than\ \w{1,6}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FIGURE_TAIL = re.compile(r"(?<=\s)(?:[<£]?\d[\d,.]{0,14}%?|[*#]|-|nil|n/a)$", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?\d{1,2}[a-z]?[.)]\s|\(?[a-z][.)]\s|[-•*]\s", re.IGNORECASE)
_YEAR = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/\-–]\s?(?:19|20)?\d\d)?\*?", re.IGNORECASE)


@dataclass(slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class _Run:
    """Consecutive lines that make one table, with its cells row by row."""

    first: int
    last: int
    rows: list[list[Cell]] = field(default_factory=list)


def find_tables(text: str) -> list[Table]:
    """All tables in ``text``, in order, none overlapping another.

    Takes time in proportion to the text's length.
    """
    lines = _lines(text)
    tables: list[Table] = []
    at = 0
    while at < len(lines):
        run = _bar_cells(lines, at) or _bar_rows(lines, at) or _spaced(lines, at)
        run = run or _word_rows(lines, at) or _plain_cells(lines, at)
        if run is None:
            at += 1
            continue
        tables.append(_table(lines, run, tables[-1].span.end if tables else 0))
        at = run.last + 1
    return tables


def looks_like_value(text: str) -> bool:
    """Whether a cell holds a figure, a year, or a mark that stands for one."""
    return len(text) <= 40 and bool(_VALUE.fullmatch(text.strip()))


def _lines(text: str) -> list[_Line]:
    out: list[_Line] = []
    position = 0
    for line in text.split("\n"):
        out.append(_Line(position, line))
        position += len(line) + 1
    return out


def _cell(line: _Line, start: int, end: int) -> Cell:
    """The cell between two positions of a line, without the spaces around it."""
    raw = line.text[start:end]
    words = raw.strip()
    if not words:
        return Cell("")
    begin = line.start + start + (len(raw) - len(raw.lstrip()))
    return Cell(" ".join(words.split()), Span(begin, begin + len(words)))


def _table(lines: Sequence[_Line], run: _Run, after: int) -> Table:
    width = max(len(row) for row in run.rows)
    rows = tuple(tuple(row + [Cell("")] * (width - len(row))) for row in run.rows)
    title = _title(lines, run.first, after)
    return Table(rows, Span(lines[run.first].start, lines[run.last].end), title)


def _title(lines: Sequence[_Line], first: int, after: int) -> str:
    """The short line over a table, unless it is a sentence of the letter or part of an earlier table."""
    for at in range(first - 1, max(-1, first - 3), -1):
        words = lines[at].text.strip()
        if lines[at].start < after:
            return ""
        if words:
            short = len(words) <= 120 and "|" not in words and not words.endswith((".", "?", ";"))
            return words if short else ""
    return ""


# --- one cell a line, each ending in a bar -----------------------------------------------------------------


def _bar_cells(lines: Sequence[_Line], at: int) -> _Run | None:
    """A table copied with one cell a line, such as ``2019 |``; a bare bar is an empty cell or opens a row."""
    if not _is_bar_cell(lines[at].text):
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
    return _Run(at, end - 1, rows)


def _is_bar_cell(text: str) -> bool:
    bare = text.strip()
    return bare == "|" or (bare.endswith("|") and bare.count("|") == 1) or bare == "||"


def _is_rule(text: str) -> bool:
    bare = text.strip()
    return bare.startswith("|") and "--" in bare and bool(_RULE.fullmatch(bare))


def _bar_extent(lines: Sequence[_Line], at: int) -> tuple[int, int, int]:
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


def _bar_lines_to_cells(body: Sequence[_Line]) -> list[Cell]:
    return [_cell(line, 0, len(line.text.rstrip()) - 1) for line in body]


def _rows_with_marks(cells: list[Cell], header_lines: int, width: int) -> list[list[Cell]] | None:
    """Rows opened by a bare bar: a header of one mark and ``width`` cells tells that rows are marked."""
    if width > _MOST_COLUMNS:
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
    for width in range(2, min(_MOST_COLUMNS, len(cells) // 2) + 1):
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
                right = 1.0 if cell.text and (not value or _YEAR.fullmatch(cell.text)) else 0.2
        elif column == 0:
            right = 1.0 if cell.text and (not value or _YEAR.fullmatch(cell.text)) else 0.0
        else:
            right = 1.0 if value or not cell.text else 0.3
        weight = 2.0 if row == 0 or column == 0 else 1.0
        good += right * weight
        count += weight
    return good / count


# --- one row a line with bars ------------------------------------------------------------------------------


def _bar_rows(lines: Sequence[_Line], at: int) -> _Run | None:
    """Rows such as ``Primary | 188 | 240 |``, with or without a bar in front and a rule under the header."""
    if not _is_bar_row(lines[at].text):
        return None
    end = at
    rows: list[list[Cell]] = []
    while end < len(lines):
        text = lines[end].text
        if _is_rule(text) or (rows and _RULE.fullmatch(text.strip()) and "--" in text):
            end += 1
            continue
        if not _is_bar_row(text):
            break
        rows.append(_split_bars(lines[end]))
        end += 1
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return None
    return _Run(at, end - 1, rows)


def _is_bar_row(text: str) -> bool:
    bare = text.strip()
    return bare.strip("|").count("|") >= 1 and not _RULE.fullmatch(bare)


def _split_bars(line: _Line) -> list[Cell]:
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
        cells.append(_cell(line, position, stop))
        if bar < 0:
            return cells
        position = bar + 1


# --- columns set apart by tabs or spaces -------------------------------------------------------------------


def _spaced(lines: Sequence[_Line], at: int) -> _Run | None:
    """Columns set apart by tabs or by two spaces and more; a row that lacks cells is set by where they stand."""
    if not _has_gap(lines[at]):
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
    if width < 2 or len(split) < (3 if width == 2 else 2) or 2 * len(full) < len(split) or len(full) < 2:
        return None
    body = [cell for row in split[1:] for cell in row[1:]]
    if 2 * sum(looks_like_value(cell.text) or not cell.text for cell in body) < len(body):
        return None
    columns = _columns(width, block, split)
    rows = [
        row if len(row) == width else _placed(row, line.start, columns)
        for line, row in zip(block, split, strict=True)
    ]
    return _Run(at, end - 1, rows)


def _has_gap(line: _Line) -> bool:
    """Whether a line may be a row of columns; a label and its value ("Date:   1 May") are none."""
    bare = line.text.strip()
    if not bare or len(bare) > 400 or bare.startswith(">") or "|" in bare:
        return False
    gap = _GAP.search(bare)
    return gap is not None and not bare[: gap.start()].endswith(":")


def _even(split: Sequence[Sequence[Cell]]) -> bool:
    return len(split[0]) > 1 and all(len(row) == len(split[0]) for row in split)


def _split_tabs(line: _Line) -> list[Cell]:
    """Cells between single tabs, so that an empty one is kept."""
    cells: list[Cell] = []
    position = 0
    for part in line.text.split("\t"):
        cells.append(_cell(line, position, position + len(part)))
        position += len(part) + 1
    return cells


def _split_gaps(line: _Line) -> list[Cell]:
    text = line.text.rstrip()
    cells: list[Cell] = []
    position = len(text) - len(text.lstrip())
    for gap in _GAP.finditer(text, position):
        cells.append(_cell(line, position, gap.start()))
        position = gap.end()
    cells.append(_cell(line, position, len(text)))
    return cells


def _columns(width: int, block: Sequence[_Line], split: Sequence[Sequence[Cell]]) -> list[tuple[int, int]]:
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


# --- one cell a line, with nothing between -------------------------------------------------------------------


def _plain_cells(lines: Sequence[_Line], at: int) -> _Run | None:
    """A table copied with one cell a line and no bars: taken only where words and figures alternate strictly."""
    if (
        at
        and _is_plain_cell(lines[at - 1])
        and _is_plain_cell(lines[at])
        and at > 1
        and _is_plain_cell(lines[at - 2])
    ):
        return None
    end = at
    while end < len(lines) and end - at < 4000 and _is_plain_cell(lines[end]):
        end += 1
    cells = [_cell(line, 0, len(line.text)) for line in lines[at:end]]
    if len(cells) < 6 or sum(looks_like_value(cell.text) for cell in cells) * 3 < len(cells):
        return None
    for width in range(2, min(12, len(cells) // 3) + 1):
        if len(cells) % width == 0 and _strict(cells, width):
            return _Run(at, end - 1, [cells[row : row + width] for row in range(0, len(cells), width)])
    return None


def _is_plain_cell(line: _Line) -> bool:
    bare = line.text.strip()
    return 0 < len(bare) <= 60 and bare[-1] not in ".:;?!|" and not _NUMBERED.match(bare)


def _strict(cells: Sequence[Cell], width: int) -> bool:
    """Words in the first column and the header, figures in every other cell."""
    for position, cell in enumerate(cells):
        row, column = divmod(position, width)
        value, year = looks_like_value(cell.text), bool(_YEAR.fullmatch(cell.text))
        if row and column and not value:
            return False
        if (not row or not column) and value and not year:
            return False
    return not looks_like_value(cells[0].text)


# --- words, then as many figures in each line ----------------------------------------------------------------


def _word_rows(lines: Sequence[_Line], at: int) -> _Run | None:
    """Rows such as ``Robbery 12 15 9`` under a header that ends in as many columns, all by single spaces."""
    if at + 2 >= len(lines):
        return None
    header = lines[at].text.split()
    second = _figures_at_end(lines[at + 1].text)
    if second < 2 or len(header) < second or not lines[at].text.strip() or len(lines[at].text) > 300:
        return None
    tail = header[-second:]
    if not all(_YEAR.fullmatch(word) or (word[:1].isupper() and len(word) > 2) for word in tail):
        return None
    if not any(_YEAR.fullmatch(word) for word in tail) and len(header) > second + 1:
        return None
    end = at + 1
    while end < len(lines) and _figures_at_end(lines[end].text) == second:
        end += 1
    if end - at < 3:
        return None
    return _Run(at, end - 1, [_last_words(lines[number], second) for number in range(at, end)])


def _figures_at_end(text: str) -> int:
    """How many figures end the line, after at least one word that is none."""
    words = text.split()
    if not 3 <= len(words) <= 30 or len(text) > 300:
        return 0
    count = 0
    while count < len(words) - 1 and looks_like_value(words[-1 - count]):
        count += 1
    return count if not looks_like_value(words[0]) or _YEAR.fullmatch(words[0]) else 0


def _last_words(line: _Line, count: int) -> list[Cell]:
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
    return [_cell(line, 0, end), *(_cell(line, start, stop) for start, stop in cuts)]
