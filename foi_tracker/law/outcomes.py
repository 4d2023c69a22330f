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
_READY = (
    Provision(Regime.FOIA, "21"),
    Provision(Regime.EIR, "6", ("1", "b")),
    Provision(Regime.FOISA, "25"),
    Provision(Regime.EISR, "6", ("1", "b")),
)
_NOT_HELD = (
    Provision(Regime.FOIA, "1", ("1",)),
    Provision(Regime.FOIA, "3", ("2",)),
    Provision(Regime.EIR, "12", ("4", "a")),
    Provision(Regime.FOISA, "3", ("2",)),
    Provision(Regime.FOISA, "17"),
    Provision(Regime.EISR, "10", ("4", "a")),
)
_CLARIFY = (
    Provision(Regime.FOIA, "1", ("3",)),
    Provision(Regime.EIR, "9", ("2",)),
    Provision(Regime.FOISA, "1", ("3",)),
    Provision(Regime.EISR, "9", ("2",)),
)
# Where each law lets an authority neither confirm nor deny, and nothing else.
_SILENT = (
    *(
        Provision(Regime.FOIA, number, (part,))
        for part, numbers in (
            ("2", "22 22A 24 29 34 37 38 39 41 42 44"),
            ("3", "26 28 30 31 32 33 35 36 43"),
            ("4", "27"),
            ("5", "23 40"),
            ("5A", "40"),
            ("5B", "40"),
        )
        for number in numbers.split()
    ),
    *(Provision(Regime.EIR, number, (part,)) for number, part in (("12", "6"), ("13", "5A"), ("13", "5B"))),
    Provision(Regime.FOISA, "18"),
    *(Provision(Regime.EISR, number, (part,)) for number, part in (("10", "8"), ("11", "6"))),
)
# What these lean on by their own words, and so is named beside them.
_BESIDE_SILENT = (
    Provision(Regime.FOIA, "12", ("2",)),
    Provision(Regime.EIR, "12", ("5", "a")),
    *(Provision(Regime.FOISA, str(number)) for number in (*range(28, 36), 38, 41)),
    Provision(Regime.FOISA, "39", ("1",)),
    Provision(Regime.EISR, "10", ("5", "a")),
)
_COST = (Provision(Regime.FOIA, "12"), Provision(Regime.FOISA, "12"))
_VEXATIOUS = (Provision(Regime.FOIA, "14"), Provision(Regime.FOISA, "14"))


def shown(fine: FineOutcome, flags: Collection[Flag] = (), provisions: Collection[Provision] = ()) -> Outcome:
    """Turn a stored outcome into the one that is shown.

    Args:
        fine: The stored code.
        flags: What else was said of the answer; goodwill turns partly answered into answered.
        provisions: The grounds relied on; information kept for publication later (FOIA section 22, FOISA
            section 27), and for no other reason than that it can be had already, shows as published
            elsewhere.
    """
    for flag in flags:
        if (fine, flag) in _SHOWN_WITH_FLAG:
            return _SHOWN_WITH_FLAG[fine, flag]
    if fine is FineOutcome.REFUSED_EXEMPT and _published_or_to_be(provisions):
        return Outcome.WITHHELD_ELSEWHERE
    return _SHOWN[fine]


def _published_or_to_be(provisions: Collection[Provision]) -> bool:
    """Whether something is kept for publication later, and the rest, if any, can be had already."""
    later = _any_within(provisions, _FOR_LATER_PUBLICATION)
    return later and _all_within(provisions, (*_FOR_LATER_PUBLICATION, *_READY))


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
        later = _all_within(provisions, _FOR_LATER_PUBLICATION)
        return "withheld for publication later" if later else "published elsewhere, or to be published later"
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
    if outcome is Outcome.WITHHELD_ELSEWHERE and _published_or_to_be(provisions):
        return FineOutcome.REFUSED_EXEMPT
    return _FINE[outcome]


def fits(outcome: Outcome, provision: Provision) -> bool:
    """Whether a ground can belong to an outcome, so that it is kept when a person chooses another outcome.

    A section named without its subsection fits both what it withholds and what it neither confirms nor
    denies. What a person names as a ground is theirs to say; this guards what is only carried on.

    Args:
        outcome: What is chosen.
        provision: A ground that was named for something else.
    """
    if outcome in {Outcome.PARTLY, Outcome.REFUSED}:
        misfits = _CLARIFY if outcome is Outcome.PARTLY else (*_SILENT, *_NOT_HELD, *_CLARIFY)
        return not _any_within([provision], misfits)
    if outcome is Outcome.WITHHELD_ELSEWHERE and _any_within([provision], _SILENT):
        return False
    if outcome is Outcome.NCND and not provision.parts and any(provision.covers(each) for each in _SILENT):
        return True
    return _any_within([provision], _SUPPORT.get(outcome, ()))


_SUPPORT: Mapping[Outcome, tuple[Provision, ...]] = MappingProxyType(
    {
        Outcome.NCND: (*_SILENT, *_BESIDE_SILENT),
        Outcome.NOT_HELD: _NOT_HELD,
        Outcome.WITHHELD_ELSEWHERE: (*_READY, *_FOR_LATER_PUBLICATION),
        Outcome.UNCLEAR: _CLARIFY,
    }
)


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
