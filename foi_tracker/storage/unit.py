"""What readers and writers stand on: one session in one transaction, and what their queries share."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, Join, and_, join
from sqlalchemy.orm import Session

from foi_tracker.core.errors import NotFoundError
from foi_tracker.storage import tables as t

Item = TypeVar("Item")
CHUNK = 400
"""Values in one IN list; keeps statements cacheable and under every limit."""

MOST_NAMED = 2000
"""Rows that a list names one by one; for more it is quicker, and surely possible, to fetch all and pick."""


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """The items in lists of at most ``size``."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


REQUESTS: Join = join(t.Request, t.Campaign, t.Campaign.id == t.Request.campaign_id)
"""Requests with their campaigns."""

LETTERS: Join = join(t.Message, t.Request, t.Request.id == t.Message.request_id).join(
    t.Campaign, t.Campaign.id == t.Request.campaign_id
)
"""Letters with their requests and campaigns."""

REQUEST_SHOWN: ColumnElement[bool] = and_(t.Request.binned.is_(None), t.Campaign.binned.is_(None))
"""That neither the request nor its campaign is in the bin."""

LETTER_SHOWN: ColumnElement[bool] = and_(t.Message.binned.is_(None), REQUEST_SHOWN)
"""That neither the letter nor its request nor its campaign is in the bin."""


def gone(what: str) -> NotFoundError:
    """The error for a thing that is not in the library."""
    return NotFoundError(f"This {what} is not in the library any more.", "It may be in the bin.")


class Unit:
    """One transaction on a library.

    Args:
        session: Already in its transaction.
        now: Tells the moment.
    """

    def __init__(self, session: Session, now: Callable[[], datetime]) -> None:
        self.session = session
        self._now = now

    def settle(self) -> None:
        """Bring derived rows up to date before they are read; only a writer has anything to do."""
