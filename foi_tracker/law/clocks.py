"""The clocks of a request: when a reply and a request for review are due, why, and whether in time."""

from datetime import date
from enum import StrEnum

from foi_tracker.core.dates import long_date
from foi_tracker.law.due_dates import Basis, ClockEvent, ClockEventKind, DueDate, Rule
from foi_tracker.law.regimes import Regime
from foi_tracker.law.response_clock import (
    EXTENDED_DAYS,
    ORDINARY_DAYS,
    fee_payable_by,
    notes_on_cover,
    response_due,
)
from foi_tracker.law.working_days import WorkingDays

__all__ = [
    "EXTENDED_DAYS",
    "ORDINARY_DAYS",
    "REVIEW_DAYS",
    "Basis",
    "ClockEvent",
    "ClockEventKind",
    "DueDate",
    "Verdict",
    "days_late",
    "fee_payable_by",
    "response_due",
    "review_due",
    "verdict",
]

REVIEW_DAYS = 40

_REVIEW_RULES = {
    Regime.FOIA: Rule(
        "The code of practice under FOIA section 45 lets you ask for a review within 40 working days of "
        "the reply; they may decline later ones.",
        "https://ico.org.uk/for-organisations/foi/guide-to-managing-an-foi-request/complaints-internal-reviews/",
        Basis.POLICY,
    ),
    Regime.EIR: Rule(
        "EIR regulation 11(2): ask them to think again within 40 working days of what you object to.",
        "https://www.legislation.gov.uk/uksi/2004/3391/regulation/11",
    ),
    Regime.FOISA: Rule(
        "FOISA section 20(5): ask for a review within 40 working days of the end of the time for a "
        "reply, or of the reply itself if it came later.",
        "https://www.legislation.gov.uk/asp/2002/13/section/20",
    ),
    Regime.EISR: Rule(
        "EISR regulation 16: ask for a review within 40 working days of the reply, or of the day it was "
        "due if none came.",
        "https://www.legislation.gov.uk/ssi/2004/520/regulation/16",
    ),
}


def review_due(days: WorkingDays, regime: Regime, responded: date | None, response_due: date) -> DueDate:
    """The last safe day to ask the authority for a review.

    Args:
        days: The working days.
        regime: The law of the reply.
        responded: The day the reply came, or ``None`` if there is none.
        response_due: The day the reply was due.

    Raises:
        InputError: if a date lies outside 2000 to 2100.

    Source: the section 45 code for FOIA; EIR regulation 11; FOISA section 20(5); EISR regulation 16.
    """
    start = response_due if responded is None else responded
    notes: list[str] = []
    if regime is Regime.FOISA and responded is not None and responded < response_due:
        start = response_due
        notes.append("The reply came early, so the days count from the end of the time for a reply.")
    if responded is None and not regime.is_scottish:
        notes.append("No reply has come, so you can also go straight to the regulator.")
    due = days.add(start, REVIEW_DAYS, regime)
    if regime is Regime.EISR and responded is not None and responded > response_due:
        safe = days.add(response_due, REVIEW_DAYS, regime)
        notes.append(
            f"The reply came late; counted from the day it was due, the last day is {long_date(safe)}."
        )
    notes += notes_on_cover(days, start, due)
    rule = _REVIEW_RULES[regime]
    return DueDate(
        due=due,
        start=start,
        working_days=REVIEW_DAYS,
        regime=regime,
        basis=rule.basis,
        rule=rule.words,
        source=rule.source,
        skipped=days.skipped(start, due, regime),
        notes=tuple(notes),
    )


class Verdict(StrEnum):
    """Whether a reply was or still is in time."""

    ON_TIME = "on time"
    LATE = "late"
    EXTENDED = "extended"
    WAITING = "waiting"
    OVERDUE = "overdue"


def verdict(
    due: DueDate | date,
    replied: date | None,
    today: date,
    extended: bool,  # noqa: FBT001 - one of four plain facts
) -> Verdict:
    """Judge a reply, or the lack of one, against its date.

    Extended means in time, or still to come in time, by an extension. A clock that an unanswered question or
    an unpaid fee holds is waiting, never overdue.

    Args:
        due: The day the reply is or was due, after any extension.
        replied: The day of the first response, or ``None``.
        today: The day of asking.
        extended: Whether an extension moved the day.
    """
    last = due.due if isinstance(due, DueDate) else due
    paused = isinstance(due, DueDate) and due.paused_by is not None
    if replied is None and paused:
        return Verdict.WAITING
    if (replied or today) > last:
        return Verdict.LATE if replied else Verdict.OVERDUE
    if extended:
        return Verdict.EXTENDED
    return Verdict.ON_TIME if replied else Verdict.WAITING


def days_late(days: WorkingDays, regime: Regime, due: date, when: date) -> int:
    """How many working days after ``due`` the day ``when`` is; 0 if it is in time."""
    return max(0, days.between(due, when, regime))
