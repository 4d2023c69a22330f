"""Notes with numbers, to which the answers point.

"Fewer than 5 - see Note 1", and "Note 1. These are exempt under section 40(2)" under the last answer.
"""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.analysis.answering.rehomed import move
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement

_NAME = r"(?:foot)?notes?\s?\(?(?P<name>\d{1,2}|[a-h])\)?"
_BEGINS = re.compile(rf"(?i)\W{{0,4}}{_NAME}\s?(?:[.:)-]|$)")
_POINTS = re.compile(rf"(?i)\b{_NAME}(?![\w.]?\w)")
_OVER = frozenset({Zone.RIGHTS, Zone.META, Zone.EARLIER, Zone.FURNITURE})


def move_numbered_notes(
    statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str]
) -> None:
    """Give each note to the questions whose answers point at it by its number.

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
    """
    notes = list(_notes(statements))
    if not notes:
        return
    inside = {id(s) for _, note in notes for s in note}
    pointing: dict[str, set[str]] = {}
    for s in statements:
        if s.table < 0 and s.labels and id(s) not in inside:
            for match in _POINTS.finditer(s.text):
                pointing.setdefault(match["name"].lower(), set()).update(s.labels)
    for name, note in notes:
        homes = tuple(label for label in labels if label in pointing.get(name, ()))
        if homes:
            move(note, homes, found)
            for s in note:
                s.own = True


def _notes(statements: Sequence[Statement]) -> Iterator[tuple[str, list[Statement]]]:
    """The notes of a letter, each with its number and all that is said in it."""
    begins = [
        (at, match["name"].lower())
        for at, s in enumerate(statements)
        if s.first and s.table < 0 and s.zone is Zone.BODY and (match := _BEGINS.match(s.piece.text))
    ]
    for number, (at, name) in enumerate(begins):
        end = begins[number + 1][0] if number + 1 < len(begins) else len(statements)
        run = []
        for s in statements[at:end]:
            if s.zone in _OVER or s.labels != statements[at].labels:
                break
            run.append(s)
        yield name, run
