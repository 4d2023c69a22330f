"""The ways in which a line of words may fall into the headings of columns.

A heading begins with a capital or is a year; small words, brackets and what joins go on. Which of the ways is
right is told by the rows beneath.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_tracker.model.documents import Cell
from foi_tracker.reading.pasted.atoms import is_row_text
from foi_tracker.reading.tables.cell_kinds import (
    MONTH,
    CellKind,
    heads_two,
    is_title,
    is_year,
    kind_of,
    names_a_sort,
)
from foi_tracker.reading.tables.table_lines import JOINS, Line, cell_of

Piece = tuple[int, int]
_TOKEN = re.compile(r"\S+")
_MONTH = re.compile(MONTH, re.IGNORECASE)
_MOST_WORDS = 60
_LONGEST_FIRST, _LONGEST = 90, 60
# A law's year heads no column.
_LAW = re.compile(r"\b(?:act|regulations|order|rules)\)?,?\s(?:19|20)\d\d\b", re.IGNORECASE)
# Words that seldom make a heading alone: what follows belongs to them.
_OPENERS = frozenset(
    ("no", "not", "in", "number", "average", "mean", "median", "grand", "information", "under", "over", "all")
)


# Words that a figure completes: "Over 28 days", "Under 18".
_BOUNDS = frozenset(
    ("over", "under", "above", "below", "within", "than", "least", "most", "after", "before", "aged", "to")
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many values the first rows under a head end in.

    Attributes:
        least: The fewest.
        most: The most.
        parts: Into how many runs of words and single values every row falls; nought where they differ.
        named: Whether all begin with words.
    """

    least: int
    most: int
    parts: int
    named: bool


@dataclass(frozen=True, slots=True)
class Head:
    """One way to read a line as headings.

    Attributes:
        cells: The headings; the first may be empty.
        dated: Whether years tell the columns.
        guessed: Whether where a heading ends could not be told for certain.
    """

    cells: tuple[Cell, ...]
    dated: bool = False
    guessed: bool = False

    @property
    def count(self) -> int:
        """How many columns stand beside the first."""
        return len(self.cells) - 1


def heads_of(line: Line, rows: Counts) -> Iterator[Head]:
    """The ways to read a line as the head of such rows, likeliest first; none where it can be no head."""
    for head in _read(line, rows):
        first, *others = (len(cell.text) for cell in head.cells)
        if first <= _LONGEST_FIRST and max(others) <= _LONGEST:
            yield head


def _read(line: Line, rows: Counts) -> Iterator[Head]:
    text = line.text.rstrip()
    fit = is_row_text(text) and text[-1] not in ".:;?!," and not _LAW.search(text) and ": " not in text
    pieces = headings(text) if fit else []
    if not pieces:
        return
    yield from _dated(line, pieces, rows)
    pieces = _with_bounds(text, pieces)
    if len(pieces) < 2 or _years(text, pieces) or any(_is_figure(text[slice(*piece)]) for piece in pieces):
        return
    sort = names_a_sort(text[slice(*pieces[0])])
    for way in _ways(text, pieces):
        if len(way) > 2 and len(way) - 1 in {rows.least, rows.parts - 1}:
            yield Head(_cells(line, way[0], way[1:]))
    yield from _wide(line, _opened(text, pieces), rows.least)
    # Figures that are left over then belong to the words of the rows.
    if 2 <= len(pieces) - 1 < rows.least and (sort or rows.named):
        yield Head(_cells(line, pieces[0], pieces[1:]), guessed=not sort)
    two = _of_two(line, pieces) if rows.named or rows.least <= 1 else None
    if two is not None:
        yield Head(two, guessed=rows.least > 1 or len(pieces) > 2)


def level_over(line: Line, head: Head) -> list[Cell] | None:
    """The headings of a line over a head that says the same things again and again, each over its part."""
    text = line.text.rstrip()
    names = [cell.text.casefold() for cell in head.cells[1:]]
    if not is_row_text(text) or text[-1] in ".:;?!,":
        return None
    for way in _ways(text, headings(text)):
        for first in (0, 1):
            parts = len(way) - first
            width, odd = divmod(len(names), max(parts, 1))
            if parts < 2 or width < 2 or odd or names != names[:width] * parts:
                continue
            row = [cell_of(line, *way[0]) if first else Cell("")]
            for piece in way[first:]:
                row += [cell_of(line, *piece)] + [Cell("")] * (width - 1)
            return row
    return None


def headings(text: str, joins: frozenset[str] = JOINS) -> list[Piece]:
    """The headings that stand in a line: each begins with a capital or is a year, small words go on.

    Args:
        text: The line.
        joins: The words that no heading ends with.
    """
    out: list[Piece] = []
    before, bracket = "", False
    for match in _TOKEN.finditer(text):
        word = match[0]
        if len(out) > _MOST_WORDS:
            return []
        opens = word[0].isupper() or word[0].isdigit() or word[0] in "%£"
        joined = bracket or before.lower() in joins or word.lower() in joins
        joined = joined or (bool(_MONTH.fullmatch(before)) and is_year(word))
        bracket = ("(" in word and ")" not in word) or (bracket and ")" not in word)
        if out and (not opens or joined):
            out[-1] = (out[-1][0], match.end())
        else:
            out.append(match.span())
        before = word
    return out


