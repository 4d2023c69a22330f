"""The head of the checking page: what letter this is, and how it stands in time."""

from foi_tracker.core.dates import long_date, plain
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
        parts.append(_day_words(view, day))
    if view.waiting:
        parts.append(f"{view.waiting} letter{'s' if view.waiting != 1 else ''} to check")
    return " · ".join(filter(None, parts))


def day_why(view: CheckingPage, day: int | None) -> str:
    """What the words about the day rest on, for a tooltip; empty where they say nothing."""
    if day is None or not view.letter.incoming or view.letter.day is None:
        return ""
    received = plain(view.request.received)
    said = (
        f"{long_date(view.letter.day)} is working day {day} after they received the request "
        f"on {received}; the day it came does not count. "
    )
    if _moved(view):
        return f"{said}The due day was moved: see the request’s page for the day and the reason."
    return f"{said}By law they have {ORDINARY_DAYS} working days for an ordinary reply."


def _day_words(view: CheckingPage, day: int) -> str:
    """How the letter stands in time; only a first reply, where nothing moved the date, is called late."""
    if _moved(view):
        return f"working day {day}"
    if day <= ORDINARY_DAYS:
        return f"working day {day} of {ORDINARY_DAYS}"
    late = day - ORDINARY_DAYS
    replies = [event.day for event in view.request.events if event.kind is EventKind.RESPONDED]
    if view.letter.kind.sets_outcomes and view.letter.day == min(replies, default=None):
        return f"{late} working day{'' if late == 1 else 's'} late"
    return f"working day {day}"


def _moved(view: CheckingPage) -> bool:
    return any(event.kind in _MOVES_THE_CLOCK for event in view.request.events)


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


def open_questions(count: int) -> str:
    """“1 question”, “2 questions”."""
    return f"{count} question{'s' if count != 1 else ''}"


def left_words(view: CheckingPage, waiting: int) -> str:
    """What is said of a letter that is left with ``waiting`` cards that nobody decided; empty for none."""
    return f"{view.request.authority.name}: {open_questions(waiting)} left for later." if waiting else ""
