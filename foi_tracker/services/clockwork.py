"""Turns a stored request into a row of a list: due date, stage, whose move, days left."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from foi_tracker.core.dates import plain
from foi_tracker.law.clocks import DueDate, response_due, review_due, verdict
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.regimes import Regime
from foi_tracker.law.working_days import WorkingDays
from foi_tracker.model.kinds import AnswerState, EventKind, Mover, Stage
from foi_tracker.model.stages import DatedEvent, clock_events, first_response, stage_of, was_extended
from foi_tracker.model.views import RequestRow
from foi_tracker.storage.rows import RequestRecord

RESPONSE_LIMIT = 20
"""Working days for an ordinary response, in all four regimes."""

_GIVEN = {Outcome.ANSWERED, Outcome.WITHHELD_ELSEWHERE}


class Clockwork:
    """Dates and stages of requests.

    Args:
        days: The calendar of working days.
        today: Gives the current day; asked each time, so that a window left open over midnight is right.
    """

    def __init__(self, days: WorkingDays, today: Callable[[], date]) -> None:
        self.days = days
        self.today = today

    def due(self, regime: Regime, received: date, events: Sequence[DatedEvent] = ()) -> DueDate:
        """When the response is due, and why."""
        return response_due(self.days, regime, received, clock_events(events), RESPONSE_LIMIT)

    def due_day(self, regime: Regime, received: date, events: Sequence[DatedEvent]) -> date:
        """When the response is due, without the reasons: what lists of thousands need."""
        if clock_events(events):
            return self.due(regime, received, events).due
        return self.days.add(received, RESPONSE_LIMIT, regime)

    def review_by(self, regime: Regime, received: date, events: Sequence[DatedEvent]) -> DueDate | None:
        """The last safe day to ask for a review, or None where there is nothing to review yet.

        It is counted from the first reply. Where a later one came, which may start the time afresh, a note
        says so: the earlier day is safe.
        """
        replied = first_response(events)
        if replied is None:
            return None
        due = self.due_day(regime, received, events)
        safe = review_due(self.days, regime, replied, due)
        latest = max(day for kind, day, _ in events if kind is EventKind.RESPONDED)
        if latest == replied:
            return safe
        later = review_due(self.days, regime, latest, due)
        note = (
            f"A later reply came on {plain(latest)}; if it starts the time afresh, you have until "
            f"{plain(later.due)}. The earlier day is safe."
        )
        return replace(safe, notes=(*safe.notes, note))

    def row(self, record: RequestRecord) -> RequestRow:
        """The record as a list shows it."""
        events, regime = record.events, record.regime
        due = self.due_day(regime, record.received, events)
        replied = first_response(events)
        stage, mover = stage_of(events)
        if stage is Stage.ANSWERED and not _something_refused(record.answers):
            mover = Mover.YOURS if record.to_check else Mover.NOBODY
        next_day = self._next_day(record, stage, mover, due)
        today = self.today()
        return RequestRow(
            id=record.id,
            authority=record.authority,
            campaign=record.campaign,
            campaign_id=record.campaign_id,
            title=record.title,
            reference=record.reference,
            regime=regime,
            sent=record.sent,
            stage=stage,
            mover=mover,
            due=due,
            replied=replied,
            verdict=verdict(due, replied, today, was_extended(events)),
            next_day=next_day,
            days_left=0 if next_day is None else self.days.between(today, next_day, regime),
            outcomes=record.answers,
            to_check=record.to_check,
        )

    def _next_day(self, record: RequestRecord, stage: Stage, mover: Mover, due: date) -> date | None:
        if mover is Mover.NOBODY:
            return None
        if stage is Stage.AWAITING:
            return due
        if stage is Stage.ANSWERED:
            review = self.review_by(record.regime, record.received, record.events)
            return review.due if review and _something_refused(record.answers) else None
        return None


def _something_refused(answers: Sequence[tuple[Outcome | None, AnswerState]]) -> bool:
    return any(outcome is not None and outcome not in _GIVEN for outcome, _ in answers)
