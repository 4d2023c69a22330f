"""Where a request stands and whose move it is, worked out from its dated events."""

from collections.abc import Iterable
from datetime import date

from foi_tracker.law.clocks import ClockEvent, ClockEventKind
from foi_tracker.model.kinds import EventKind, Mover, Stage

DatedEvent = tuple[EventKind, date, date | None]
"""An event as lists carry it: kind, day, and the day until which it holds (an extension)."""

_NEXT: dict[EventKind, tuple[Stage, Mover]] = {
    EventKind.CLARIFICATION_ASKED: (Stage.CLARIFYING, Mover.YOURS),
    EventKind.CLARIFICATION_ANSWERED: (Stage.AWAITING, Mover.THEIRS),
    EventKind.FEE_NOTICE: (Stage.FEE_DUE, Mover.YOURS),
    EventKind.FEE_PAID: (Stage.AWAITING, Mover.THEIRS),
    EventKind.RESPONDED: (Stage.ANSWERED, Mover.YOURS),
    EventKind.REVIEW_ASKED: (Stage.REVIEW_ASKED, Mover.THEIRS),
    EventKind.REVIEW_ANSWERED: (Stage.REVIEW_ANSWERED, Mover.YOURS),
    EventKind.COMPLAINED: (Stage.WITH_REGULATOR, Mover.THEIRS),
    EventKind.DECISION_NOTICE: (Stage.DECIDED, Mover.YOURS),
    EventKind.APPEALED: (Stage.AT_TRIBUNAL, Mover.THEIRS),
    EventKind.TRIBUNAL_DECISION: (Stage.DECIDED, Mover.NOBODY),
    EventKind.TRANSFERRED: (Stage.TRANSFERRED, Mover.YOURS),
    EventKind.WITHDRAWN: (Stage.CLOSED, Mover.NOBODY),
    EventKind.CLOSED: (Stage.CLOSED, Mover.NOBODY),
}
"""Events that move a request on. An acknowledgement, an extension or a reminder changes no stage."""

_CLOCK = {
    EventKind.CLARIFICATION_ASKED: ClockEventKind.CLARIFICATION_ASKED,
    EventKind.CLARIFICATION_ANSWERED: ClockEventKind.CLARIFICATION_ANSWERED,
    EventKind.EXTENDED: ClockEventKind.EXTENDED,
    EventKind.FEE_NOTICE: ClockEventKind.FEE_NOTICE,
    EventKind.FEE_PAID: ClockEventKind.FEE_PAID,
}


def stage_of(events: Iterable[DatedEvent]) -> tuple[Stage, Mover]:
    """The stage that the events, in the order they happened, lead to."""
    stage, mover = Stage.AWAITING, Mover.THEIRS
    for kind, _, _ in events:
        stage, mover = _NEXT.get(kind, (stage, mover))
    return stage, mover


def first_response(events: Iterable[DatedEvent]) -> date | None:
    """The day of the first response, or None."""
    return min((day for kind, day, _ in events if kind is EventKind.RESPONDED), default=None)


def was_extended(events: Iterable[DatedEvent]) -> bool:
    """Whether the authority gave notice that it takes more time."""
    return any(kind is EventKind.EXTENDED for kind, _, _ in events)


def clock_events(events: Iterable[DatedEvent]) -> tuple[ClockEvent, ...]:
    """Those of the events that move the response clock, as the law room takes them."""
    return tuple(ClockEvent(_CLOCK[kind], day, until) for kind, day, until in events if kind in _CLOCK)
