"""The questions of a request while a person types it."""

from foi_tracker.analysis.pieces import pieces_of
from foi_tracker.analysis.questions import collect
from foi_tracker.analysis.zones import Zone, split_run_on, zones_of
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Document
from foi_tracker.model.library import DraftQuestion

_KEPT = frozenset({Zone.BODY, Zone.REQUEST_LEAD, Zone.CAVEAT})


def questions_in(text: str) -> tuple[DraftQuestion, ...]:
    """The questions of a request as a person types it, in order, each with its place in the text.

    Args:
        text: What was typed so far.
    """
    document = Document("", "text", text)
    pieces = [part for piece in pieces_of([document]) for part in split_run_on(piece)]
    kept = [piece for piece, zone in zip(pieces, zones_of(pieces), strict=True) if zone in _KEPT]
    out: list[DraftQuestion] = []
    for draft in collect(kept):
        if not draft.pieces:
            continue
        start, end = draft.pieces[0].start, draft.pieces[-1].start + len(draft.pieces[-1].text)
        words = text[start:end]
        lead = len(words) - len(words.lstrip())
        span = Span(start + lead, start + len(words.rstrip()))
        out.append(DraftQuestion(draft.label, " ".join(span.of(text).split()), span.start, span.end))
    return tuple(out)
