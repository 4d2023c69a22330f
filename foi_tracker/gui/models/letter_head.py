"""The head of the checking page: what letter this is, and how it stands in time."""

from foi_tracker.law.response_clock import ORDINARY_DAYS
from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.model.views import CheckingPage

_FROM = frozenset(
    {LetterKind.RESPONSE, LetterKind.ACKNOWLEDGEMENT, LetterKind.FEE_NOTICE, LetterKind.INTERIM}
)
_MOVES_THE_CLOCK = frozenset({EventKind.EXTENDED, EventKind.CLARIFICATION_ASKED, EventKind.FEE_NOTICE})


def title_of(view: CheckingPage) -> str:
    """“Reply from Saltmarsh Police”, “Saltmarsh Police: Extension of time”."""
    name, kind = view.request.authority.name, view.letter.kind
    return f"{kind.words} from {name}" if kind in _FROM else f"{name}: {kind.words}"


def words_under(view: CheckingPage, day: int | None) -> str:
    """Reference, law, day, and how many letters wait.

    Args:
        view: What the page shows.
        day: On which working day after the request the letter came, if that is known.
    """
    request = view.request
    parts = [request.reference, request.regime.value]
    if day is not None and view.letter.incoming:
        # Of how many days it is the last is only told where nothing moved the date.
        moved = any(event.kind in _MOVES_THE_CLOCK for event in request.events)
        parts.append(f"day {day}" if moved else f"day {day} of {ORDINARY_DAYS}")
    if view.waiting:
        parts.append(f"{view.waiting} letter{'s' if view.waiting != 1 else ''} to check")
    return " · ".join(filter(None, parts))


def progress_of(view: CheckingPage) -> str:
    """How far the cards are."""
    if not view.cards:
        return (
            "A letter of this kind answers no question, so there is nothing to check. "
            "If it is a reply, change its kind above."
        )
    decided = sum(1 for card in view.cards if card.decided is not None)
    clear = sum(1 for card in view.cards if card.decided is None and card.sure)
    left = len(view.cards) - decided - clear
    return f"{decided} of {len(view.cards)} decided · {clear} clear · {left} to check"
