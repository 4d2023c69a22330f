"""A place where a provision is named, and the grounds that a letter uses though no word beside them says so.

A label above the letter names them, the answers only explain them, or the cost exemption has its title alone.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from foi_tracker.analysis.citations.meaning import Citation, Setting, citations
from foi_tracker.analysis.grounds.claim_kinds import kind_of
from foi_tracker.analysis.grounds.rely_cues import NOT_HERE, OVER, WORKED_OUT
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Sentence
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind, ClaimRole

_MOST_HOURS = 40
"""The highest of the limits, which is Scotland's."""


@dataclass(slots=True)
class Use:
    """One place where a provision is named, with what is done with it there.

    Attributes:
        citation: The provision, its place counted in the sentence.
        role: What is done with it.
        statement: Where it stands in the reply; None in the request.
        sentence: The words.
        residual: Whether it is used for "any other information" and against no question.
        sure: Whether the words leave no doubt.
        over_limit: Whether the letter has said by then that the work would go over the cost limit.
        keeps_back: Whether the letter keeps anything back at all.
    """

    citation: Citation
    role: ClaimRole
    sentence: Sentence
    statement: Statement | None = None
    residual: bool = False
    sure: bool = True
    over_limit: bool = False
    keeps_back: bool = False


def is_over_limit(statement: Statement) -> bool:
    """Whether a sentence says of this request that it would go over the cost limit."""
    if statement.zone is Zone.RIGHTS:
        return False
    worked = WORKED_OUT.search(statement.text)
    if worked is not None and int((worked[1] or worked[2]).replace(",", "")) > _MOST_HOURS:
        return not NOT_HERE.search(statement.text)
    if not statement.does(Act.COST):
        return False
    return bool(OVER.search(statement.text)) and not NOT_HERE.search(statement.text)


# What the law says of a ground in general does not use it.
_IN_GENERAL = re.compile(
    r"(?i)\bdefines?\s(?:terms|what|an?)\b|\bconcerns?\s(?:commercial|personal|the\sconduct|national|law)\b"
    r"|\b(?:an?|any|every|each|no|all|other)\s(?:public\s)?(?:authorit(?:y|ies)|bod(?:y|ies))\b|\bpublic\sauthorities\b"
)
_CLASS_OF_GROUND = re.compile(r"(?i)\b(?:qualified|absolute|class|prejudice|harm)\b")


def rest_on_told(uses: Sequence[Use]) -> None:
    """In a letter that keeps something back, let a ground that the answers only explain be used all the same.

    Not where a part of it or the whole of it is dealt with, nor where the law is told in general.
    """
    elsewhere = {
        use.citation.provision
        for use in uses
        if use.role not in {ClaimRole.MENTIONED, ClaimRole.IN_REQUEST} or use.sure
    }
    for use in uses:
        statement, provision = use.statement, use.citation.provision
        if statement is None or use.role is not ClaimRole.MENTIONED or use.sure:
            continue
        related = any(each.covers(provision) or provision.covers(each) for each in elsewhere)
        if statement.zone is not Zone.BODY or related:
            continue
        classed = _CLASS_OF_GROUND.search(statement.text) and not provision.parts
        if not classed and not _IN_GENERAL.search(statement.text):
            use.role = ClaimRole.RELIED_ON


_COST_EXEMPTION = re.compile(r"(?i)\b(?:excess\s)?costs?\s(?:of\scompliance\s)?exemption\b")


def cost_without_section(
    statements: Sequence[Statement], uses: Sequence[Use], setting: Setting
) -> Iterator[Use]:
    """Section 12 where the letter uses the cost exemption by its title and names no section: to check."""
    if setting.regime.is_environmental or any(kind_of(u.citation.provision) is ClaimKind.COST for u in uses):
        return
    provision = Provision(Regime.FOISA if setting.scottish else Regime.FOIA, "12")
    for statement in statements:
        match = _COST_EXEMPTION.search(statement.text) if statement.table < 0 else None
        quiet = statement.zone in {Zone.RIGHTS, Zone.EARLIER, Zone.DUTIES}
        if match is not None and not quiet and not NOT_HERE.search(statement.text):
            citation = Citation(provision, match.start(), match.end(), ("no_citation",))
            yield Use(
                citation, ClaimRole.RELIED_ON, statement.sentence, statement, sure=False, over_limit=True
            )


_GROUND_LABEL = re.compile(
    r"(?i)[\s*•-]*(?:exemptions?|exceptions?|reasons?\sfor\s(?:refusal|decision)|grounds?|sections?\s(?:used|applied))"
    r"(?:\s[a-z]+){0,3}\s?[:\-]"
)


_COUNT_AFTER = re.compile(r"[\s|:]{1,6}(?:\d[\d,.%]*|-|\*|<\s?\d+)(?=[\s|]|$)")
_OF_REFUSALS = re.compile(r"(?i)\bexempt|\bexception|\brefus|\bFOI")


def in_tables(statements: Sequence[Statement], about_foi: Collection[str], setting: Setting) -> Iterator[Use]:
    """The provisions that the rows of a table about requests count, as in "Section 40 | 180 | 175"."""
    for statement in statements:
        if statement.table < 0 or not statement.first or "ection" not in statement.text:
            continue
        if not (set(statement.labels) & set(about_foi) or _OF_REFUSALS.search(statement.text[:200])):
            continue
        for each in citations(statement.text, setting):
            if _COUNT_AFTER.match(statement.text, each.end):
                yield Use(each, ClaimRole.MENTIONED, statement.sentence, statement)


def in_labels(outline: Outline, setting: Setting) -> Iterator[Use]:
    """The provisions that the particulars above a letter name, as in "Exemption applied: s.31(1)(a)"."""
    for piece, zone in zip(outline.pieces, outline.zones, strict=True):
        if zone is Zone.META and len(piece.text) <= 200 and _GROUND_LABEL.match(piece.text):
            sentence = Sentence(piece.document, piece.start, piece.text)
            for citation in citations(piece.text, setting):
                yield Use(citation, ClaimRole.RELIED_ON, sentence, sure=False)
