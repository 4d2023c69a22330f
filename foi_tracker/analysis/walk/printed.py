"""Questions that seem lost and are printed after all, where the walk took their words for answers.

A number under a salutation or after a lead-in that nobody expected begins, as a rule, an answer. Where the
words after most such numbers ask, they are the questions, and what follows them, or bears the number again,
answers.
"""

from collections import Counter

from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks, names_a_thing, states, tells
from foi_tracker.analysis.walk.walk_state import Outline, Segment
from foi_tracker.model.documents import BlockKind


def with_printed_questions(found: Outline) -> None:
    """Give lost questions the words that stand after their numbers, where those ask."""
    if len(found.questions) < 2:
        return
    if any(draft.pieces for draft in found.questions):
        _fill_in(found)
        return
    asked = _asked(found)
    if len(asked) * 3 < len(found.questions) * 2:
        return
    for draft in found.questions:
        if draft.label in asked:
            segment, place = asked[draft.label]
            piece = segment.pieces[place][0]
            draft.pieces = [piece]
            found.request.append(piece)
            segment.pieces = segment.pieces[place + 1 :]
    answered = {label for segment in found.segments if segment.pieces for label in segment.labels}
    found.questions[:] = [draft for draft in found.questions if draft.pieces or draft.label in answered]
    _fill_in(found)
    _hand_over(found, asked)
    found.lost = False


def _fill_in(found: Outline) -> None:
    """Give the few questions of a list that lack their words those that stand after their number.

    "1. All briefing prepared for the visit" among questions that were told as such names what was asked for.
    """
    bare = [draft for draft in found.questions if not draft.pieces]
    if len(bare) * 2 > len(found.questions):
        return
    last = max(at for at, draft in enumerate(found.questions) if draft.pieces)
    for draft in bare:
        segment = next(
            (each for each in found.segments if each.named and each.labels == (draft.label,)), None
        )
        if segment is None or not segment.pieces:
            continue
        piece, zone = segment.pieces[0]
        text = piece.text[:LOOK]
        # What stands past the last question that the page kept answers one that it lost.
        inside = found.questions.index(draft) < last or "?" in text
        if zone is Zone.BODY and inside and (_asks(piece) or _names(piece)):
            draft.pieces = [piece]
            found.request.append(piece)
            del segment.pieces[0]


def _asked(found: Outline) -> dict[str, tuple[Segment, int]]:
    """For each number the first piece after it, if that asks."""
    out: dict[str, tuple[Segment, int]] = {}
    answered: set[str] = set()
    stands = Counter(s.labels[0] for s in found.segments if s.named and len(s.labels) == 1 and s.pieces)
    again = max(stands.values(), default=0) > 1
    for segment in found.segments:
        if not segment.named or len(segment.labels) != 1:
            continue
        if segment.pieces and segment.pieces[0][0].quoted and segment.labels[0] in answered:
            # The requester's own message, quoted under the answers.
            out[segment.labels[0]] = (segment, 0)
            continue
        answered.update(segment.labels if segment.pieces else ())
        if segment.labels[0] in out:
            continue
        answered_too = len(segment.pieces) > 1 or again
        for place, (piece, zone) in enumerate(segment.pieces[:2]):
            if zone is Zone.BODY and (_asks(piece) or (answered_too and not place and _names(piece))):
                out[segment.labels[0]] = (segment, place)
                break
    return out


def _asks(piece: Piece) -> bool:
    text = piece.text[:LOOK]
    return piece.kind is not BlockKind.TABLE and asks(text) and not states(text)


def _names(piece: Piece) -> bool:
    """Whether a piece is the name of a thing, and gives nothing, as the words of many a question are."""
    text = piece.text[:LOOK]
    return piece.kind is not BlockKind.TABLE and names_a_thing(text) and not tells(text)


def _hand_over(found: Outline, asked: dict[str, tuple[Segment, int]]) -> None:
    """Give what stands right under a question, and bears no number, to that question."""
    answered = {
        label
        for segment in found.segments
        for label in segment.labels
        if segment.pieces and segment is not asked.get(label, (None, 0))[0]
    }
    under = ""
    handed: list[tuple[Segment, str]] = []
    for segment in found.segments:
        if len(segment.labels) == 1 and segment is asked.get(segment.labels[0], (None, 0))[0]:
            under = "" if segment.labels[0] in answered else segment.labels[0]
        elif segment.labels:
            under = ""
        elif under and any(zone is Zone.BODY for _, zone in segment.pieces):
            handed.append((segment, under))
            under = ""
    # Something always stands under the last question of a list.
    if len(handed) * 2 >= len(found.questions):
        found.inline = True
        for segment, label in handed:
            segment.labels = (label,)
