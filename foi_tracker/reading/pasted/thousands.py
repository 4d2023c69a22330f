"""Figures whose thousands are parted by spaces, as the cells are too: ``Quay 1 204 12 310``.

They are taken so only where all rows come out with as many figures as there are headings, and where otherwise
figures would be left over that name nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foi_tracker.model.documents import Cell
from foi_tracker.reading.pasted.atoms import Atom
from foi_tracker.reading.tables.table_lines import Line, cell_of

THOUSANDS = "Spaces part both its figures and their thousands; where each figure ends is to be checked."
_OPENS = re.compile(r"[£$€]?\d{1,3}")
_GOES_ON = re.compile(r"\d{3}")
_MOST = 40
_MOST_THREES = 4


def in_thousands(
    lines: Sequence[Line], rows: Sequence[Sequence[Atom]], count: int
) -> list[list[Cell]] | None:
    """The rows with their thousands put together; None where they need not or cannot be.

    Args:
        lines: The rows' lines.
        rows: The atoms of each.
        count: How many figures each has.
    """
    out: list[list[Cell]] = []
    names: set[str] = set()
    more = False
    for line, atoms in zip(lines, rows, strict=True):
        words = max((at + 1 for at, atom in enumerate(atoms) if atom.is_word), default=0)
        values = atoms[words:]
        more = more or len(values) > count
        groups = _grouped([line.text[atom.start : atom.end] for atom in values], count) if words else None
        if groups is None:
            return None
        name = cell_of(line, 0, values[0].start)
        names.add(name.text.casefold())
        cells = [cell_of(line, values[start].start, values[end - 1].end) for start, end in groups]
        out.append([name, *cells])
    return out if more and len(names) == len(out) else None


def _grouped(values: Sequence[str], count: int) -> list[tuple[int, int]] | None:
    """The values in so many groups that may each be one figure, as like in length as can be."""
    if not count <= len(values) <= _MOST:
        return None
    # For each place, from the end, and each number of groups: the cost, and where the first group ends.
    best: list[dict[int, tuple[int, int]]] = [{} for _ in range(len(values))] + [{0: (0, 0)}]
    for start in range(len(values) - 1, -1, -1):
        for end in _ends(values, start):
            cost = sum(map(len, values[start:end])) ** 2
            for groups, (rest, _) in best[end].items():
                known = best[start].get(groups + 1)
                if known is None or cost + rest < known[0]:
                    best[start][groups + 1] = (cost + rest, end)
    if count not in best[0]:
        return None
    cuts = [0]
    for left in range(count, 0, -1):
        cuts.append(best[cuts[-1]][left][1])
    return list(pairwise(cuts))


def _ends(values: Sequence[str], start: int) -> Iterator[int]:
    """Where a figure may end that begins at a place: after one value, or after further threes of digits."""
    yield start + 1
    if _OPENS.fullmatch(values[start]):
        for end in range(start + 1, min(start + _MOST_THREES, len(values))):
            if not _GOES_ON.fullmatch(values[end]):
                return
            yield end + 1
