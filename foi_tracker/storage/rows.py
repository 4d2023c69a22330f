"""Rows that the library hands out for lists, shaped for the screen and made in bulk."""

from datetime import date
from typing import NamedTuple, TypeAlias

from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.regimes import Nation, Regime
from foi_tracker.model.kinds import AnswerState, EventKind

EventRecord: TypeAlias = tuple[EventKind, date, date | None]
AnswerRecord: TypeAlias = tuple[Outcome | None, AnswerState]


class RequestRecord(NamedTuple):
    """A request as lists need it; stage and due date are worked out from it elsewhere.

    Attributes:
        events: Kind, day and until-day of each event, oldest first.
        answers: One per question, in order: the outcome that stands (None where no reply speaks of it) and
            its state.
        to_check: How many suggested answers of its letters wait for a decision.
        email: The authority's address.
    """

    id: int
    authority: str
    nation: Nation | None
    campaign_id: int
    campaign: str
    title: str
    reference: str
    regime: Regime
    sent: date
    received: date
    events: tuple[EventRecord, ...]
    answers: tuple[AnswerRecord, ...]
    to_check: int
    email: str
    link: str
    reply_address: str
