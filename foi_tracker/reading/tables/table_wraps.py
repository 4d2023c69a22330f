"""Puts the words of a cell together again that a narrow column broke over two lines."""

from collections.abc import Sequence
from itertools import pairwise

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell
from foi_tracker.reading.tables.cell_kinds import looks_like_value
from foi_tracker.reading.tables.table_lines import JOINS

_LONGEST = 60
_OPEN = JOINS | {"a", "an", "its", "than", "not", "no", "who", "which", "that"}


def is_label(text: str) -> bool:
    """Whether a line may be the words of a row without its figures."""
    bare = text.strip()
    return 0 < len(bare) <= _LONGEST and bare[-1] not in ".:;?!|" and bare[0] not in ">*"


def goes_on(text: str) -> bool:
    """Whether words begin as if others stood before them."""
    words = text.split()
    return bool(words) and (words[0][0].islower() or words[0][0] in "&(/" or words[0] in JOINS - {"-", "–"})


def is_open(text: str) -> bool:
    """Whether words end as if others had to follow."""
    words = text.split()
    return bool(words) and (words[-1].lower() in _OPEN or words[-1][-1] in ",/-–&(")


def join_wrapped(rows: Sequence[Sequence[Cell]], starts: Sequence[int]) -> tuple[list[list[Cell]], list[int]]:
    """Rows below a head, with the words that stand alone on a line put to the row that they belong to.

    They belong to the row above where they go on from it, to the row below where they are open or it goes
    on; otherwise they stand over the rows that follow. Small letters tell nothing where most rows have them.
    """
    labels = [
        row[0].text for above, row in pairwise([[Cell("")] * 2, *rows]) if above[-1].text or not above[0].text
    ]
    telling = 2 * sum(map(goes_on, labels)) <= len(labels)
    out: list[list[Cell]] = []
    places: list[int] = []
    held: list[tuple[Cell, int]] = []
    for row, place in zip(rows, starts, strict=True):
        words, start = row[0], place
        alone = bool(words.text) and not any(cell.text for cell in row[1:])
        on = telling and goes_on(words.text)
        if held and (is_open(held[-1][0].text) or on):
            before, start = held.pop()
            words = joined(before, words)
        elif alone and out and any(cell.text for cell in out[-1][1:]) and (on or is_open(out[-1][0].text)):
            out[-1][0] = joined(out[-1][0], words, apart=True)
            continue
        if alone:
            held.append((words, start))
            continue
        _stand(held, len(row), out, places)
        held = []
        out.append([words, *row[1:]])
        places.append(start)
    _stand(held, len(rows[0]) if rows else 0, out, places)
    return out, places


def join_head(rows: Sequence[Sequence[Cell]], starts: Sequence[int]) -> tuple[list[list[Cell]], list[int]]:
    """Rows, with a first one that was broken over two lines put together.

    Its second part has words only, each under other words that it goes on from, and none in the first column;
    or its first part has none there, and all that stands under it goes on.
    """
    if len(rows) < 3:
        return [list(row) for row in rows], list(starts)
    first, second = ([cell.text for cell in row] for row in rows[:2])
    lower = [below for above, below in zip(first, second, strict=True) if above and below]
    words = [text for text in (*first, *second) if text]
    under = all(above for above, below in zip(first, second, strict=True) if below)
    opened = not first[0] and all(first[1:]) and all(map(goes_on, lower))
    if not lower or any(map(looks_like_value, words)) or not ((under and not second[0]) or opened):
        return [list(row) for row in rows], list(starts)
    head = [
        joined(above, below, apart=True) if above.text and below.text else above if above.text else below
        for above, below in zip(rows[0], rows[1], strict=True)
    ]
    return join_head([head, *rows[2:]], [starts[0], *starts[2:]])


def _stand(held: Sequence[tuple[Cell, int]], width: int, out: list[list[Cell]], places: list[int]) -> None:
    """Let words stand as rows of their own."""
    for cell, place in held:
        out.append([cell] + [Cell("")] * (width - 1))
        places.append(place)


def joined(before: Cell, after: Cell, *, apart: bool = False) -> Cell:
    """Two cells as one; its place is that of the first where figures stand between them."""
    span = before.span
    if not apart and span is not None and after.span is not None:
        span = Span(span.start, after.span.end)
    return Cell(f"{before.text} {after.text}", span)
