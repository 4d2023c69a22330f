"""What a reply can do with a question: the fine codes that are stored and the eight outcomes that are shown.

One table turns the fine codes into the shown ones, so that screens, exports and terminal always agree.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime


class FineOutcome(StrEnum):
    """What a message does with one question, as finely as it is stored."""

    ANSWERED = "answered"
    PARTLY = "partly"
    REFUSED_EXEMPT = "refused_exempt"
    REFUSED_COST = "refused_cost"
    REFUSED_VEXATIOUS = "refused_vexatious"
    PUBLISHED = "published"
    NCND = "ncnd"
    NOT_HELD = "not_held"
    ELSEWHERE = "elsewhere"
    CLARIFY = "clarify"
    UNANSWERED = "unanswered"


class Flag(StrEnum):
    """What else is to be said of an answer."""

    REDACTED = "redacted"
    SMALL_NUMBERS = "small_numbers"
    FORMAT = "format"
    PERIOD_PARTIAL = "period_partial"
    BREAKDOWN_MISSING = "breakdown_missing"
    GOODWILL = "goodwill"
    NCND_RESIDUAL = "ncnd_residual"
    HELD_UNKNOWN = "held_unknown"
    HELD_ADMITTED = "held_admitted"
    LINK_DEFECTIVE = "link_defective"
    LATE = "late"
    S16_MISSING = "s16_missing"
    PIT_MISSING = "pit_missing"
    NO_SUBSECTION = "no_subsection"
    WRONG_REGIME = "wrong_regime"
    CHANGED_AT_REVIEW = "changed_at_review"


class Outcome(StrEnum):
    """One of the eight outcomes that are shown and exported."""

    ANSWERED = "answered"
    PARTLY = "partly_answered"
    REFUSED = "refused"
    NCND = "ncnd"
    NOT_HELD = "not_held"
    WITHHELD_ELSEWHERE = "withheld_elsewhere"
    UNCLEAR = "unclear"
    NOT_ANSWERED = "not_answered"


OUTCOME_WORDS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.ANSWERED: "answered",
        Outcome.PARTLY: "partly answered",
        Outcome.REFUSED: "refused",
        Outcome.NCND: "neither confirmed nor denied",
        Outcome.NOT_HELD: "not held",
        Outcome.WITHHELD_ELSEWHERE: "published elsewhere",
        Outcome.UNCLEAR: "they asked what you meant",
        Outcome.NOT_ANSWERED: "not dealt with",
    }
)

FINE_WORDS: Mapping[FineOutcome, str] = MappingProxyType(
    {
        FineOutcome.ANSWERED: "answered",
        FineOutcome.PARTLY: "partly answered",
        FineOutcome.REFUSED_EXEMPT: "refused under an exemption",
        FineOutcome.REFUSED_COST: "refused on cost",
        FineOutcome.REFUSED_VEXATIOUS: "refused as vexatious or repeated",
        FineOutcome.PUBLISHED: "published elsewhere",
        FineOutcome.NCND: "neither confirmed nor denied",
        FineOutcome.NOT_HELD: "not held",
        FineOutcome.ELSEWHERE: "held by another authority",
        FineOutcome.CLARIFY: "they asked what you meant",
        FineOutcome.UNANSWERED: "not dealt with",
    }
)

GOODWILL_WORDS = "given outside the Act"
"""How an answer with the flag goodwill is shown: given beside a refusal, without any duty to."""

_SHOWN: Mapping[FineOutcome, Outcome] = MappingProxyType(
    {
        FineOutcome.ANSWERED: Outcome.ANSWERED,
        FineOutcome.PARTLY: Outcome.PARTLY,
        FineOutcome.REFUSED_EXEMPT: Outcome.REFUSED,
        FineOutcome.REFUSED_COST: Outcome.REFUSED,
        FineOutcome.REFUSED_VEXATIOUS: Outcome.REFUSED,
        FineOutcome.PUBLISHED: Outcome.WITHHELD_ELSEWHERE,
        FineOutcome.NCND: Outcome.NCND,
        FineOutcome.NOT_HELD: Outcome.NOT_HELD,
        FineOutcome.ELSEWHERE: Outcome.NOT_HELD,
        FineOutcome.CLARIFY: Outcome.UNCLEAR,
        FineOutcome.UNANSWERED: Outcome.NOT_ANSWERED,
    }
)
_SHOWN_WITH_FLAG: Mapping[tuple[FineOutcome, Flag], Outcome] = MappingProxyType(
    {(FineOutcome.PARTLY, Flag.GOODWILL): Outcome.ANSWERED}
)

_FOR_LATER_PUBLICATION = (Provision(Regime.FOIA, "22"), Provision(Regime.FOISA, "27"))
_COST = (Provision(Regime.FOIA, "12"), Provision(Regime.FOISA, "12"))
_VEXATIOUS = (Provision(Regime.FOIA, "14"), Provision(Regime.FOISA, "14"))


def shown(fine: FineOutcome, flags: Collection[Flag] = (), provisions: Collection[Provision] = ()) -> Outcome:
    """Turn a stored outcome into the one that is shown.

    Args:
        fine: The stored code.
        flags: What else was said of the answer; goodwill turns partly answered into answered.
        provisions: The grounds relied on; information kept for publication later, and for no other reason
            (FOIA section 22, FOISA section 27), shows as published elsewhere.
    """
    for flag in flags:
        if (fine, flag) in _SHOWN_WITH_FLAG:
            return _SHOWN_WITH_FLAG[fine, flag]
    if fine is FineOutcome.REFUSED_EXEMPT and _all_within(provisions, _FOR_LATER_PUBLICATION):
        return Outcome.WITHHELD_ELSEWHERE
    return _SHOWN[fine]


def words_of(fine: FineOutcome, provisions: Collection[Provision] = (), flags: Collection[Flag] = ()) -> str:
    """What was done with a question, as finely as it is known, in small letters.

    Args:
        fine: The stored code.
        provisions: Its grounds; without any, a refusal is not said to rest on an exemption.
        flags: What else was said of the answer.
    """
    if fine is FineOutcome.PARTLY and Flag.GOODWILL in flags:
        return GOODWILL_WORDS
    if fine is not FineOutcome.REFUSED_EXEMPT:
        return FINE_WORDS[fine]
    if not provisions:
        return "refused, no ground named"
    if shown(fine, flags, provisions) is Outcome.WITHHELD_ELSEWHERE:
        return "withheld for publication later"
    return f"refused under an {next(iter(provisions)).regime.ground_word}"


def fine_from_shown(outcome: Outcome, provisions: Collection[Provision]) -> FineOutcome:
    """Make a person's choice of one of the eight outcomes finer by the grounds they gave.

    A refusal on cost or as vexatious is one only where no exemption is relied on beside it; where both cost
    and vexatiousness are given, cost comes first. EIR regulation 12(4)(b) can be either, so it stays a
    refusal under an exception.

    Args:
        outcome: What the person chose.
        provisions: The grounds they gave with it.
    """
    if outcome is Outcome.REFUSED:
        if _all_within(provisions, _COST + _VEXATIOUS):
            return (
                FineOutcome.REFUSED_COST if _any_within(provisions, _COST) else FineOutcome.REFUSED_VEXATIOUS
            )
        return FineOutcome.REFUSED_EXEMPT
    if outcome is Outcome.WITHHELD_ELSEWHERE and _all_within(provisions, _FOR_LATER_PUBLICATION):
        return FineOutcome.REFUSED_EXEMPT
    return _FINE[outcome]


_FINE: Mapping[Outcome, FineOutcome] = MappingProxyType(
    {
        Outcome.ANSWERED: FineOutcome.ANSWERED,
        Outcome.PARTLY: FineOutcome.PARTLY,
        Outcome.NCND: FineOutcome.NCND,
        Outcome.NOT_HELD: FineOutcome.NOT_HELD,
        Outcome.WITHHELD_ELSEWHERE: FineOutcome.PUBLISHED,
        Outcome.UNCLEAR: FineOutcome.CLARIFY,
        Outcome.NOT_ANSWERED: FineOutcome.UNANSWERED,
    }
)


def _all_within(provisions: Collection[Provision], sections: Collection[Provision]) -> bool:
    return bool(provisions) and all(_any_within([each], sections) for each in provisions)


def _any_within(provisions: Collection[Provision], sections: Collection[Provision]) -> bool:
    return any(section.covers(each) for each in provisions for section in sections)
