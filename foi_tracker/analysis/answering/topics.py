"""Replies that put a short line over each answer, in the words of its question: "Hourly rate", "End date"."""

from collections.abc import Sequence

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import shared, stem_set
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.model.documents import BlockKind

_LONGEST = 12
_QUIET = frozenset({Zone.RIGHTS, Zone.META, Zone.FURNITURE, Zone.EARLIER})


def by_topics(outline: Outline, statements: Sequence[Statement], texts: Sequence[str]) -> bool:
    """Label statements by the topic lines over them; whether there are enough such lines to trust them.

    Args:
        outline: The letter.
        statements: Its reply; those that are labelled here are changed in place.
        texts: The words of each question.
    """
    if len(texts) < 2 or not all(texts) or not statements or any(s.own for s in statements):
        return False
    begins = max(
        ((p.document, p.start) for draft in outline.questions for p in draft.pieces[:1]), default=(0, 0)
    )
    owned = [stem_set(text) for text in texts]
    places: list[tuple[tuple[int, int], int]] = []
    for piece in outline.pieces:
        here = (piece.document, piece.start)
        question = _topic(piece, owned) if here > begins else -1
        if question >= 0 and (not places or question > places[-1][1]):
            places.append((here, question))
    if len(places) < 2 or 2 * len(places) < len(texts):
        return False
    at, label = 0, ""
    moved = False
    for statement in statements:
        here = (statement.piece.document, statement.piece.start)
        if statement.zone in _QUIET:
            continue
        entered = False
        while at < len(places) and here >= places[at][0]:
            label, entered, at = outline.labels[places[at][1]], True, at + 1
        # A public interest test that was about another question is over.
        moved = (moved or entered) and statement.zone is Zone.TEST if label else False
        if entered and here == places[at - 1][0]:
            # The line itself answers nothing.
            statement.labels, statement.zone = (), Zone.META
        elif label:
            statement.labels, statement.named, statement.own = (label,), True, True
            if moved:
                statement.zone = Zone.BODY
    return True


def _topic(piece: Piece, owned: Sequence[frozenset[str]]) -> int:
    """The one question whose words a short line is made of; -1 for none."""
    text = piece.text.strip()
    if piece.kind is BlockKind.TABLE or len(text.split()) > _LONGEST or text.endswith((".", ";", ",", ":")):
        return -1
    said = stem_set(text)
    whole = [at for at, own in enumerate(owned) if said and shared(own, said) == said]
    return whole[0] if len(whole) == 1 else -1
