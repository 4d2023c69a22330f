"""Lines, cells and runs: what all forms of pasted tables are read with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell

MOST_COLUMNS = 40
JOINS = frozenset(
    ("of", "and", "per", "to", "in", "for", "by", "on", "the", "or", "with", "at", "from", "&", "-", "–", "/")
)
"""Words and marks that stand between others: after them, and before, a phrase goes on."""


@dataclass(slots=True)
class Line:
    """A line of the text and where it starts."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Run:
    """Consecutive lines that make one table.

    Attributes:
        first: Its first line.
        last: Its last line.
        rows: Its cells, row by row.
        starts: The line on which each row begins.
        doubt: What about it could not be told; empty if nothing.
    """

    first: int
    last: int
    rows: list[list[Cell]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    doubt: str = ""


def lines_of(text: str) -> list[Line]:
    """All lines of a text."""
    out: list[Line] = []
    position = 0
    for line in text.split("\n"):
        out.append(Line(position, line))
        position += len(line) + 1
    return out


def cell_of(line: Line, start: int, end: int) -> Cell:
    """The cell between two positions of a line, without the spaces around it."""
    raw = line.text[start:end]
    words = raw.strip()
    if not words:
        return Cell("")
    begin = line.start + start + (len(raw) - len(raw.lstrip()))
    return Cell(" ".join(words.split()), Span(begin, begin + len(words)))


def texts_of(row: Sequence[Cell]) -> list[str]:
    """The words of a row's cells."""
    return [cell.text for cell in row]
