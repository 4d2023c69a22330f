"""Pasted tables with one cell a line ending in a bar, such as ``2019 |``; a bare bar is empty or opens a row.

How wide they are is told by a rule under the head, by a head that stands on one line, by the bars that open
rows, or by the rhythm of words and figures.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from foi_tracker.model.documents import Cell
from foi_tracker.reading.tables.cell_kinds import MONTH, CellKind, kind_of
from foi_tracker.reading.tables.cell_streams import grids
from foi_tracker.reading.tables.table_lines import MOST_COLUMNS, Line, Run, cell_of

_GOOD, _FAIR, _MOST = 0.92, 0.7, 0.9


@dataclass(slots=True)
class _Stream:
    """Cells one after another, each with its line."""

    cells: list[Cell] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def part(self, start: int, end: int) -> "_Stream":
        """Some of the cells."""
        return _Stream(self.cells[start:end], self.places[start:end])

    def cut(self, width: int, marked: int = 0) -> list[Run]:
        """The cells in rows of one width, each with a bar before it that opened it or without."""
        step = width + marked
        starts = range(0, len(self.cells), step)
        rows = [self.cells[at + marked : at + step] for at in starts]
        rows = [row for row in rows if row]
        if not rows:
            return []
        return [Run(self.places[0], self.places[-1], rows, [self.places[at] for at in starts][: len(rows)])]


def stream_tables(lines: Sequence[Line], stretch: Sequence[int], rules: Sequence[int]) -> Iterator[Run]:
    """The tables in a stretch of lines that hold one cell each."""
    if len(stretch) < 4:
        return
    if rules:
        yield from _ruled(lines, stretch, rules)
        return
    widths = Counter(len(_cells(lines[number])) for number in stretch)
    widest = max(widths)
    if widest > 1 and len(_cells(lines[stretch[0]])) == widest:
        yield from _headed(lines, stretch, widest)
        return
    stream = _stream(lines, stretch)
    if any(cell.text for cell in stream.cells):
        yield from _unruled(stream)


def _cells(line: Line) -> list[Cell]:
    """The cells of a line; a bar in front of words opens a row and holds nothing."""
    text = line.text
    begin = len(text) - len(text.lstrip())
    if text[begin : begin + 1] == "|" and text.strip().strip("|").strip():
        begin += 1
    end = len(text.rstrip())
    end -= text[:end].endswith("|")
    out: list[Cell] = []
    while begin <= end:
        bar = text.find("|", begin, end)
        stop = bar if bar >= 0 else end
        out.append(cell_of(line, begin, stop))
        begin = stop + 1
    return out or [Cell("")]


def _stream(lines: Sequence[Line], numbers: Sequence[int]) -> _Stream:
    out = _Stream()
    for number in numbers:
        cells = _cells(lines[number])
        out.cells += cells
        out.places += [number] * len(cells)
    return out


def _headed(lines: Sequence[Line], stretch: Sequence[int], width: int) -> Iterator[Run]:
    """Tables with their head on one line and each cell on its own; a later line as wide begins another."""
    heads = [number for number in stretch if len(_cells(lines[number])) == width]
    for head, after in zip(heads, [*heads[1:], stretch[-1] + 1], strict=True):
        stream = _stream(lines, [number for number in stretch if head <= number < after])
        if len(stream.cells) % width == 0 and len(stream.cells) >= 2 * width:
            yield from stream.cut(width)
        else:
            yield from _unruled(stream)


def _ruled(lines: Sequence[Line], stretch: Sequence[int], rules: Sequence[int]) -> Iterator[Run]:
    """Tables with a rule under each head: it tells the width, and so where the head begins."""
    stream = _stream(lines, [number for number in stretch if number not in set(rules)])
    heads: list[tuple[int, int, int]] = []
    for rule in rules:
        width = lines[rule].text.strip().strip("|").count("|") + 1
        before = bisect_left(stream.places, rule)
        if width > MOST_COLUMNS or before < width or (heads and before <= heads[-1][0] + width):
            continue
        # The first head tells whether bars open the rows; before a later one an empty cell may end a row.
        marked = heads[0][2] if heads else int(before > width and not stream.cells[before - width - 1].text)
        heads.append((before - width - marked, width, marked))
    for number, (start, width, marked) in enumerate(heads):
        end = heads[number + 1][0] if number + 1 < len(heads) else len(stream.cells)
        over = start if number == 0 and start and start % (width + marked) == 0 else 0
        part = stream.part(start - over, end)
        yield from _marked(part, width) if marked else part.cut(width)


def _marked(stream: _Stream, width: int) -> list[Run]:
    """Rows opened by a bare bar, as far as every row has one; after a bar was lost, rows of one width."""
    step = width + 1
    lost = next((at for at in range(0, len(stream.cells), step) if stream.cells[at].text), len(stream.cells))
    opened = stream.part(0, lost).cut(width, 1)
    rest = stream.part(lost, len(stream.cells)).cut(width)
    if not opened or not rest:
        return opened or rest
    [run], [more] = opened, rest
    return [Run(run.first, more.last, run.rows + more.rows, run.starts + more.starts)]


def _unruled(stream: _Stream) -> Iterator[Run]:
    """Tables without a rule: bars that open rows tell the width, else the kinds of the cells do."""
    cells = stream.cells
    for step in range(3, min(MOST_COLUMNS + 1, len(cells) // 2) + 1):
        if len(cells) % step == 0 and not any(cell.text for cell in cells[::step]):
            yield from stream.cut(step - 1, 1)
            return
    groups = _groups(stream)
    if groups:
        yield from groups
        return
    found = grids(cells, MOST_COLUMNS, titles=False)
    covered = sum(grid.end - grid.places[0] for grid in found) / len(cells)
    dated = _dated(cells) if covered == 0 else 0
    if dated:
        yield from stream.cut(dated)
        return
    guess, width, lacking = (0.0, 0, 0) if covered == 1 else _guess(cells)
    if guess >= _GOOD or (guess >= _FAIR and covered < _MOST):
        full = _Stream([Cell("")] * lacking + cells, stream.places[:1] * lacking + stream.places)
        yield from full.cut(width)
    elif covered >= _MOST:
        for grid in found:
            starts = [stream.places[place] for place in grid.places]
            yield Run(starts[0], stream.places[grid.end - 1], grid.rows, starts, grid.doubt)


def _groups(stream: _Stream) -> list[Run]:
    """Tables of different widths whose rows are opened by bare bars and have no empty cells."""
    bars = [at for at, cell in enumerate(stream.cells) if not cell.text]
    if not bars or bars[0] != 0:
        return []
    widths = [after - before - 1 for before, after in pairwise([*bars, len(stream.cells)])]
    out: list[Run] = []
    start = 0
    while start < len(bars):
        end = start
        while end < len(bars) and widths[end] == widths[start]:
            end += 1
        if end - start < 2 or not 2 <= widths[start] <= MOST_COLUMNS:
            return []
        stop = bars[end] if end < len(bars) else len(stream.cells)
        out += stream.part(bars[start], stop).cut(widths[start], 1)
        start = end
    return out


_PERIOD = re.compile(
    rf"{MONTH}[-\s]?(?:'?\d\d|(?:19|20)\d\d)?|\d{{1,2}}(?:st|nd|rd|th)?[-\s./](?:{MONTH}|\d{{1,2}})[-\s./](?:19|20)?\d\d",
    re.IGNORECASE,
)
_FEWEST_DATED = 3


def _dated(cells: Sequence[Cell]) -> int:
    """The width of a table of words whose rows each begin with a month or a day; 0 where they do not."""
    dates = [at for at, cell in enumerate(cells) if _PERIOD.fullmatch(cell.text.strip())]
    if len(dates) < _FEWEST_DATED:
        return 0
    width = dates[1] - dates[0]
    even = dates == list(range(width, len(cells), width))
    return width if even and 2 <= width <= MOST_COLUMNS and len(cells) % width == 0 else 0


def _guess(cells: Sequence[Cell]) -> tuple[float, int, int]:
    """The width under which columns are most of one kind, how well it fits, whether a first cell lacks."""
    kinds = [kind_of(cell.text) for cell in cells]
    best = (0.0, 0, 0)
    for lacking in (0, 1):
        told = [CellKind.EMPTY] * lacking + kinds
        for width in range(2, min(MOST_COLUMNS, len(told) // 2) + 1):
            if len(told) % width == 0:
                score = _fit(told, width) - 0.05 * lacking
                if score > best[0] + 1e-9:
                    best = (score, width, lacking)
    return best


def _fit(kinds: Sequence[CellKind], width: int) -> float:
    """How well a width fits, 0 to 1: words in the head and first column, one kind in each other column."""
    head = sum(
        1.0 if kind in {CellKind.WORDS, CellKind.EITHER} or not number else 0.5 * (kind is CellKind.EMPTY)
        for number, kind in enumerate(kinds[:width])
    )
    first = Counter(kinds[width::width])
    scores = [1 - (first[CellKind.FIGURE] + 0.5 * first[CellKind.EMPTY]) / first.total()]
    figures = False
    for column in range(1, width):
        told = Counter(kinds[width + column :: width])
        words, numbers = told[CellKind.WORDS], told[CellKind.FIGURE]
        figures = figures or numbers > words
        scores.append(max(words, numbers) / (words + numbers) if words + numbers else 1.0)
    if not figures:
        return 0.0
    return (2 * scores[0] + sum(scores[1:]) + 2 * head / width) / (width + 3)
