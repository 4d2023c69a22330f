"""What the checking page asks for: the letter with its cards, and on which working day it came."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foi_tracker.model.views import CheckingPage

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker


@dataclass(frozen=True, slots=True)
class CheckedLetter:
    """What the page shows, and on which working day after the request the letter came, if that is known."""

    view: CheckingPage
    day: int | None


def load(tracker: "Tracker", letter: int) -> CheckedLetter:
    """Look a letter up.

    Raises:
        NotFoundError: when the letter is gone.
    """
    view = tracker.deciding.page(letter)
    day = None
    if view.letter.day is not None and view.letter.day >= view.request.received:
        day = tracker.clockwork.days.between(view.request.received, view.letter.day, view.request.regime)
    return CheckedLetter(view, day)
