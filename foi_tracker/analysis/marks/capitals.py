"""Lists whose numbers are capitals: "A. … B. …", "A - … B - …", "I. … II. …".

A capital with a stop may as well be somebody's initial ("I. Jones"), so it counts only where the next one
of its list stands later in the letter too. Its number then goes from the words into the piece's marker.
In a letter with such a list, or with one of small letters, a capital alone on a line numbers what stands
under it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from foi_tracker.analysis.marks.labels import ROMAN
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.model.documents import BlockKind

_CAPITAL = re.compile(r"\s{0,3}(?P<label>[A-H]|[IVX]{1,4})(?:[.:]|\s-)\s{1,4}(?=\S)")

# What may number a question by a letter: "a) …", "(b) …".
_SMALL = re.compile(r"\s{0,3}\(?(?P<label>[ab])\)\s")
_ALONE = re.compile(r"\s{0,3}(?P<label>[A-H])\s?[.:)]?\s{0,3}")


def with_capitals(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those of a list with capitals with their number as marker."""
    found = _matches(_CAPITAL.match, pieces)
    lone = _matches(_ALONE.fullmatch, pieces)
    seen = {match["label"] for match in found if match is not None}
    over = {match["label"] for match in lone if match is not None}
    small = {match["label"] for piece in pieces if (match := _SMALL.match(piece.text[:20]))}
    letters = {"A", "B"} <= seen or ({"a", "b"} <= small and {"A", "B"} <= seen | over)
    roman = {"I", "II"} <= seen
    # "Q. …" and "A. …" are a question and its answer, which are told apart elsewhere.
    if any(re.match(r"\s{0,3}Q\s?[.:]", piece.text) for piece in pieces):
        letters = False
    marked = _with_marks(pieces, found, letters=letters, roman=roman)
    return _under_lone(marked, lone) if letters else marked


def _matches(
    match: Callable[[str], re.Match[str] | None], pieces: Sequence[Piece]
) -> list[re.Match[str] | None]:
    """What stands at the start of each piece of words that has no number yet."""
    return [
        None if piece.kind is BlockKind.TABLE or piece.marker else match(piece.text[:20]) for piece in pieces
    ]


def _with_marks(
    pieces: Sequence[Piece], found: Sequence[re.Match[str] | None], *, letters: bool, roman: bool
) -> list[Piece]:
    """The pieces, each capital that is one of a list moved into its piece's marker."""
    out: list[Piece] = []
    for piece, match in zip(pieces, found, strict=True):
        label = match["label"] if match is not None else ""
        is_roman = roman and label.lower() in ROMAN
        if match is None or not (is_roman or (letters and len(label) == 1 and label <= "H")):
            out.append(piece)
            continue
        end = match.end()
        out.append(replace(piece, start=piece.start + end, text=piece.text[end:], marker=f"{label.lower()}."))
    return out


def _under_lone(pieces: Sequence[Piece], lone: Sequence[re.Match[str] | None]) -> list[Piece]:
    """The pieces, a capital alone on a line made the number of the paragraph under it."""
    out: list[Piece] = []
    label = ""
    for piece, match, after in zip(pieces, lone, [*pieces[1:], None], strict=True):
        if match is not None and after is not None and not after.marker and after.kind is not BlockKind.TABLE:
            label = match["label"].lower()
            continue
        out.append(replace(piece, marker=f"{label}.") if label else piece)
        label = ""
    return out