def _years(text: str, pieces: Sequence[Piece]) -> range:
    """The first pieces that are two years or more, one right after the other."""
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and _is_year(text[slice(*pieces[end])]):
            end += 1
        if end - start >= 2:
            return range(start, end)
        start = max(end, start + 1)
    return range(0)


def _is_year(text: str) -> bool:
    """Whether a heading is a year, with or without what is said of it in brackets."""
    return is_year(text.split("(", maxsplit=1)[0] if text.endswith(")") else text)


def _dated(line: Line, pieces: Sequence[Piece], rows: Counts) -> Iterator[Head]:
    """Years, and what may stand after them, such as a total."""
    text = line.text.rstrip()
    years = _years(text, pieces)
    if not years:
        return
    first = (0, pieces[years.start][0])
    told = list(pieces[years.start : years.stop])
    rest = list(pieces[years.stop :])
    ways = [rest] if len(rest) < 2 else [rest, _opened(text, rest), [(rest[0][0], rest[-1][1])]]
    for way in ways:
        if len(told) + len(way) <= rows.most:
            yield Head(_cells(line, first, told + way), dated=True)


def _ways(text: str, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The headings by their capitals; with words kept together that seldom stand alone; word by word."""
    ways = [list(pieces)]
    opened = _opened(text, pieces)
    for way in (opened, _with_years(text, pieces), _with_years(text, opened)):
        if all(len(way) != len(other) for other in ways):
            ways.append(way)
    words = [match.span() for match in _TOKEN.finditer(text)]
    figures = any(kind_of(text[slice(*word)]) is CellKind.FIGURE for word in words)
    if not figures and not is_title(text) and all(len(words) != len(other) for other in ways):
        ways.append(words)
    return ways


def _opened(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The headings, with those that only open one put together with the next."""
    out: list[Piece] = []
    for piece in pieces:
        if out and text[slice(*out[-1])].rsplit(maxsplit=1)[-1].lower() in _OPENERS:
            out[-1] = (out[-1][0], piece[1])
        else:
            out.append(piece)
    return out


def _with_bounds(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The headings, with a figure that says how much or how long put together with the words before it."""
    out: list[Piece] = []
    for piece in pieces:
        figure = text[piece[0]].isdigit() and not is_year(text[slice(*piece)])
        if out and figure and text[slice(*out[-1])].rsplit(maxsplit=1)[-1].lower() in _BOUNDS:
            out[-1] = (out[-1][0], piece[1])
        else:
            out.append(piece)
    return out


def _is_figure(text: str) -> bool:
    """Whether a heading is a bare figure, with no word before it that it completes."""
    bound = len(text.split()) > 1 and text.split(maxsplit=1)[0].lower() in _BOUNDS
    return not bound and kind_of(text) is CellKind.FIGURE


def _with_years(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The headings, with each year put together with the words before it."""
    out: list[Piece] = []
    for piece in pieces:
        if out and is_year(text[slice(*piece)]) and not is_year(text[slice(*out[-1])]):
            out[-1] = (out[-1][0], piece[1])
        else:
            out.append(piece)
    return out


def _wide(line: Line, pieces: Sequence[Piece], count: int) -> Iterator[Head]:
    """The last headings, as many as there are values, after a first heading that is long or holds figures."""
    if not 2 <= count < len(pieces) - 1:
        return
    first = line.text[: pieces[-count][0]].strip()
    if names_a_sort(first) or any(letter.isdigit() for letter in first):
        yield Head(_cells(line, (0, pieces[-count][0]), pieces[-count:]), guessed=not names_a_sort(first))


def _of_two(line: Line, pieces: Sequence[Piece]) -> tuple[Cell, ...] | None:
    """The head of a table of two columns: what sorts the rows, and what is counted."""
    text = line.text.rstrip()
    words = [match.span() for match in _TOKEN.finditer(text)]
    cuts = [piece[0] for piece in pieces[1:]]
    cuts += [words[1][0]] if len(words) == 2 and words[1][0] not in cuts else []
    for cut in cuts:
        first, second = text[:cut].strip(), text[cut:].strip()
        if names_a_sort(first) or (cut == cuts[-1] and heads_two(first, second) and len(first.split()) <= 4):
            return (cell_of(line, 0, cut), cell_of(line, cut, len(text)))
    return None


def _cells(line: Line, first: Piece, others: Sequence[Piece]) -> tuple[Cell, ...]:
    return (cell_of(line, *first), *(cell_of(line, *piece) for piece in others))
