"""Weighs what the statements about one question do, and says what became of it: one finer code, with its words."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.claims import Found, Use
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind, ClaimRole

_SILENT = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.META, Zone.FURNITURE, Zone.EARLIER})
_COST_FIGURES = re.compile(
    r"(?i)\b(?:minutes?|hours?|per\srecord|each\s(?:record|file|case)|records?\swould|manual|limit|estimate)\b"
)
_STRONG_GIFT = re.compile(
    r"(?i)\b(?:please\s(?:find|see)|(?:is|are)\s(?:attached|enclosed|shown|provided|below)|see\s(?:the\s)?(?:table|attached|below|above)|we\s(?:can|are\sable\sto)\s(?:provide|disclose|confirm))"
)
_PLEA = re.compile(
    r"(?i)\bpublic\sinterest\b|\bbecause\b|\bin\sorder\sto\b|\bwould\s(?:be\s)?(?:likely|harm|prejudice|help|allow|enable|identify|undermine)"
)
_SAYS_HELD = re.compile(
    r"(?i)\bcan\sconfirm\b[^.;]{0,60}\b(?:hold|held)\b|\b(?:information|data)\s(?:is|are)\sheld\b|\bdoes\shold\b|\bholds\s(?:some|the|this|information)\b|\bhold\s(?:part|some)\b"
)
_SMALL_MARK = re.compile(
    r"\s*(?:[<≤]\s?\d{1,2}\*?|\*|#|(?:less|fewer)\sthan\s\w+|1\s?(?:-|to)\s?[45]|under\s\w+|suppressed|redacted|withheld|\[c\]|c)\s*",
    re.IGNORECASE,
)
_SURE_MARK = re.compile(
    r"\s*(?:[<≤]\s?\d{1,2}\*?|(?:less|fewer)\sthan\s\w+|suppressed|redacted|withheld)\s*", re.IGNORECASE
)


# A line that is nothing but a label and its figure, as lists of years are given.
_FIGURE_LINE = re.compile(r"\W{0,4}[\w/&'() ]{1,40}?\s?[\-:=]?\s{0,4}[£<]?\d[\d,.]{0,12}%?\W{0,4}")
_WANTS_FIGURE = re.compile(
    r"(?i)\b(?:how\s(?:many|much|often|long|old|far)|numbers?|amounts?|costs?|totals?|percentage|proportion|rates?|sums?|prices?|figures?|when|dates?|ages?|spend|spent|paid|value|average|statistics|breakdown|disaggregat|split|years?|hours)\b"
)
_TWO_HALVES = re.compile(
    r"(?i)\band\s(?:what|how|who|which|when|where|why|whether|the|if)\b|\?[^?]+\?|\band\sthe\b"
)
_KEEPS = (
    Act.WITHHELD,
    Act.COST,
    Act.NCND,
    Act.VEXATIOUS,
    Act.NOT_HELD,
    Act.NOT_RECORDED,
    Act.CLARIFY,
    Act.PENDING,
    Act.PUBLISHED,
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


@dataclass(slots=True)
class _Scales:
    """Statements sorted by what they do."""

    given: list[Statement] = field(default_factory=list)
    neutral: list[Statement] = field(default_factory=list)
    withheld: list[Statement] = field(default_factory=list)
    cost: list[Statement] = field(default_factory=list)
    ncnd: list[Statement] = field(default_factory=list)
    not_held: list[Statement] = field(default_factory=list)
    unrecorded: list[Statement] = field(default_factory=list)
    published: list[Statement] = field(default_factory=list)
    vexatious: list[Statement] = field(default_factory=list)
    clarify: list[Statement] = field(default_factory=list)
    suppressed: list[Statement] = field(default_factory=list)
    goodwill: bool = False
    residual: bool = False
    late_figures: list[Statement] = field(default_factory=list)
    pending: list[Statement] = field(default_factory=list)


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
        figures: Whether a figure in a sentence counts as an answer; not where one block refuses several questions.
    """
    scales = _sorted(statements)
    wants = not question or bool(_WANTS_FIGURE.search(question))
    if not figures or ((scales.withheld or grounds.of(ClaimKind.WITHHELD)) and not wants):
        # "Eleven complained; their names are withheld": the names were asked for, not how many they are.
        scales.given = [
            s
            for s in scales.given
            if s.table >= 0 or s.does(Act.ATTACHED, Act.GIVES, Act.REDACTED, Act.YES_NO)
        ]
    if figures and not scales.given and (scales.withheld or grounds.of(ClaimKind.WITHHELD)):
        scales.given = _other_half(statements, question)
    suppressed_table = any((s.piece.document, s.table) in small_tables for s in scales.given if s.table >= 0)
    if scales.given:
        return _with_something(scales, grounds, suppressed_table=suppressed_table)
    return _with_nothing(scales, grounds)


