"""The kinds of letters, events and stages, with their plain words."""

from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter is for. Only a response or a review outcome sets outcomes."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION_ASKED = "clarification_asked"
    EXTENSION = "extension"
    FEE_NOTICE = "fee_notice"
    INTERIM = "interim"
    RESPONSE = "response"
    TRANSFER = "transfer"
    REVIEW_OUTCOME = "review_outcome"
    REGULATOR = "regulator"
    DECISION_NOTICE = "decision_notice"
    OURS = "ours"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The kind as a person would say it."""
        return _LETTER_WORDS[self]

    @property
    def sets_outcomes(self) -> bool:
        """Whether a letter of this kind answers or refuses questions."""
        return self in {LetterKind.RESPONSE, LetterKind.INTERIM, LetterKind.REVIEW_OUTCOME}


_LETTER_WORDS = {
    LetterKind.ACKNOWLEDGEMENT: "Acknowledgement",
    LetterKind.CLARIFICATION_ASKED: "They ask what you meant",
    LetterKind.EXTENSION: "Extension of time",
    LetterKind.FEE_NOTICE: "Fee notice",
    LetterKind.INTERIM: "Part reply, more to come",
    LetterKind.RESPONSE: "Reply",
    LetterKind.TRANSFER: "Transfer to another authority",
    LetterKind.REVIEW_OUTCOME: "Outcome of a review",
    LetterKind.REGULATOR: "Letter from the regulator",
    LetterKind.DECISION_NOTICE: "Decision notice",
    LetterKind.OURS: "Letter of yours",
    LetterKind.OTHER: "Other letter",
}


class EventKind(StrEnum):
    """What can happen to a request on a day."""

    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    CLARIFICATION_ASKED = "clarification_asked"
    CLARIFICATION_ANSWERED = "clarification_answered"
    EXTENDED = "extended"
    FEE_NOTICE = "fee_notice"
    FEE_PAID = "fee_paid"
    CHASED = "chased"
    TRANSFERRED = "transferred"
    RESPONDED = "responded"
    REVIEW_ASKED = "review_asked"
    REVIEW_ANSWERED = "review_answered"
    COMPLAINED = "complained"
    DECISION_NOTICE = "decision_notice"
    APPEALED = "appealed"
    TRIBUNAL_DECISION = "tribunal_decision"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"

    @property
    def words(self) -> str:
        """The event as a line of a timeline."""
        return _EVENT_WORDS[self]


_EVENT_WORDS = {
    EventKind.SENT: "Request sent",
    EventKind.ACKNOWLEDGED: "Acknowledged",
    EventKind.CLARIFICATION_ASKED: "They asked what you meant",
    EventKind.CLARIFICATION_ANSWERED: "You answered their question",
    EventKind.EXTENDED: "They took more time",
    EventKind.FEE_NOTICE: "They asked for a fee",
    EventKind.FEE_PAID: "You paid the fee",
    EventKind.CHASED: "You chased",
    EventKind.TRANSFERRED: "Transferred to another authority",
    EventKind.RESPONDED: "Replied",
    EventKind.REVIEW_ASKED: "You asked for a review",
    EventKind.REVIEW_ANSWERED: "Review answered",
    EventKind.COMPLAINED: "You complained to the regulator",
    EventKind.DECISION_NOTICE: "Decision notice",
    EventKind.APPEALED: "Appealed to the tribunal",
    EventKind.TRIBUNAL_DECISION: "Tribunal decision",
    EventKind.WITHDRAWN: "Withdrawn",
    EventKind.CLOSED: "Closed",
}

LETTER_EVENTS: dict[LetterKind, EventKind] = {
    LetterKind.ACKNOWLEDGEMENT: EventKind.ACKNOWLEDGED,
    LetterKind.CLARIFICATION_ASKED: EventKind.CLARIFICATION_ASKED,
    LetterKind.EXTENSION: EventKind.EXTENDED,
    LetterKind.FEE_NOTICE: EventKind.FEE_NOTICE,
    LetterKind.RESPONSE: EventKind.RESPONDED,
    LetterKind.TRANSFER: EventKind.TRANSFERRED,
    LetterKind.REVIEW_OUTCOME: EventKind.REVIEW_ANSWERED,
    LetterKind.DECISION_NOTICE: EventKind.DECISION_NOTICE,
}
"""The event that a letter of each kind proposes; the person enters it, or not."""


class Channel(StrEnum):
    """How a request was sent."""

    EMAIL = "email"
    POST = "post"
    PORTAL = "portal"
    WHATDOTHEYKNOW = "whatdotheyknow"

    @property
    def words(self) -> str:
        """The channel in plain words."""
        return {"email": "e-mail", "whatdotheyknow": "WhatDoTheyKnow"}.get(self.value, self.value)


class Stage(StrEnum):
    """Where a request stands; worked out from its events, never stored."""

    AWAITING = "awaiting"
    CLARIFYING = "clarifying"
    FEE_DUE = "fee_due"
    PART_ANSWERED = "part_answered"
    ANSWERED = "answered"
    REVIEW_ASKED = "review_asked"
    REVIEW_ANSWERED = "review_answered"
    WITH_REGULATOR = "with_regulator"
    DECIDED = "decided"
    AT_TRIBUNAL = "at_tribunal"
    TRANSFERRED = "transferred"
    CLOSED = "closed"

    @property
    def words(self) -> str:
        """The stage in plain words."""
        return _STAGE_WORDS[self]


_STAGE_WORDS = {
    Stage.AWAITING: "Awaiting a reply",
    Stage.CLARIFYING: "They asked what you meant",
    Stage.FEE_DUE: "A fee is asked",
    Stage.PART_ANSWERED: "Part reply",
    Stage.ANSWERED: "Replied",
    Stage.REVIEW_ASKED: "Review asked",
    Stage.REVIEW_ANSWERED: "Review answered",
    Stage.WITH_REGULATOR: "With the regulator",
    Stage.DECIDED: "Decision notice",
    Stage.AT_TRIBUNAL: "At the tribunal",
    Stage.TRANSFERRED: "Transferred",
    Stage.CLOSED: "Closed",
}


class Mover(StrEnum):
    """Whose move it is."""

    THEIRS = "theirs"
    YOURS = "yours"
    NOBODY = "nobody"


class AnswerState(StrEnum):
    """How far an answer can be relied on."""

    SUGGESTED = "suggested"
    DECIDED = "decided"
    TO_CHECK = "to_check"
