"""Numbers alone on a line that name a question, left inside an answer to several.

"1 & 3" answers out of order, so that the "2" on a line of its own further down looks like a figure. Where
question 2 is asked, has no answer elsewhere, and words follow the number, it begins the answer to 2.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.walk.outline import Segment
from foi_tracker.model.documents import BlockKind

_ALONE = re.compile(r"\s{0,3}(?P<label>\d{1,2})[.):]?\s{0,3}")


def with_lone_labels(segments: Sequence[Segment], known: Collection[str]) -> Iterator[Segment]:
    """The segments, those that answer several questions cut where a lone number begins another's answer.

    Args:
        segments: The answers, in order.
        known: The labels of all questions.
    """
    free = set(known) - {label for segment in segments for label in segment.labels}
    for segment in segments:
        if len(segment.labels) < _SEVERAL or not free:
            yield segment
            continue
        at, labels, named = 0, segment.labels, segment.named
        for here, (piece, _) in enumerate(segment.pieces):
            label = _label(piece)
            if here and label in free and _says_more(segment.pieces[here + 1 : here + 2]):
                yield replace(segment, labels=labels, named=named, pieces=segment.pieces[at:here])
                free.discard(label)
                at, labels, named = here + 1, (label,), True
        yield replace(segment, labels=labels, named=named, pieces=segment.pieces[at:])


_SEVERAL = 2


def _label(piece: Piece) -> str:
    match = _ALONE.fullmatch(piece.text[:20]) if piece.kind is not BlockKind.TABLE else None
    return match["label"] if match is not None else ""


def _says_more(following: Sequence[tuple[Piece, Zone]]) -> bool:
    """Whether words follow, and not the next figure."""
    return any(
        piece.kind is BlockKind.TABLE or re.search(r"[A-Za-z]{2}", piece.text) for piece, _ in following
    )
