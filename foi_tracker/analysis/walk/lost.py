"""Lists of questions that the page has lost, as the reply still names their numbers.

"The data for questions 2 and 3 is not collated" tells of three questions at least, whatever is left of the
request.
"""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.marks.markers import Marker
from foi_tracker.analysis.marks.mentions import mentions
from foi_tracker.analysis.walk.walk_state import Outline
from foi_tracker.model.documents import BlockKind

_TALK = frozenset({Zone.BODY, Zone.DUTIES, Zone.TEST, Zone.REQUEST_LEAD})
_NUMBERS = tuple(str(number) for number in range(1, 41))
# "question 3 of the form", "Part 2 of the Act": numbers of something else.
_OTHERS = re.compile(
    r"(?i)\s?of\s(?:the\s)?(?:\w+\s){0,2}(?:act|regulations?|form|code|guidance|schedule|report)\b"
)
# Not "Q", which may be a quarter.
_QUESTION = re.compile(r"(?i)(?:questions?|points?|quer)")


def lost_labels(found: Outline, markers: Sequence[Marker | None]) -> tuple[str, ...]:
    """The numbers of the questions of a letter whose list is gone; none where it is not.

    Args:
        found: The letter as it was walked, with whatever was taken for its questions.
        markers: The number at the start of each piece.
    """
    if any(draft.numbered and draft.pieces for draft in found.questions):
        return ()
    named = set(_named(found, markers))
    if len(named) < 2:
        return ()
    highest = max(int(label) for label in named)
    asked = sum(bool(draft.pieces) for draft in found.questions)
    if highest <= max(asked, 1) or len(named) * 2 < highest:
        return ()
    return _NUMBERS[:highest]


def _named(found: Outline, markers: Sequence[Marker | None]) -> Iterator[str]:
    """The numbers that the reply calls those of questions."""
    asked = {(piece.document, piece.start) for piece in found.request}
    for at, piece in enumerate(found.pieces):
        if found.zones[at] not in _TALK or piece.kind is BlockKind.TABLE:
            continue
        if (piece.document, piece.start) in asked:
            continue
        marker = markers[at]
        if marker is not None and marker.worded:
            yield from (label for label in marker.labels if label in _NUMBERS)
        text = piece.text[:LOOK]
        for start, end, labels in mentions(text, _NUMBERS):
            if _QUESTION.match(text, start) and not _OTHERS.match(text, end):
                yield from labels


def with_gaps(labels: Sequence[str]) -> tuple[str, ...]:
    """The labels of a list of which only some answers were found, those between them put in.

    From 1, or from the first letter, to the last one; as they are where they are no plain list.
    """
    if all(label in _NUMBERS for label in labels):
        return _NUMBERS[: max(int(label) for label in labels)] if len(labels) > 1 else tuple(labels)
    if all(len(label) == 1 and label.isalpha() for label in labels):
        out = ["a"]
        while out[-1] < max(labels):
            out.append(next_of(out[-1])[0])
        return tuple(out)
    return tuple(labels)