def _other_half(statements: Sequence[Statement], question: str) -> list[Statement]:
    """The first sentence of an answer to a question in two halves, where it keeps nothing back and gives no reason."""
    if not _TWO_HALVES.search(question):
        return []
    first = next((s for s in statements if s.zone not in _SILENT and s.table < 0), None)
    if (
        first is None
        or first.citations
        or first.does(*_KEEPS, Act.BALANCE)
        or _PLEA.search(first.text)
        or _SAYS_HELD.search(first.text)
    ):
        return []
    return (
        [first]
        if re.search(r"\b(?:is|are|was|were|has|have)\b", first.text) and len(first.text.split()) <= 25
        else []
    )


def _sorted(statements: Sequence[Statement]) -> _Scales:
    scales = _Scales()
    kept_back = False
    for statement in statements:
        if statement.zone in _SILENT or (
            statement.does(Act.ADVICE) and not statement.does(Act.NCND, Act.ATTACHED)
        ):
            continue
        if statement.table >= 0:
            scales.given.append(statement)
            continue
        if statement.zone is Zone.TEST and not statement.does(Act.WITHHELD):
            continue
        kept_back = _sort_one(statement, scales, kept_back=kept_back)
    return scales


def _sort_one(statement: Statement, scales: _Scales, *, kept_back: bool) -> bool:
    """Put one sentence on the scales; returns whether something has been kept back by now."""
    does = statement.does
    relied = bool(statement.citations)
    scales.goodwill = scales.goodwill or does(Act.GOODWILL)
    if does(Act.NCND):
        scales.residual = scales.residual or does(Act.RESIDUAL)
        if not does(Act.RESIDUAL):
            scales.ncnd.append(statement)
        return True
    if does(Act.CLARIFY) and not does(Act.WITHHELD):
        scales.clarify.append(statement)
        return kept_back
    if does(Act.PENDING) and not statement.citations and not does(Act.NOT_HELD, Act.ATTACHED):
        scales.pending.append(statement)
        return kept_back
    denied = bool(re.search(r"(?i)\bnot\s(?:engaged|applied|used|relied)", statement.text))
    if does(Act.VEXATIOUS) and not denied:
        scales.vexatious.append(statement)
        return True
    if does(Act.COST) or (does(Act.NOT_RETRIEVABLE) and not does(Act.NOT_HELD)):
        scales.cost.append(statement)
        if does(Act.GOODWILL) and does(Act.ATTACHED, Act.GIVES):
            scales.given.append(statement)
        return True
    if does(Act.SUPPRESSED) and (does(Act.WITHHELD) or relied or does(Act.BALANCE)):
        scales.suppressed.append(statement)
    if does(Act.NOT_HELD):
        scales.not_held.append(statement)
        return kept_back
    if does(Act.WITHHELD) and not denied:
        return _sort_withheld(statement, scales)
    if does(Act.TO_BE_PUBLISHED) or (does(Act.PUBLISHED) and not does(Act.VALUE, Act.YES_NO)):
        scales.published.append(statement)
        return kept_back
    if does(Act.NOT_RECORDED):
        scales.unrecorded.append(statement)
        return kept_back
    _sort_gift(statement, scales, kept_back=kept_back)
    return kept_back


def _sort_withheld(statement: Statement, scales: _Scales) -> bool:
    does = statement.does
    scales.withheld.append(statement)
    if does(Act.PUBLISHED, Act.TO_BE_PUBLISHED):
        scales.published.append(statement)
    if does(Act.REDACTED) or (does(Act.ATTACHED) and _STRONG_GIFT.search(statement.text)):
        scales.given.append(statement)
    return True


def _sort_gift(statement: Statement, scales: _Scales, *, kept_back: bool) -> None:
    """A sentence that keeps nothing back: does it give what was asked?"""
    does = statement.does
    text = statement.text
    gift = does(Act.ATTACHED, Act.GIVES) or (does(Act.YES_NO) and statement.first)
    if does(Act.BALANCE) or (kept_back and _PLEA.search(text) and not gift):
        return
    if gift:
        if not kept_back or _STRONG_GIFT.search(text) or does(Act.GOODWILL, Act.GIVES):
            scales.given.append(statement)
        return
    if does(Act.REDACTED):
        scales.given.append(statement)
        scales.withheld.append(statement)
        return
    if does(Act.VALUE) and _FIGURE_LINE.fullmatch(text):
        scales.given.append(statement)
        return
    if does(Act.VALUE) and not (_COST_FIGURES.search(text) and (kept_back or scales.cost)):
        (scales.late_figures if kept_back else scales.given).append(statement)
        return
    if not _SAYS_HELD.search(text) and (statement.labels or text.rstrip()[-1:] in set(".!?):")):
        scales.neutral.append(statement)


def _with_something(scales: _Scales, grounds: Grounds, *, suppressed_table: bool) -> Verdict:
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


def _figures_only_for_cost(scales: _Scales, cost: Sequence[Found]) -> bool:
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
    scales: _Scales, grounds: Grounds, verdict: Verdict, *, suppressed_table: bool
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


def _maybe_not_held(scales: _Scales, grounds: Grounds, verdict: Verdict) -> Verdict:
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


def _mostly_given(scales: _Scales) -> bool:
    """Whether what is given outweighs what is not held: a table, or figures before it."""
    if any(s.table >= 0 or s.does(Act.ATTACHED) for s in scales.given):
        return True
    first = min((s.sentence.start for s in scales.not_held), default=0)
    return any(s.sentence.start < first for s in scales.given)


