"""Lists whose numbers are capitals: "A. … B. …", "A - … B - …", "I. … II. …".

A capital with a stop may as well be somebody's initial ("I. Jones"), so it counts only where the next one
of its list stands later in the letter too. Its number then goes from the words into the piece's marker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis.marks.labels import ROMAN
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.model.documents import BlockKind

_CAPITAL = re.compile(r"\s{0,3}(?P<label>[A-H]|[IVX]{1,4})(?:[.:]|\s-)\s{1,4}(?=\S)")


def with_capitals(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those of a list with capitals with their number as marker."""
    found = [
        None if piece.kind is BlockKind.TABLE or piece.marker else _CAPITAL.match(piece.text[:20])
        for piece in pieces
    ]
    seen = {match["label"] for match in found if match is not None}
    letters = {"A", "B"} <= seen
    roman = {"I", "II"} <= seen
    # "Q. …" and "A. …" are a question and its answer, which are told apart elsewhere.
    if any(re.match(r"\s{0,3}Q\s?[.:]", piece.text) for piece in pieces):
        letters = False
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
