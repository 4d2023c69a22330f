"""Weighs what is said about one question, and says what became of it: one finer code, with its words."""

import re
from collections.abc import Collection, Sequence

from foi_tracker.analysis.answering.given_verdicts import all_published, figures_only_for_cost, with_something
from foi_tracker.analysis.answering.parts_asked import asks_two, keeps_part, told_beside
from foi_tracker.analysis.answering.scales import Scales, sort_statements
from foi_tracker.analysis.answering.verdict_parts import Grounds, Verdict
from foi_tracker.analysis.answering.wanted import wants_figure, wants_thing
from foi_tracker.analysis.answering.word_verdicts import by_words, in_part
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import ACTS, Act
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind, ClaimRole

__all__ = ["Grounds", "Verdict", "weigh"]


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
    scales = sort_statements(statements, question)
    grounds = Grounds(tuple(entry for entry in grounds.found if not _for_the_rest(entry)))
    scales.part = keeps_part(statements)
    _read_yes_no(scales, question)
    if _is_open(scales):
        return Verdict(
            FineOutcome.UNANSWERED, list(scales.pending), sure=False, why="They say that it is still to come."
        )
    wants = wants_figure(question)
    refused = scales.withheld or grounds.of(ClaimKind.WITHHELD, ClaimKind.VEXATIOUS, ClaimKind.COST)
    beside = told_beside(statements, question, figures=not wants_thing(question)) if figures else []
    beside = [s for s in beside if s not in scales.aside]
    if not figures or (refused and not wants) or (scales.not_held and wants_thing(question)):
        scales.late_figures = []
        # "Eleven complained; their names are withheld": the names were asked for, not how many they are.
        scales.given = [
            s
            for s in scales.given
            if s.table >= 0
            or s.does(Act.ATTACHED, Act.GIVES, Act.REDACTED)
            or (s.does(Act.YES_NO) and not wants_thing(question))
        ]
    if grounds.of(ClaimKind.VEXATIOUS) and not scales.goodwill:
        # What is vexatious or repeated is refused as a whole.
        scales.given = [s for s in scales.given if s.table >= 0 or s.does(Act.ATTACHED)]
        beside = []
    if not scales.given and (refused or scales.cost or scales.not_held):
        scales.given = beside
    if (scales.cost or grounds.of(ClaimKind.COST)) and not asks_two(question):
        scales.given = [s for s in scales.given if not _counts_the_work(s, statements)]
    if scales.not_held and _WANTS_MONEY.search(question):
        # "The bills of all 410 vehicles are one line, so we have no figure": a count is no sum.
        scales.given = [s for s in scales.given if not s.does(Act.VALUE) or s.table >= 0 or "£" in s.text]
    suppressed_table = any((s.piece.document, s.table) in small_tables for s in scales.given if s.table >= 0)
    if not scales.given or figures_only_for_cost(scales, grounds):
        return _with_nothing(scales, grounds, question)
    if all_published(scales, grounds):
        scales.withheld = []
    return with_something(scales, grounds, question, suppressed_table=suppressed_table)


_WANTS_MONEY = re.compile(
    r"(?i)\b(?:costs?|spen[dt]|pa(?:y|id)|prices?|fees?|how\smuch\smoney|charged?|bill(?:s|ed)?)\b(?!.*\bhow\smany\b)"
)
_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?")
_WORK = re.compile(r"(?i)\b(?:minutes?|hours?|seconds?)\b")


