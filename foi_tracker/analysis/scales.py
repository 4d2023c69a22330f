"""Sorts the statements about a question by what they do, before anything is concluded from them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone

_SILENT = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.META, Zone.FURNITURE, Zone.EARLIER})


_COST_FIGURES = re.compile(
    r"(?i)\b(?:minutes?|hours?|per\srecord|each\s(?:record|file|case)|records?\swould|manual|limit|"
    r"estimate)\b"
)


# What the search for an answer would take is no answer, wherever the sentence stands.
_PRICES_THE_SEARCH = re.compile(
    r"(?i)\b(?:minutes?|hours?)\b[^.;]{0,20}\b(?:each|per|apiece)\b|"
    r"\b(?:exercise|search(?:es|ing)?|trawl|task|work)\b[^.;]{0,60}\b(?:minutes?|hours?|days?)\b|"
    r"\b(?:would|might|could)\s(?:then\s)?(?:take|need|require|mean)\b[^.;]{0,60}\b(?:minutes?|hours?|days?)\b|"
    r"\bwould\s(?:then\s|also\s)?(?:have\sto|need\sto|require|involve)\b[^.;]{0,60}\b(?:open|read|search|review|"
    r"check|examin|look|manual|inspect|trawl|every|each|all)"
)

_STRONG_GIFT = re.compile(
    r"(?i)\b(?:please\s(?:find|see)|(?:is|are)\s(?:attached|enclosed|shown|provided|below)|"
    r"see\s(?:the\s)?(?:table|attached|below|above)|we\s(?:can|are\sable\sto)\s(?:provide|disclose|confirm))"
)


_PLEA = re.compile(
    r"(?i)\bpublic\sinterest\b|\bbecause\b|\bin\sorder\sto\b|\bwould\s(?:be\s)?(?:likely|harm|prejudice|help|"
    r"allow|enable|identify|undermine)"
)


_SAYS_HELD = re.compile(
    r"(?i)\bcan\sconfirm\b[^.;]{0,60}\b(?:hold|held)\b|\b(?:information|data)\s(?:is|are)\sheld\b|"
    r"\bdoes\shold\b|\bholds\s(?:some|the|this|information)\b|\bhold\s(?:part|some)\b"
)


# A line that is nothing but a label and its figure, as lists of years are given.
_FIGURE_LINE = re.compile(r"\W{0,4}[\w/&'() ]{1,40}?\s?[\-:=]?\s{0,4}[£<]?\d[\d,.]{0,12}%?\W{0,4}")


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
class Scales:
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


def other_half(statements: Sequence[Statement], question: str) -> list[Statement]:
    """The first sentence of an answer to a question in two halves.

    Where it keeps nothing back and gives no reason.
    """
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


def sort_statements(statements: Sequence[Statement]) -> Scales:
    """Put the statements about a question on the scales, in order; those that decide nothing are left out."""
    scales = Scales()
    kept_back = False
    for statement in statements:
        advice = statement.does(Act.ADVICE) and not statement.does(Act.NCND, Act.ATTACHED)
        if statement.zone in _SILENT or advice:
            continue
        if statement.table >= 0:
            scales.given.append(statement)
        elif statement.zone is not Zone.TEST or statement.does(Act.WITHHELD):
            kept_back = _sort_one(statement, scales, kept_back=kept_back)
    return scales


def _sort_one(statement: Statement, scales: Scales, *, kept_back: bool) -> bool:
    """Put one sentence on the scales; returns whether something has been kept back by now."""
    does = statement.does
    scales.goodwill = scales.goodwill or does(Act.GOODWILL)
    denied = bool(re.search(r"(?i)\bnot\s(?:engaged|applied|used|relied)", statement.text))
    if _sort_refusal(statement, scales, denied=denied):
        return True
    if does(Act.CLARIFY) and not does(Act.WITHHELD):
        scales.clarify.append(statement)
    elif does(Act.PENDING) and not statement.citations and not does(Act.NOT_HELD, Act.ATTACHED):
        scales.pending.append(statement)
    elif does(Act.NOT_HELD):
        _note_small(statement, scales)
        scales.not_held.append(statement)
    elif does(Act.WITHHELD) and not denied:
        _note_small(statement, scales)
        return _sort_withheld(statement, scales)
    else:
        _note_small(statement, scales)
        _sort_rest(statement, scales, kept_back=kept_back)
    return kept_back


def _sort_refusal(statement: Statement, scales: Scales, *, denied: bool) -> bool:
    """Neither confirmed nor denied, vexatious, too costly: whether it is one of these."""
    does = statement.does
    if does(Act.NCND):
        scales.residual = scales.residual or does(Act.RESIDUAL)
        if not does(Act.RESIDUAL):
            scales.ncnd.append(statement)
        return True
    asks = (does(Act.CLARIFY) and not does(Act.WITHHELD)) or (
        does(Act.PENDING) and not statement.citations and not does(Act.NOT_HELD, Act.ATTACHED)
    )
    if asks:
        return False
    if does(Act.VEXATIOUS) and not denied:
        scales.vexatious.append(statement)
        return True
    if does(Act.COST) or (does(Act.NOT_RETRIEVABLE) and not does(Act.NOT_HELD)):
        scales.cost.append(statement)
        if does(Act.GOODWILL) and does(Act.ATTACHED, Act.GIVES):
            scales.given.append(statement)
        return True
    return False


def _note_small(statement: Statement, scales: Scales) -> None:
    """Note a sentence that says why small numbers are kept back."""
    if statement.does(Act.SUPPRESSED) and (statement.citations or statement.does(Act.WITHHELD, Act.BALANCE)):
        scales.suppressed.append(statement)


def _sort_rest(statement: Statement, scales: Scales, *, kept_back: bool) -> None:
    """A sentence that refuses nothing: published elsewhere, not recorded, or something given."""
    does = statement.does
    if does(Act.TO_BE_PUBLISHED) or (does(Act.PUBLISHED) and not does(Act.VALUE, Act.YES_NO)):
        scales.published.append(statement)
    elif does(Act.NOT_RECORDED):
        scales.unrecorded.append(statement)
    else:
        _sort_gift(statement, scales, kept_back=kept_back)


def _sort_withheld(statement: Statement, scales: Scales) -> bool:
    does = statement.does
    scales.withheld.append(statement)
    if does(Act.PUBLISHED, Act.TO_BE_PUBLISHED):
        scales.published.append(statement)
    if does(Act.REDACTED) or (does(Act.ATTACHED) and _STRONG_GIFT.search(statement.text)):
        scales.given.append(statement)
    return True


def _sort_gift(statement: Statement, scales: Scales, *, kept_back: bool) -> None:
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
    if _PRICES_THE_SEARCH.search(text):
        return
    if does(Act.VALUE) and not (_COST_FIGURES.search(text) and (kept_back or scales.cost)):
        (scales.late_figures if kept_back else scales.given).append(statement)
        return
    if not _SAYS_HELD.search(text) and (statement.labels or text.rstrip()[-1:] in set(".!?):")):
        scales.neutral.append(statement)
