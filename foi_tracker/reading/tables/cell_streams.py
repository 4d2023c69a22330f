"""Puts tables together again that were copied cell after cell, by the rhythm of words and figures.

The head tells how wide a table is, and the rows tell it too: a word and as many figures, again and again.
Where the two agree the table is certain; which cell of a short row is missing cannot be told, and is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_tracker.model.documents import Cell
from foi_tracker.reading.tables.cell_kinds import (
    CellKind,
    are_steps,
    heads_two,
    is_title,
    is_year,
    kind_of,
    names_a_sort,
)

_MOST_LABELS = 6
_LONGEST_HEAD = 60
SHORT_ROW = "has fewer cells than its heading has; which one is missing cannot be told"


@dataclass(slots=True)
class Grid:
    """A table found in a row of cells.

    Attributes:
        rows: Its cells.
        places: Where in the row of cells each of its rows begins.
        end: The place after its last cell.
        doubt: What could not be told.
    """

    rows: list[list[Cell]]
    places: list[int]
    end: int
    doubt: str = ""


@dataclass(slots=True)
class _Cut:
    """One way to cut a table: where its head begins, and each row as its first place and number of cells."""

    head: int
    missing: bool
    width: int
    rows: list[tuple[int, int]]
    score: float

    @property
    def end(self) -> int:
        start, count = self.rows[-1]
        return start + count


class _Stream:
    """The cells with their kinds; says where a head or a title may stand."""

    def __init__(self, cells: Sequence[Cell], *, titles: bool) -> None:
        self.cells = cells
        self.titles = titles
        self.kinds = [kind_of(cell.text) for cell in cells]

    def is_title(self, at: int) -> bool:
        """Whether a cell is rather a title than the head of a column."""
        return self.titles and is_title(self.cells[at].text)

    def is_head(self, at: int) -> bool:
        """Whether a further head begins here: words before years in order, or before one year over words."""
        if self.kinds[at] is CellKind.FIGURE:
            return False
        after = at + 1
        while after < min(at + 4, len(self.cells)) and self.kinds[after] is CellKind.EMPTY:
            after += 1
        following = [cell.text for cell in self.cells[after : after + 2]]
        if len(following) < 2:
            return False
        if are_steps(following):
            return not is_year(self.cells[at].text)
        return (
            names_a_sort(self.cells[at].text)
            and is_year(following[0])
            and self.kinds[after + 1] is not CellKind.FIGURE
        )


def grids(cells: Sequence[Cell], widest: int, *, titles: bool) -> list[Grid]:
    """All tables in a row of cells, in order.

    Args:
        cells: What was copied, cell after cell, with words around the tables.
        widest: The most columns a table may have.
        titles: Whether words before a table may be its title.
    """
    stream = _Stream(cells, titles=titles)
    kinds = stream.kinds
    out: list[Grid] = []
    at = 0
    while True:
        figure = next((place for place in range(at, len(kinds)) if kinds[place] is CellKind.FIGURE), -1)
        if figure < 0:
            return out
        cut = _best(stream, max(at, figure - _LONGEST_HEAD), figure, widest)
        if cut is None:
            at = figure + 1
            continue
        out.append(_grid(cells, cut))
        at = cut.end


def _grid(cells: Sequence[Cell], cut: _Cut) -> Grid:
    head = [Cell("")] if cut.missing else []
    head += cells[cut.head : cut.head + cut.width - len(head)]
    rows, places, doubts = [head], [cut.head], []
    for start, count in cut.rows:
        row = list(cells[start : start + count])
        if 1 < count < cut.width:
            doubts.append(row[0].text)
        rows.append(row + [Cell("")] * (cut.width - count))
        places.append(start)
    doubt = f"The row “{'”, “'.join(doubts)}” {SHORT_ROW}." if doubts else ""
    return Grid(rows, places, cut.end, doubt)


def _best(stream: _Stream, low: int, figure: int, widest: int) -> _Cut | None:
    """The best way to cut a table whose first figure is known."""
    start = figure
    while start > low and stream.kinds[start - 1] is not CellKind.FIGURE:
        start -= 1
    best: _Cut | None = None
    for width in range(2, min(widest, figure - start) + 1):
        for labels in range(1, min(width - 1, _MOST_LABELS) + 1):
            body = figure - labels
            if body - width + 1 < start:
                break
            for cut in _cuts(stream, start, body, width):
                if best is None or cut.score > best.score + 1e-9:
                    best = cut
    return best


def _cuts(stream: _Stream, start: int, body: int, width: int) -> Iterator[_Cut]:
    """The tables of one width whose first row begins at a place: with full rows only, and with short rows."""
    kinds, cells = stream.kinds, stream.cells
    if any(kind in {CellKind.FIGURE, CellKind.EMPTY} for kind in kinds[body - width + 1 : body]):
        return
    if kinds[body] is CellKind.EMPTY:
        return
    first = body - width
    missing = first < start or kinds[first] is CellKind.EMPTY or stream.is_title(first)
    if width == 2 and not heads_two("" if missing else cells[first].text, cells[body - 1].text):
        return
    head = first + 1 if missing else first
    years = width > 2 and are_steps([cell.text for cell in cells[body - width + 1 : body]])
    lead = 0 if head > start and stream.is_title(head - 1) else 1.5 * min(head - start, 2)
    rows = _full_rows(stream, body, width)
    if len(rows) >= (1 if years else 2):
        torn = 3.0 * _is_torn(kinds, body + len(rows) * width, width)
        # A word and a figure, again and again, are two columns rather than four.
        pair = 2.0 * (width == 2 and len(rows) > 2)
        yield _Cut(head, missing, width, rows, len(rows) * width + pair - torn - lead)
    if not stream.titles or width == 2 or kinds[body + 1] is CellKind.WORDS:
        return
    rows = _uneven_rows(stream, body, width)
    full = sum(count == width for _, count in rows)
    dated = sum(is_year(cells[place].text) for place, _ in rows)
    if rows and full >= 2 and full * 2 >= len(rows) and rows[0][1] == width and dated in {0, len(rows)}:
        yield _Cut(head, missing, width, rows, sum(count for _, count in rows) - lead - 0.5)


def _full_rows(stream: _Stream, body: int, width: int) -> list[tuple[int, int]]:
    """The rows from a place on in which every column keeps to one kind."""
    kinds = stream.kinds
    columns = [CellKind.EMPTY] * width
    rows: list[tuple[int, int]] = []
    at = body
    while at + width <= len(kinds):
        row = kinds[at : at + width]
        if row[0] in {CellKind.FIGURE, CellKind.EMPTY} or (rows and stream.is_head(at)):
            break
        if not all(kind.fits(column) for kind, column in zip(row, columns, strict=True)):
            break
        for number, kind in enumerate(row):
            if kind in {CellKind.WORDS, CellKind.FIGURE}:
                columns[number] = kind
        rows.append((at, width))
        at += width
    return rows


def _is_torn(kinds: Sequence[CellKind], end: int, width: int) -> bool:
    """Whether figures are left over where the rows end, before any words could begin something else."""
    rest = kinds[end : end + width]
    if not rest:
        return False
    return rest[0] is CellKind.FIGURE or (len(rest) < width and CellKind.FIGURE in rest)


def _uneven_rows(stream: _Stream, body: int, width: int) -> list[tuple[int, int]]:
    """Rows of one word and figures, some of them too short, or words alone over further full rows."""
    kinds = stream.kinds
    rows: list[tuple[int, int]] = []
    at = body
    while at < len(kinds) and kinds[at] not in {CellKind.FIGURE, CellKind.EMPTY}:
        count = _values(kinds, at, width)
        following = at + 1 + count
        if (following < len(kinds) and kinds[following] is CellKind.FIGURE) or (rows and stream.is_head(at)):
            break
        if not count and (_values(kinds, following, width) != width - 1 or stream.is_head(following)):
            break
        rows.append((at, 1 + count))
        at = following
    while rows and rows[-1][1] == 1:
        rows.pop()
    return rows


def _values(kinds: Sequence[CellKind], at: int, width: int) -> int:
    """How many figures follow a word, at most as many as a row has."""
    count = 0
    while count < width - 1 and at + 1 + count < len(kinds) and kinds[at + 1 + count] is not CellKind.WORDS:
        count += 1
    return count
