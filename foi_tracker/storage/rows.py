"""Rows that the library hands out for lists, shaped for the screen and made in bulk."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple, TypeAlias

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


@cache
def nation_of(nation: str | None) -> Nation | None:
    """The nation as stored."""
    return Nation(nation) if nation else None


def record_of(row: Sequence[Any]) -> RequestRecord:
    """A record from its columns as they are stored, in the order of its fields."""
    number, authority, nation, campaign_id, campaign, title, reference, regime, sent, received = row[:10]
    events, answers, to_check, email, link, reply_address = row[10:]
    return RequestRecord(
        number,
        authority,
        nation_of(nation),
        campaign_id,
        campaign,
        title,
        reference,
        _regime(regime),
        sent,
        received,
        tuple(map(_event, events.split(","))) if events else (),
        _answers(answers),
        to_check,
        email,
        link,
        reply_address,
    )


# Ten thousand requests say the same few things over and over, so each is read once.
@cache
def _regime(regime: str) -> Regime:
    return Regime(regime)


@cache
def _event(text: str) -> EventRecord:
    kind, day, until = text.split("|")
    return EventKind(kind), date.fromisoformat(day), date.fromisoformat(until) if until else None


@cache
def _answers(text: str) -> tuple[AnswerRecord, ...]:
    return tuple(map(_answer, text.split(","))) if text else ()


@cache
def _answer(text: str) -> AnswerRecord:
    if text == "-":
        return None, AnswerState.TO_CHECK
    outcome, state = text.split(":")
    return Outcome(outcome), AnswerState(state)
