"""Weighs what is said about one question, and says what became of it: one finer code, with its words."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.claims import Found
from foi_tracker.analysis.scales import Scales, other_half, sort_statements
from foi_tracker.analysis.statements import Statement
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind, ClaimRole

_WANTS_FIGURE = re.compile(
    r"(?i)\b(?:how\s(?:many|much|often|long|old|far)|numbers?|amounts?|costs?|totals?|percentage|proportion|"
    r"rates?|sums?|prices?|figures?|when|dates?|ages?|spend|spent|paid|value|average|statistics|breakdown|"
    r"disaggregat|split|years?|hours)\b"
)


@dataclass(slots=True)
class Verdict:
    """What became of a question.

    Attributes:
        outcome: The finer code.
        words: The statements that prove it, the strongest first.
        provisions: Relied on to keep something back from it.
        flags: What else is to be said.
        sure: Whether it need not be checked.
        why: One sentence.
    """

    outcome: FineOutcome
    words: list[Statement] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    sure: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class Grounds:
    """The provisions that bear on a question, by what they are used for."""

    found: tuple[Found, ...]

    def of(self, *kinds: ClaimKind) -> list[Found]:
        """Those of some kinds."""
        return [entry for entry in self.found if entry.kind in kinds]

    @property
    def provisions(self) -> list[Provision]:
        """The provisions themselves, those that only switch to another law left out."""
        return [entry.provision for entry in self.found if entry.kind is not ClaimKind.PROCEDURE]


def weigh(
    statements: Sequence[Statement],
    grounds: Grounds,
    small_tables: Collection[tuple[int, int]] = (),
    *,
    question: str = "",
    figures: bool = True,
) -> Verdict:
    """What became of a question about which these statements speak.

    Args:
        statements: In order; only those about the question.
        grounds: The provisions relied on against it.
        small_tables: Tables with suppressed values, as document and number.
        question: Its words, as far as they are known.
        figures: Whether a figure in a sentence counts as an answer; not where one block refuses several
            questions.
    """
    scales = sort_statements(statements)
    wants = not question or bool(_WANTS_FIGURE.search(question))
    if not figures or ((scales.withheld or grounds.of(ClaimKind.WITHHELD)) and not wants):
        # "Eleven complained; their names are withheld": the names were asked for, not how many they are.
        scales.given = [
            s
            for s in scales.given
            if s.table >= 0 or s.does(Act.ATTACHED, Act.GIVES, Act.REDACTED, Act.YES_NO)
        ]
    if figures and not scales.given and (scales.withheld or grounds.of(ClaimKind.WITHHELD)):
        scales.given = other_half(statements, question)
    suppressed_table = any((s.piece.document, s.table) in small_tables for s in scales.given if s.table >= 0)
    if scales.given:
        return _with_something(scales, grounds, suppressed_table=suppressed_table)
    return _with_nothing(scales, grounds)


def _with_something(scales: Scales, grounds: Grounds, *, suppressed_table: bool) -> Verdict:
    """Something was given: in full, or in part."""
    verdict = Verdict(FineOutcome.ANSWERED, list(scales.given), why="What was asked for is given.")
    withheld = grounds.of(ClaimKind.WITHHELD, ClaimKind.VEXATIOUS)
    cost = grounds.of(ClaimKind.COST)
    if scales.residual:
        verdict.flags.append(Flag.NCND_RESIDUAL)
    if _figures_only_for_cost(scales, cost):
        return _with_nothing(scales, grounds)
    if cost or (scales.cost and not withheld and _is_refusal(scales.cost)):
        verdict.outcome = FineOutcome.PARTLY
        verdict.words = scales.cost[:1] + scales.given
        verdict.provisions = [*(entry.provision for entry in cost), *(entry.provision for entry in withheld)]
        verdict.why = "Something is given; the rest is refused on cost."
        if scales.goodwill:
            verdict.flags.append(Flag.GOODWILL)
            verdict.why = "Refused on cost, but this is given outside the Act."
        else:
            verdict.sure = False
        return verdict
    if withheld or scales.withheld or scales.suppressed or suppressed_table:
        return _partly_withheld(scales, grounds, verdict, suppressed_table=suppressed_table)
    ncnd = grounds.of(ClaimKind.NCND)
    if scales.ncnd:
        verdict.outcome, verdict.provisions = FineOutcome.PARTLY, [entry.provision for entry in ncnd]
        verdict.words = scales.ncnd[:1] + scales.given
        verdict.sure, verdict.why = (
            False,
            "Something is given, and about something they neither confirm nor deny.",
        )
        return verdict
    return _maybe_not_held(scales, grounds, verdict)


def _figures_only_for_cost(scales: Scales, cost: Sequence[Found]) -> bool:
    """Whether all that seems given are the figures by which the cost is worked out."""
    return (
        bool(cost or scales.cost)
        and not scales.goodwill
        and all(s.table < 0 and not s.does(Act.ATTACHED, Act.GIVES, Act.YES_NO) for s in scales.given)
    )


def _is_refusal(statements: Sequence[Statement]) -> bool:
    return any(
        s.does(Act.COST)
        and re.search(r"(?i)exceed|over|above|beyond|excess|refus|section\s?12|s\.?12", s.text)
        for s in statements
    )


def _partly_withheld(
    scales: Scales, grounds: Grounds, verdict: Verdict, *, suppressed_table: bool
) -> Verdict:
    withheld = grounds.of(ClaimKind.WITHHELD, ClaimKind.VEXATIOUS, ClaimKind.PUBLISHED)
    verdict.outcome = FineOutcome.PARTLY
    verdict.words = [*scales.withheld[:2], *scales.suppressed[:1], *scales.given]
    verdict.provisions = [entry.provision for entry in withheld]
    verdict.why = "Something is given and something is kept back."
    if scales.suppressed or suppressed_table:
        verdict.flags.append(Flag.SMALL_NUMBERS)
        verdict.why = "Figures are given, small numbers are not."
    if any(s.does(Act.REDACTED) for s in scales.withheld + scales.given):
        verdict.flags.append(Flag.REDACTED)
    if not withheld:
        if not scales.withheld and not scales.suppressed and not suppressed_table:
            verdict.outcome = FineOutcome.ANSWERED
        verdict.sure = False
        verdict.why += " No ground is named."
    if len(scales.given) == 1 and scales.given[0] in scales.withheld and not suppressed_table:
        verdict.sure = verdict.sure and Flag.REDACTED in verdict.flags
    return verdict


def _maybe_not_held(scales: Scales, grounds: Grounds, verdict: Verdict) -> Verdict:
    not_held = scales.not_held or ([] if not grounds.of(ClaimKind.NOT_HELD) else scales.neutral)
    published = grounds.of(ClaimKind.PUBLISHED)
    if published:
        verdict.outcome, verdict.provisions = FineOutcome.PARTLY, [entry.provision for entry in published]
        verdict.words = scales.published[:1] + scales.given
        verdict.sure, verdict.why = False, "Something is given; for the rest they point at what is published."
        if all(s.table < 0 and not s.does(Act.ATTACHED, Act.GIVES) for s in scales.given):
            verdict.outcome, verdict.why = FineOutcome.PUBLISHED, "They say where it is published."
        return verdict
    if not_held and not _mostly_given(scales):
        verdict.outcome, verdict.words = FineOutcome.NOT_HELD, list(not_held)
        verdict.why = "They say that they do not hold it."
        verdict.sure = not scales.given
        return verdict
    if not_held:
        verdict.outcome, verdict.words = FineOutcome.PARTLY, scales.given[:1] + not_held
        verdict.sure, verdict.why = False, "Something is given, and something is said not to be held."
        return verdict
    if any(s.does(Act.ATTACHED) and s.table < 0 for s in scales.given) and not any(
        s.table >= 0 for s in scales.given
    ):
        verdict.why = "They say it is attached or shown; please check that it is there."
        verdict.sure = any(s.does(Act.VALUE, Act.YES_NO) for s in scales.given)
    return verdict


def _mostly_given(scales: Scales) -> bool:
    """Whether what is given outweighs what is not held: a table, or figures before it."""
    if any(s.table >= 0 or s.does(Act.ATTACHED) for s in scales.given):
        return True
    first = min((s.sentence.start for s in scales.not_held), default=0)
    return any(s.sentence.start < first for s in scales.given)


def _with_nothing(scales: Scales, grounds: Grounds) -> Verdict:
    """Nothing was given: why not?"""
    found = _by_ground(scales, grounds) or _by_words(scales)
    if scales.residual and found.outcome not in {FineOutcome.NCND, FineOutcome.UNANSWERED}:
        found.flags.append(Flag.NCND_RESIDUAL)
    return found


def _by_ground(scales: Scales, grounds: Grounds) -> Verdict | None:
    """By the provisions relied on; what keeps most back goes first."""
    neither = "They neither confirm nor deny that they hold it."
    for kind, outcome, words, why in (
        (ClaimKind.WITHHELD, FineOutcome.REFUSED_EXEMPT, scales.withheld, "All of it is kept back."),
        (ClaimKind.COST, FineOutcome.REFUSED_COST, scales.cost, "Refused because of what it would cost."),
        (
            ClaimKind.VEXATIOUS,
            FineOutcome.REFUSED_VEXATIOUS,
            scales.vexatious,
            "Refused as vexatious or repeated.",
        ),
        (ClaimKind.NCND, FineOutcome.NCND, scales.ncnd, neither),
        (ClaimKind.PUBLISHED, FineOutcome.PUBLISHED, scales.published, "They say where it is published."),
        (ClaimKind.NOT_HELD, FineOutcome.NOT_HELD, scales.not_held, "They say that they do not hold it."),
    ):
        used = grounds.of(kind)
        if not used:
            continue
        if outcome is FineOutcome.NCND or (
            kind is ClaimKind.WITHHELD and scales.ncnd and not scales.withheld
        ):
            both = [entry.provision for entry in grounds.of(ClaimKind.NCND, ClaimKind.WITHHELD)]
            verdict = Verdict(FineOutcome.NCND, [*_cited(used), *scales.ncnd], both, why=neither)
        else:
            verdict = Verdict(outcome, [*_cited(used), *words], [entry.provision for entry in used], why=why)
        return _mixed(verdict, scales, grounds)
    return None


def _cited(used: Sequence[Found]) -> list[Statement]:
    """The statements in which provisions are relied on, each once."""
    out: list[Statement] = []
    for entry in used:
        for use in entry.uses:
            if use.role is ClaimRole.RELIED_ON and use.statement is not None and use.statement not in out:
                out.append(use.statement)
                break
    return out


def _mixed(verdict: Verdict, scales: Scales, grounds: Grounds) -> Verdict:
    """Second thoughts where two kinds of answer stand side by side."""
    others = {entry.kind for entry in grounds.found} - {ClaimKind.PROCEDURE}
    if verdict.outcome is FineOutcome.REFUSED_COST and _is_second_limb(grounds):
        verdict.flags.append(Flag.HELD_UNKNOWN)
    if len(others) > 1 and ClaimKind.NCND not in others:
        verdict.provisions = grounds.provisions
        verdict.sure = False
        verdict.why += " More than one kind of ground is named."
    if scales.not_held and verdict.outcome not in {FineOutcome.NOT_HELD, FineOutcome.REFUSED_COST}:
        verdict.sure = False
        verdict.why += " They also say that something is not held."
    if scales.late_figures and verdict.outcome is FineOutcome.REFUSED_EXEMPT:
        verdict.sure = False
        verdict.why += " Figures stand beside the refusal."
    return verdict


def _is_second_limb(grounds: Grounds) -> bool:
    return any(
        entry.provision.regime is Regime.FOIA
        and entry.provision.parts[:1] == ("2",)
        and entry.provision.number == "12"
        for entry in grounds.found
    )


def _by_words(scales: Scales) -> Verdict:
    """Where no provision is relied on, by what the sentences say; what keeps most back goes first."""
    elsewhere = (
        [s for s in scales.not_held + scales.neutral if s.does(Act.ELSEWHERE)] if scales.not_held else []
    )
    not_held = FineOutcome.ELSEWHERE if elsewhere else FineOutcome.NOT_HELD
    refusal = scales.cost if _is_refusal(scales.cost) else []
    choices = (
        (scales.ncnd, FineOutcome.NCND, False, "They neither confirm nor deny, without a ground."),
        (refusal, FineOutcome.REFUSED_COST, False, "The cost is given as the reason, without a section."),
        (scales.not_held + elsewhere, not_held, not scales.withheld, "They say that they do not hold it."),
        (scales.clarify, FineOutcome.CLARIFY, True, "They ask what was meant."),
        (scales.pending, FineOutcome.UNANSWERED, False, "They say that it is still to come."),
        (scales.vexatious, FineOutcome.REFUSED_VEXATIOUS, False, "Refused as vexatious, without a section."),
        (scales.withheld, FineOutcome.REFUSED_EXEMPT, False, "Kept back, without a section."),
        (scales.published, FineOutcome.PUBLISHED, False, "They say where it is published."),
        (scales.unrecorded, FineOutcome.NOT_HELD, False, "They say that it is not recorded."),
        (scales.cost, FineOutcome.REFUSED_COST, False, "They say that it cannot easily be found."),
        (scales.late_figures + scales.neutral, FineOutcome.ANSWERED, True, "It is answered in words."),
    )
    for words, outcome, sure, why in choices:
        if words:
            return Verdict(outcome, list(words), sure=sure, why=why)
    return Verdict(FineOutcome.UNANSWERED, sure=False, why="The letter does not seem to deal with it.")
