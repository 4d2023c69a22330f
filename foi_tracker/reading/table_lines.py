"""Lines, cells and values: what all forms of pasted tables are read with."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell

MOST_COLUMNS = 40
MOST_TRIES = 5


# What a cell holds that is no word, such as "1,204", "£4.50", "12%", "<5", "*", "nil", "2021/22" and "(3)".
_VALUE = re.compile(
    r"""
    [(<>≤≥~£$€+\-\s]*  \d[\d,. ]{0,20}  (?: [/\-–] \d{1,4} )?  \s? (?: % | \* | k | m
        | p )?  \)?   # a figure or a year
    | [*\#\-–—.]{1,3} | nil | none | zero | n/?a\.? | n/?k | nr | c | [<>]\s?\d{1,3}\*?
        | (?:less|fewer)\ than\ \w{1,6}
    """,
    re.IGNORECASE | re.VERBOSE,
)


YEAR = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/\-–]\s?(?:19|20)?\d\d)?\*?", re.IGNORECASE)


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
    """Consecutive lines that make one table, with its cells row by row."""

    first: int
    last: int
    rows: list[list[Cell]] = field(default_factory=list)


def looks_like_value(text: str) -> bool:
    """Whether a cell holds a figure, a year, or a mark that stands for one."""
    return len(text) <= 40 and bool(_VALUE.fullmatch(text.strip()))


def is_inside(lines: Sequence[Line], at: int, row: Callable[[Line], bool]) -> bool:
    """Whether a line stands deep inside a run of rows where no table began.

    A table may begin below a few lines that look like rows; trying every line of a long run would take time
    in proportion to its square.
    """
    return at >= MOST_TRIES and all(row(lines[before]) for before in range(at - MOST_TRIES, at))


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
