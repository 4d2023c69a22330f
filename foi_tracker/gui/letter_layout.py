"""How a letter's text is laid out to be read: lines, tables in their shape, and what is folded away.

Every piece points into the text as it was read, so that evidence can be found again wherever it is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.views import LetterText

LARGEST_GRID = 2000
"""Cells beyond which a table is shown as its lines: laying out more would hold up the window."""

_BETWEEN_CELLS = " \t\n\r|-–—:·\xa0"
"""What a reader leaves between the cells of a table; anything else there is words, and must be seen."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text.

    Attributes:
        span: Its characters, without the spaces around them.
        apart: Whether an empty line stands before it.
        heading: Whether it heads what follows.
        hidden: Whether it belongs to a menu, a banner or a footer that is shown on request.
        marker: The list number before it, where the text lacks it.
    """

    span: Span
    apart: bool = False
    heading: bool = False
    hidden: bool = False
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, to be shown in its shape."""

    table: Table


Piece = Line | Grid


def lay_out(letter: LetterText, *, show_hidden: bool) -> list[Piece]:
    """Cut a document into the pieces that are shown, in reading order."""
    hidden = _merged(letter.hidden, len(letter.text))
    tables = sorted((t for t in letter.tables if _keeps_shape(t, letter.text, hidden)), key=lambda t: t.span)
    pieces: list[Piece] = []
    position = 0
    for table in _apart(tables):
        pieces += _prose(letter.text, Span(position, table.span.start), hidden, show_hidden=show_hidden)
        first, last = _ends(table)
        pieces += _words(letter.text, Span(table.span.start, first))
        if pieces and isinstance(pieces[-1], Line) and _titles(pieces[-1], table, letter.text):
            title = pieces[-1]
            pieces[-1] = Line(title.span, title.apart, heading=True)
        pieces.append(Grid(table))
        pieces += _words(letter.text, Span(last, table.span.end))
        position = table.span.end
    pieces += _prose(letter.text, Span(position, len(letter.text)), hidden, show_hidden=show_hidden)
    return _marked(pieces, letter)


def hidden_lines(letters: Sequence[LetterText]) -> int:
    """How many lines of words are folded away."""
    return sum(
        1
        for letter in letters
        for span in _merged(letter.hidden, len(letter.text))
        for _ in _lines(letter.text, span)
    )


def is_hidden(letter: LetterText, span: Span) -> bool:
    """Whether any of ``span`` is folded away."""
    return any(span.meets(each) for each in _merged(letter.hidden, len(letter.text)))


def _marked(pieces: Sequence[Piece], letter: LetterText) -> list[Piece]:
    """Put on headings and list numbers that the file itself tells of."""
    headings = {_first_word(letter.text, start) for start, _ in letter.headings}
    markers = {_first_word(letter.text, start): marker for start, marker in letter.markers}
    marked: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Line):
            start = piece.span.start
            heading = piece.heading or start in headings
            apart = piece.apart or start in headings
            marked.append(replace(piece, heading=heading, apart=apart, marker=markers.get(start, "")))
        else:
            marked.append(piece)
    return marked


def _first_word(text: str, start: int) -> int:
    """Where the words begin that stand at ``start``, or after the spaces there."""
    end = start
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def _merged(spans: Sequence[tuple[int, int]], length: int) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        here = Span(min(start, length), min(max(start, end), length))
        if merged and here.start <= merged[-1].end:
            merged[-1] = merged[-1].joined(here)
        elif len(here):
            merged.append(here)
    return merged


def _keeps_shape(table: Table, text: str, hidden: Sequence[Span]) -> bool:
    """Whether the table can be shown as one without losing a word of the text."""
    cells = _filled(table)
    if table.layout or not cells or table.span.end > len(text):
        return False
    if len(table.rows) * table.width > LARGEST_GRID or any(table.span.meets(span) for span in hidden):
        return False
    position = _ends(table)[0]
    for cell in cells:
        if cell.span is None or cell.span.start < position or not table.span.holds(cell.span):
            return False
        if text[position : cell.span.start].strip(_BETWEEN_CELLS):
            return False
        position = cell.span.end
    return True


def _filled(table: Table) -> list[Cell]:
    return [cell for row in table.rows for cell in row if cell.span is not None and len(cell.span)]


def _ends(table: Table) -> tuple[int, int]:
    spans = [cell.span for cell in _filled(table) if cell.span is not None]
    return spans[0].start, spans[-1].end


def _apart(tables: Sequence[Table]) -> Iterator[Table]:
    """Leave out a table that lies in another; the outer one shows its words."""
    position = 0
    for table in tables:
        if table.span.start >= position:
            yield table
            position = table.span.end


def _titles(line: Line, table: Table, text: str) -> bool:
    title = " ".join(table.title.split()).casefold()
    return bool(title) and " ".join(line.span.of(text).split()).casefold() == title


def _words(text: str, span: Span) -> list[Piece]:
    """The lines of a table's caption or foot, without the marks that drew its rules."""
    return [line for line in _lines(text, span) if line.span.of(text).strip(_BETWEEN_CELLS)]


def _prose(text: str, span: Span, hidden: Sequence[Span], *, show_hidden: bool) -> list[Piece]:
    pieces: list[Piece] = []
    position = span.start
    for fold in hidden:
        if not fold.meets(span):
            continue
        pieces += _lines(text, Span(position, max(position, fold.start)))
        if show_hidden:
            pieces += [Line(line.span, line.apart, hidden=True) for line in _lines(text, fold)]
        position = max(position, fold.end)
    pieces += _lines(text, Span(position, max(position, span.end)))
    return pieces


def _lines(text: str, span: Span) -> Iterator[Line]:
    apart = False
    position = span.start
    for raw in span.of(text).split("\n"):
        words = raw.strip()
        if words:
            start = position + raw.index(words[0])
            yield Line(Span(start, start + len(words)), apart, heading=_heads(words))
        apart = not words
        position += len(raw) + 1


def _heads(words: str) -> bool:
    """Whether a line is a heading by its looks: a few words, all in capitals ("OUR DECISION")."""
    letters = [char for char in words if char.isalpha()]
    return 3 < len(letters) <= 60 and all(char.isupper() for char in letters) and words[-1] not in ".,;"