def _counts_the_work(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether all the figures of a sentence are used again to reckon the time of a search.

    "612 complaints were logged. … 612 x 5 = 3,060 minutes": they count what would have to be read.
    """
    if statement.table >= 0 or statement.does(Act.ATTACHED, Act.GIVES, Act.GOODWILL, Act.YES_NO):
        return False
    figures = set(_NUMBER.findall(statement.text)) - _OF_TIME
    reckoned = {
        figure
        for s in statements
        if s is not statement and s.table < 0 and _WORK.search(s.text)
        for figure in _NUMBER.findall(s.text)
    }
    return bool(figures) and figures <= reckoned


_OF_TIME = frozenset(str(year) for year in range(1990, 2100))


def _for_the_rest(entry: Found) -> bool:
    """Whether it is only neither confirmed nor denied that there is anything further."""
    uses = [use for use in entry.uses if use.role is ClaimRole.RELIED_ON]
    return (
        entry.kind is ClaimKind.NCND
        and bool(uses)
        and all(use.statement is not None and use.statement.does(Act.RESIDUAL) for use in uses)
    )


_ASKS_IF_ANY = re.compile(
    r"(?i)\W*(?:any|is\sthere|are\sthere|were\sthere|was\sthere|do\syou|does|did|has|have)\b"
)


# "The locations of any offices that are to close": that there are none is what was asked.
_OF_ANY = re.compile(
    r"(?i)\W*(?:please\s\w+\s)?(?:the\s)?(?:names?|locations?|sites?|address(?:es)?)\sof\sany\b"
)
# "May we see …?": whoever answers "no" refuses.
_ASKS_LEAVE = re.compile(
    r"(?i)\W*(?:please\W+)?(?:may|might|can|could|would|will)\s(?:i|we|you)\s(?:please\s|kindly\s|also\s)?"
    r"(?:see|have|get|obtain|send|provide|share|release|supply|let|give|tell|disclose|look)\b"
)


def _is_later_value(given: Statement, asked: Statement) -> bool:
    """Whether a bare figure under its number stands after a piece that asked what was meant."""
    later = (given.piece.document, given.piece.start) > (asked.piece.document, asked.piece.start)
    return later and given.named and given.table < 0 and len(given.text.split()) <= _BARE_VALUE


_BARE_VALUE = 3


def _read_yes_no(scales: Scales, question: str) -> None:
    """Where a thing was asked for, "none" or "no" does not give it: there is none, or it is refused.

    Where what was meant is the first thing said, figures beside it answer nothing.
    """
    if scales.clarify and any(_is_later_value(s, scales.clarify[0]) for s in scales.given):
        # In a thread, what was meant was asked in one message and the answer came in another.
        scales.clarify = []
    if (
        scales.clarify
        and scales.clarify_first
        and not any(s.table >= 0 or s.does(Act.ATTACHED, Act.GIVES, Act.YES_NO) for s in scales.given)
    ):
        scales.given, scales.neutral = [], []
    only = [
        s for s in scales.given if s.table < 0 and s.does(Act.YES_NO) and not s.does(Act.ATTACHED, Act.GIVES)
    ]
    if not only or len(only) < len(scales.given):
        return
    if not wants_thing(question):
        if _ASKS_LEAVE.match(question) and re.match(r"(?i)\W*no\b", only[0].said):
            scales.given, scales.withheld = [], [*only, *scales.withheld]
        return
    if re.match(r"(?i)\W*(?:n/?a|not\sapplicable)\b", only[0].said):
        return
    none = re.match(r"(?i)\W*(?:none|nil|never|nobody)", only[0].said)
    if none and _OF_ANY.match(question):
        return
    if none or _ASKS_IF_ANY.match(question):
        scales.given, scales.not_held = [], [*only, *scales.not_held]
    elif re.match(r"(?i)\W*no\b", only[0].said):
        scales.given, scales.withheld = [], [*only, *scales.withheld]


_HEDGED = re.compile(r"(?i)\b(?:possibl[ey]|may|might|could|considering|whether|if|consider(?:ed|ation)?)\b")


def _is_open(scales: Scales) -> bool:
    """Whether it is still to come: nothing is given, and what might keep it back is only being considered."""
    firm = scales.ncnd or scales.cost or scales.vexatious or scales.not_held or scales.given
    return bool(scales.pending) and not firm and all(_HEDGED.search(s.text) for s in scales.withheld)


def _with_nothing(scales: Scales, grounds: Grounds, question: str) -> Verdict:
    """Nothing was given: why not?"""
    by_ground = _by_ground(scales, grounds)
    found = in_part(by_ground, scales) if by_ground is not None else by_words(scales, question)
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
            kind is ClaimKind.WITHHELD and scales.ncnd and (not scales.withheld or _bare(scales))
        ):
            weighed = {id(s) for s in scales.withheld if s.zone is Zone.TEST}
            both = [
                entry.provision
                for entry in grounds.of(ClaimKind.NCND, ClaimKind.WITHHELD)
                if entry.kind is ClaimKind.NCND or not weighed or not _only_in(entry, weighed)
            ]
            verdict = Verdict(FineOutcome.NCND, [*_cited(used), *scales.ncnd], both, why=neither)
        else:
            verdict = Verdict(outcome, [*_cited(used), *words], [entry.provision for entry in used], why=why)
        return _mixed(verdict, scales, grounds)
    return None


def _bare(scales: Scales) -> bool:
    """Whether sections are named with no words of withholding, but for the test or "if it were held".

    Beside "neither confirm nor deny" they are meant as the grounds of that.
    """
    if all(s.zone is Zone.TEST or _IF_HELD.search(s.said) for s in scales.withheld):
        return True
    return not any(ACTS[Act.WITHHELD](s.said) for s in scales.withheld)


_IF_HELD = re.compile(
    r"(?i)\b(?:if|were|even\sif)\s(?:we|it|any|such|the|this|they)\b[^.;]{0,40}\b(?:held|hold|existed?)\b"
    r"|\bwould\s(?:itself\s)?be\sexempt\b"
)


def _only_in(entry: Found, weighed: Collection[int]) -> bool:
    """Whether all the sentences among these that use a provision only weigh the public interest."""
    return any(id(use.statement) in weighed for use in entry.uses)


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
