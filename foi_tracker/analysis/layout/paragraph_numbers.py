"""Letters whose own paragraphs are numbered: "1. I refer to your request. 2. You asked how many ...".

Their numbers count paragraphs and name no question.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks
from foi_tracker.model.documents import BlockKind

_OPENS = re.compile(
    r"(?i)(?:(?:i|we)\s(?:now\s)?(?:refer|write|am\swriting|are\swriting|acknowledge|have\s(?:considered|received)|received)"
    r"|thank\syou\sfor|this\s(?:letter|is|decision|response|reply)|further\sto|in\sresponse\sto|following)\b"
    r"[^?]{0,160}\b(?:request|letter|e-?mail|enquiry|message|correspondence)\b"
)
_FEWEST = 3


def without_paragraph_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the numbers of a letter's own paragraphs left out; as they are where there are none."""
    places = _counted(pieces)
    if len(places) < _FEWEST:
        return list(pieces)
    return [
        piece.part(places[at], len(piece.text)) if at in places else piece for at, piece in enumerate(pieces)
    ]


def _counted(pieces: Sequence[Piece]) -> dict[int, int]:
    """Where each numbered paragraph's words start, by its place, from the one that opens the letter."""
    out: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        marker = None if piece.kind is BlockKind.TABLE or piece.marker else marker_of(piece.text)
        if marker is None or marker.worded or marker.labels != (str(len(out) + 1),):
            continue
        words = piece.text[marker.end :]
        if not out and (_OPENS.match(words) is None or asks(words)):
            return {}
        out[at] = marker.end
    return out
