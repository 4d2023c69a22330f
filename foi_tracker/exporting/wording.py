"""Our own words in documents that leave the program: neutral, for a reader who is not the requester.

The screen speaks to the person ("You chased"); what is sent to an authority or a regulator must not.
"""

from collections.abc import Sequence
from datetime import date

from foi_tracker.core.dates import long_date
from foi_tracker.law.clocks import Basis, Verdict
from foi_tracker.law.outcomes import (
    GOODWILL_WORDS,
    OUTCOME_WORDS,
    Flag,
    Outcome,
    words_of,
)
from foi_tracker.model.kinds import AnswerState, Channel, EventKind, Stage
from foi_tracker.model.summaries import RequestSummary
from foi_tracker.model.views import StandingAnswer

UNCHECKED = "not yet checked ?"

EVENTS = {
    EventKind.SENT: "Request sent",
    EventKind.ACKNOWLEDGED: "Acknowledged by the authority",
    EventKind.CLARIFICATION_ASKED: "The authority asked what was meant",
    EventKind.CLARIFICATION_ANSWERED: "The requester answered",
    EventKind.EXTENDED: "The authority took more time",
    EventKind.FEE_NOTICE: "The authority asked for a fee",
    EventKind.FEE_PAID: "The fee was paid",
    EventKind.CHASED: "Reminder sent to the authority",
    EventKind.TRANSFERRED: "Transferred to another authority",
    EventKind.RESPONDED: "Reply",
    EventKind.REVIEW_ASKED: "Internal review asked for",
    EventKind.REVIEW_ANSWERED: "Outcome of the internal review",
    EventKind.COMPLAINED: "Complaint to the regulator",
    EventKind.DECISION_NOTICE: "Decision notice of the regulator",
    EventKind.APPEALED: "Appeal to the tribunal",
    EventKind.TRIBUNAL_DECISION: "Decision of the tribunal",
    EventKind.WITHDRAWN: "Request withdrawn",
    EventKind.CLOSED: "Closed by the requester",
}

CHANNELS = {
    Channel.EMAIL: "by e-mail",
    Channel.POST: "by post",
    Channel.PORTAL: "through the authority’s own web form",
    Channel.WHATDOTHEYKNOW: "through WhatDoTheyKnow",
}

BASIS = {
    Basis.LAW: "This date is law.",
    Basis.POLICY: "This date rests on a code of practice or the regulator’s policy; it is not a rule of law.",
    Basis.LETTER: "This date is the one that their letter names; it is not a rule of law.",
}

_FLAGS = {
    Flag.REDACTED: "parts were blacked out",
    Flag.SMALL_NUMBERS: "small numbers were held back",
    Flag.FORMAT: "given in another form than was asked for",
    Flag.PERIOD_PARTIAL: "only part of the period was covered",
    Flag.BREAKDOWN_MISSING: "a breakdown that was asked for is missing",
    Flag.NCND_RESIDUAL: "neither confirmed nor denied whether anything further is held",
    Flag.CHANGED_AT_REVIEW: "changed at the review",
}


def outcome(answer: StandingAnswer) -> str:
    """What was done with a question, as finely as it is known."""
    if answer.shown is Outcome.ANSWERED and Flag.GOODWILL in answer.flags:
        return f"{OUTCOME_WORDS[answer.shown]}, {GOODWILL_WORDS}"
    if answer.shown is Outcome.UNCLEAR:
        return "the authority asked what was meant"
    return words_of(answer.outcome, answer.provisions, answer.flags)


def flags(answer: StandingAnswer) -> str:
    """What else is to be said of an answer, in a few words; empty for nothing."""
    return "; ".join(_FLAGS[flag] for flag in answer.flags if flag in _FLAGS)


def checked(answer: StandingAnswer | None) -> bool:
    """Whether a person has decided the answer."""
    return answer is not None and answer.state is AnswerState.DECIDED


def in_time(one: RequestSummary) -> str:
    """Whether the reply came in time, or by how many working days it did not."""
    days = many(one.days_late, "working day")
    if one.row.replied is None:
        return f"{days} overdue" if one.row.verdict is Verdict.OVERDUE else "still in time"
    if one.row.verdict is Verdict.LATE:
        return f"{days} late"
    return "within the extended time" if one.row.verdict is Verdict.EXTENDED else "on time"


def waiting(one: RequestSummary) -> str:
    """How a request stands that nobody has answered."""
    if one.row.stage is Stage.CLARIFYING:
        return "the authority asked what was meant and waits for the requester"
    if one.row.stage is Stage.FEE_DUE:
        return "the authority asked for a fee and waits for the requester"
    return in_time(one)


def replied(one: RequestSummary, made: date) -> str:
    """When the first reply came, or that none has."""
    if one.row.replied is None:
        return f"No reply by {long_date(made)}"
    return long_date(one.row.replied)


def many(number: int, what: str, plural: str = "") -> str:
    """A number with its noun: 1 question, 3 questions."""
    return f"{number} {what if number == 1 else plural or what + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Words as a list in a sentence: 1, 2a and 4."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def questions(labels: Sequence[str]) -> str:
    """Question 1; Questions 1, 2a and 4."""
    return f"Question{'s' if len(labels) != 1 else ''} {listed(labels)}"