def _with_nothing(scales: _Scales, grounds: Grounds) -> Verdict:
    """Nothing was given: why not?"""
    found = _by_ground(scales, grounds) or _by_words(scales)
    if scales.residual and found.outcome not in {FineOutcome.NCND, FineOutcome.UNANSWERED}:
        found.flags.append(Flag.NCND_RESIDUAL)
    return found


def _by_ground(scales: _Scales, grounds: Grounds) -> Verdict | None:
    """By the provisions relied on; what keeps most back goes first."""
    for kinds, outcome, words, why in (
        ((ClaimKind.WITHHELD,), FineOutcome.REFUSED_EXEMPT, scales.withheld, "All of it is kept back."),
        ((ClaimKind.COST,), FineOutcome.REFUSED_COST, scales.cost, "Refused because of what it would cost."),
        (
            (ClaimKind.VEXATIOUS,),
            FineOutcome.REFUSED_VEXATIOUS,
            scales.vexatious,
            "Refused as vexatious or repeated.",
        ),
        (
            (ClaimKind.NCND,),
            FineOutcome.NCND,
            scales.ncnd,
            "They neither confirm nor deny that they hold it.",
        ),
        ((ClaimKind.PUBLISHED,), FineOutcome.PUBLISHED, scales.published, "They say where it is published."),
        ((ClaimKind.NOT_HELD,), FineOutcome.NOT_HELD, scales.not_held, "They say that they do not hold it."),
    ):
        used = grounds.of(*kinds)
        if not used:
            continue
        if outcome is FineOutcome.REFUSED_EXEMPT and scales.ncnd and not scales.withheld:
            outcome, words, why = (
                FineOutcome.NCND,
                scales.ncnd,
                "They neither confirm nor deny that they hold it.",
            )
        provisions = [entry.provision for entry in used]
        if outcome is FineOutcome.NCND:
            provisions = [entry.provision for entry in grounds.of(ClaimKind.NCND, ClaimKind.WITHHELD)]
        verdict = Verdict(outcome, [*_cited(used), *words], provisions, why=why)
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


def _mixed(verdict: Verdict, scales: _Scales, grounds: Grounds) -> Verdict:
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


def _by_words(scales: _Scales) -> Verdict:
    """Where no provision is relied on, by what the sentences say."""
    if scales.ncnd:
        return Verdict(
            FineOutcome.NCND, scales.ncnd, sure=False, why="They neither confirm nor deny, without a ground."
        )
    if scales.cost and _is_refusal(scales.cost):
        return Verdict(
            FineOutcome.REFUSED_COST,
            scales.cost,
            sure=False,
            why="The cost is given as the reason, without a section.",
        )
    if scales.not_held:
        elsewhere = [s for s in scales.not_held + scales.neutral if s.does(Act.ELSEWHERE)]
        outcome = FineOutcome.ELSEWHERE if elsewhere else FineOutcome.NOT_HELD
        return Verdict(
            outcome,
            scales.not_held + elsewhere,
            why="They say that they do not hold it.",
            sure=not scales.withheld,
        )
    if scales.clarify:
        return Verdict(FineOutcome.CLARIFY, scales.clarify, why="They ask what was meant.")
    if scales.pending:
        return Verdict(
            FineOutcome.UNANSWERED, scales.pending, sure=False, why="They say that it is still to come."
        )
    if scales.vexatious:
        return Verdict(
            FineOutcome.REFUSED_VEXATIOUS,
            scales.vexatious,
            sure=False,
            why="Refused as vexatious, without a section.",
        )
    if scales.withheld:
        return Verdict(
            FineOutcome.REFUSED_EXEMPT, scales.withheld, sure=False, why="Kept back, without a section."
        )
    if scales.published:
        return Verdict(
            FineOutcome.PUBLISHED, scales.published, sure=False, why="They say where it is published."
        )
    if scales.unrecorded:
        return Verdict(
            FineOutcome.NOT_HELD, scales.unrecorded, sure=False, why="They say that it is not recorded."
        )
    if scales.cost:
        return Verdict(
            FineOutcome.REFUSED_COST, scales.cost, sure=False, why="They say that it cannot easily be found."
        )
    plain = scales.late_figures + scales.neutral
    if plain:
        return Verdict(FineOutcome.ANSWERED, plain, why="It is answered in words.")
    return Verdict(FineOutcome.UNANSWERED, sure=False, why="The letter does not seem to deal with it.")


def is_small(cell: str) -> bool:
    """Whether a cell of a table holds a mark for a small number that is kept back."""
    return bool(_SMALL_MARK.fullmatch(cell))


def is_surely_small(cell: str) -> bool:
    """Whether a cell holds a mark that can mean nothing else."""
    return bool(_SURE_MARK.fullmatch(cell))


def relied(uses: Sequence[Use]) -> list[Use]:
    """The places where a provision is relied on."""
    return [use for use in uses if use.role is ClaimRole.RELIED_ON]
