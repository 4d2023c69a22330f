"""Answers that a copy has run into the lines of their questions, with no mark between.

"b. Has a target for each shift No. There is none": the question has no question mark, and the answer begins
with a capital in the middle of the line. One such line says little; most lines of a list do.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis.layout.inline import VALUE_FIRST
from foi_tracker.analysis.marks.markers import Role, marker_of
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import tells
from foi_tracker.model.documents import BlockKind

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
# Words with which an answer begins, after a word or figure that ends no sentence.
_OPENS = re.compile(
    r"(?<=[a-z0-9)]\s)(?=(?:Yes|No|None|Nil|N/A|This\s(?:is|was|will)|These\s(?:are|were)|We|Information|Please\ssee"
    r"|See|Not\s(?:held|recorded|known))\b|£\d)"
)
_VALUE = re.compile(rf"(?<=[a-z0-9)]\s)(?=(?!{_MONTH})[A-Z][a-z]+\s\d)")
_FEWEST_WORDS = 4
_FEWEST = 3


def unjoined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, each question of a list cut from the answer on its line, where most of a list has one."""
    items = [at for at, piece in enumerate(pieces) if _numbered(piece)]
    if len(items) < _FEWEST:
        return list(pieces)
    cuts = next((cuts for mark in (_GAP, _DASH, _COLON) if (cuts := _parted_by(mark, pieces, items))), {})
    if not cuts:
        sure = [at for at in items if _OPENS.search(pieces[at].text)]
        if len(sure) * 3 < len(items) * 2:
            return list(pieces)
        cuts = {at: _start(pieces[at]) for at in items}
    found = [at for at in items if cuts.get(at)]
    if len(found) < _FEWEST or len(found) * 3 < len(items) * 2:
        return list(pieces)
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        end = cuts.get(at, 0)
        out.append(replace(piece, text=piece.text[:end]) if end else piece)
        if end:
            out.append(piece.part(end, len(piece.text)))
    return out


def _parted_by(mark: re.Pattern[str], pieces: Sequence[Piece], items: Sequence[int]) -> dict[int, int]:
    """Where the answers begin, if the same mark stands once on most lines of a list; nothing otherwise.

    The numbers of such a list must not come again, as they do where request and reply stand apart.
    """
    numbers = [marker.labels for at in items if (marker := marker_of(pieces[at].text, pieces[at].marker))]
    found = {at: list(mark.finditer(pieces[at].text)) for at in items}
    found = {at: matches for at, matches in found.items() if len(matches) == 1}
    if len(found) * 5 < len(items) * 3 or len(found) < _FEWEST or len(set(numbers)) < len(numbers):
        return {}
    told = [pieces[at].text[matches[0].end() :] for at, matches in found.items()]
    telling = sum(tells(words) or VALUE_FIRST.match(words) is not None for words in told)
    if telling * 4 < len(told) * (2 if len(found) == len(items) else 3):
        return {}
    return {at: matches[0].end() for at, matches in found.items()}


# "2. Number five years ago - 402", "2. Date of opening      May 2016".
_DASH = re.compile(r"(?<=[A-Za-z)])\s-\s(?=\S)")
_COLON = re.compile(r"(?<=[a-z)]):\s+(?=\S)")
_GAP = re.compile(r"(?<=\S)[ \t]{3,}(?=\S)")


def _numbered(piece: Piece) -> bool:
    if piece.kind is BlockKind.TABLE:
        return False
    marker = marker_of(piece.text, piece.marker)
    return marker is not None and len(marker.labels) == 1 and marker.role is not Role.TELL


def _start(piece: Piece) -> int:
    """Where the answer begins on a question's line; 0 if nowhere."""
    match = _OPENS.search(piece.text) or _VALUE.search(piece.text)
    if match is None or re.search(r"[.?!;:]", piece.text[4 : match.start()]):
        return 0
    return match.start() if len(piece.text[: match.start()].split()) > _FEWEST_WORDS else 0
