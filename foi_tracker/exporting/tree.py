"""A document without a format: what is said and what part it plays, never how it looks.

One tree is built for each kind of export; a writer for each form of file walks it. Text of others (a letter's
words, a file's name) goes into runs and quotations as it is; each writer escapes it in its own way.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar, TypeAlias


class Tone(StrEnum):
    """What a run of words is, beside what it says."""

    PLAIN = "plain"
    STRONG = "strong"
    SOFT = "soft"
    UNCHECKED = "unchecked"
    """Something the program found and nobody has checked: paler, in italics, and it says so in words."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one tone; ``link`` is an address of the law or a regulator, from our own tables only."""

    text: str
    tone: Tone = Tone.PLAIN
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; the document's own title is level 0 and belongs to ``Tree``.

    Attributes:
        new_page: Whether what it heads begins on a new page in print.
    """

    kind: ClassVar[str] = "heading"
    level: int
    runs: Runs
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    kind: ClassVar[str] = "paragraph"
    runs: Runs


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody else, with the document and place where they stand; empty where that is not known."""

    kind: ClassVar[str] = "quotation"
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    kind: ClassVar[str] = "bullets"
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Facts: a name and what it is, one a line."""

    kind: ClassVar[str] = "key_values"
    pairs: tuple[tuple[str, Runs], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row.

    Attributes:
        header: The headings of the columns.
        rows: Cells as runs, each row as wide as the header.
        caption: What the table shows.
        widths: How wide the columns are to each other.
        source: For a table of somebody else: the document and place where it stands.
    """

    kind: ClassVar[str] = "table"
    header: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str = ""
    widths: tuple[int, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        wide = len(self.header)
        if any(len(row) != wide for row in self.rows) or len(self.widths) not in {0, wide}:
            raise ValueError("every row of a table is as wide as its header")

    def shares(self) -> tuple[float, ...]:
        """The width of each column as a share of the whole."""
        widths = self.widths or (1,) * len(self.header)
        return tuple(width / sum(widths) for width in widths)


Block: TypeAlias = Heading | Paragraph | Quotation | Bullets | KeyValues | Table


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole document.

    Attributes:
        title: For the first line, the file's properties and the browser's tab.
        subject: The line below it.
        made: The day it was made.
        blocks: What it says, in order.
        language: Of our own words.
    """

    title: str
    subject: str
    made: date
    blocks: tuple[Block, ...] = field(default=())
    language: str = "en-GB"


def plain(text: str) -> Runs:
    """``text`` as runs without any tone."""
    return (Run(text),)


_NONCHARACTERS = frozenset({0xFFFE, 0xFFFF})


def printable(text: str) -> str:
    """``text`` without what no XML or HTML file may hold: control characters, halves of pairs, noncharacters.

    Every kind of line end becomes one line feed.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(char for char in lines.replace("\f", "\n").replace("\v", "\n") if _allowed(ord(char)))


def _allowed(code: int) -> bool:
    if code < 0x20:
        return code in {0x09, 0x0A}
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code in _NONCHARACTERS)
