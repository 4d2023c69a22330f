"""The pipeline: from the documents of a letter to all that is found in it, each finding with its words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis.answering.alignment import align
from foi_tracker.analysis.answering.answers import Answering, Bundle, residual_flag
from foi_tracker.analysis.answering.particular import with_particular_reasons
from foi_tracker.analysis.answering.reasons import reasons_in
from foi_tracker.analysis.answering.verdict_parts import PLAIN
from foi_tracker.analysis.figures.counted import with_counted
from foi_tracker.analysis.figures.tables import found_tables
from foi_tracker.analysis.gaps.completeness import with_gaps
from foi_tracker.analysis.grounds.claims import Found, gather, to_claim
from foi_tracker.analysis.grounds.roles import mark_statements, uses_of
from foi_tracker.analysis.grounds.setting import first_setting, settle
from foi_tracker.analysis.grounds.uses import is_over_limit
from foi_tracker.analysis.interest.public_interest import with_tests
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.particulars import bodies, cost, dates, facts, references
from foi_tracker.analysis.particulars.letter_kind import kind_of_letter
from foi_tracker.analysis.said.statements import Statement, request_citations, statements_of
from foi_tracker.analysis.said.worldly import set_aside
from foi_tracker.analysis.text.pieces import Source, pieces_of, sentences_of
from foi_tracker.analysis.walk.outline import Outline, outline
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import BlockKind, Document
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.readings import (
    AskedQuestion,
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    CostEstimate,
    DocumentRef,
    Evidence,
    FoundAnswer,
    FoundQuestion,
    Reading,
)

_PUTS_OFF = frozenset({LetterKind.EXTENSION, LetterKind.FEE_NOTICE})
# What is manifestly unreasonable is most often too much work.
_UNREASONABLE = frozenset({Provision(Regime.EIR, "12", ("4", "b")), Provision(Regime.EISR, "10", ("4", "b"))})


def analyse(
    documents: Sequence[Document], asked: Sequence[AskedQuestion] = (), *, regime: Regime | None = None
) -> Reading:
    """Read one letter, its documents taken together in order.

    Args:
        documents: What the letter consists of.
        asked: The questions of the request it answers, where that is logged; they stand in where the letter
            has lost its own.
        regime: The law the request was made under, where that is logged; the letter's own words go first.
    """
    source = Source(tuple(documents))
    plan = outline(pieces_of(documents), asked)
    setting = first_setting(plan, regime)
    statements = statements_of(plan, setting)
    texts = _texts(plan, asked)
    aligned = align(plan, statements, documents, texts)
    set_aside(statements, dict(zip(plan.labels, texts, strict=True)))
    uses = uses_of(statements, plan, request_citations(plan, setting), setting)
    mark_statements(uses, statements, plan)
    found = gather(uses)
    kind = kind_of_letter(plan, statements, found, source)
    law = settle(setting, found)
    bundles: list[Bundle] = []
    if kind.kind.sets_outcomes:
        bundles = Answering(plan, statements, found, documents, texts, aligned=aligned).bundles()
        residual_flag(bundles, found, plan)
    answers = with_particular_reasons(
        [_answer(bundle, law, source, documents, plan) for bundle in bundles],
        texts,
        statements,
        source,
    )
    reasons: tuple[Claim, ...] = ()
    if kind.kind.sets_outcomes:
        answers, reasons = reasons_in(answers, bundles, statements, found, source)
        answers = with_gaps(answers, bundles, texts, plan, statements, source)
    tables, answers = with_counted(found_tables(documents, source), answers, statements, plan, source)
    questions = tuple(_question(text, plan, number, source) for number, text in enumerate(texts))
    reading = Reading(
        documents=tuple(DocumentRef(document.name, document.sha256) for document in documents),
        kind=kind.kind,
        regime=law,
        questions=_repeated(questions) if not kind.kind.sets_outcomes else questions,
        answers=answers,
        claims=with_tests([to_claim(entry, source) for entry in found], found, statements, source) + reasons,
        tables=tables,
        cost=_cost(statements, found, source),
        kind_evidence=kind.evidence,
        kind_confidence=kind.confidence,
        notes=tuple(note for document in documents for note in document.notes),
    )
    return _with_facts(reading, plan, source)


def _texts(plan: Outline, asked: Sequence[AskedQuestion]) -> list[str]:
    """Each question's words: the letter's, or those that were logged where the letter has lost its own."""
    logged = {question.label: question.text for question in asked}
    return [draft.text or logged.get(draft.label, "") for draft in plan.questions]


# The authority asks back: "By the money do you mean the budget?"
_ASKS_BACK = re.compile(
    r"(?i)\b(?:do|did|would|could|can)\syou\s(?:mean|want|wish|prefer|like|tell|say|clarify)\b"
)


def _repeated(questions: tuple[FoundQuestion, ...]) -> tuple[FoundQuestion, ...]:
    """The questions that a letter repeats which answers none of them: a list, and none that it asks back."""
    listed = len(questions) > 1 or any(each.text.rstrip().endswith("?") for each in questions)
    back = sum(_ASKS_BACK.search(each.text) is not None for each in questions)
    return tuple(each for each in questions if each.text) if listed and back * 2 <= len(questions) else ()


def _question(text: str, plan: Outline, number: int, source: Source) -> FoundQuestion:
    draft = plan.questions[number]
    if not draft.pieces:
        return FoundQuestion(draft.label, text)
    evidence = tuple(source.piece(piece) for piece in draft.pieces if piece.text.strip())
    words = " ".join(" ".join(each.text.split()) for each in evidence)
    return FoundQuestion(draft.label, words, evidence)


def _answer(
    bundle: Bundle, law: Regime, source: Source, documents: Sequence[Document], plan: Outline
) -> FoundAnswer:
    verdict = bundle.verdict
    evidence: list[Evidence] = []
    for statement in verdict.words[:8]:
        words = source.sentence(statement.sentence)
        if words.text and words not in evidence:
            evidence.append(words)
    provisions = tuple(dict.fromkeys(verdict.provisions))
    laws = {provision.regime for provision in provisions}
    return FoundAnswer(
        question=bundle.draft.label,
        outcome=verdict.outcome,
        regime=laws.pop() if len(laws) == 1 else law,
        evidence=tuple(evidence),
        flags=tuple(dict.fromkeys(verdict.flags)),
        provisions=provisions,
        tables=tuple(_table_numbers(bundle, documents)),
        confidence=Confidence.SURE
        if verdict.sure and not plan.broken and (not plan.doubtful or verdict.outcome in PLAIN)
        else Confidence.TO_CHECK,
        why=verdict.why.strip(),
    )


def _table_numbers(bundle: Bundle, documents: Sequence[Document]) -> list[int]:
    """The numbers, among the letter's data tables, of those that answer a question."""
    data = [
        (number, at)
        for number, document in enumerate(documents)
        for at, table in enumerate(document.tables)
        if not table.layout
    ]
    return [data.index(key) for key in dict.fromkeys(bundle.tables) if key in data]


def _cost(statements: Sequence[Statement], found: Sequence[Found], source: Source) -> CostEstimate:
    """The sums of a cost refusal; a letter that refuses nothing on cost has none.

    One that names no section for it refuses on cost where it says that the work goes over the limit.
    """
    relied = [entry for entry in found if entry.role is ClaimRole.RELIED_ON]
    refused = any(entry.kind is ClaimKind.COST for entry in relied)
    other = any(entry.kind is ClaimKind.COST and entry.role is ClaimRole.DENIED for entry in found) or any(
        entry.kind is ClaimKind.VEXATIOUS or entry.provision.regime.is_environmental for entry in relied
    )
    refused = refused or (
        not other and any(is_over_limit(each) for each in statements if each.zone is Zone.BODY)
    )
    return cost.estimate(statements, source) if refused else CostEstimate()


def _with_facts(reading: Reading, plan: Outline, source: Source) -> Reading:
    """The reading with its single facts: who, which, when, what else is offered."""
    body = bodies.authority(plan.pieces, plan.zones, source)
    number = references.reference(plan.pieces, plan.zones, source)
    received = dates.received(plan.pieces, plan.zones, source)
    responded = dates.responded(plan.pieces, plan.zones, source, received.day if received else None)
    promised = dates.promised(plan.pieces, plan.zones, source)
    request = {(piece.document, piece.start) for piece in plan.request}
    sentences = [
        sentence
        for piece, zone in zip(plan.pieces, plan.zones, strict=True)
        if zone is not Zone.FURNITURE
        and piece.kind is not BlockKind.TABLE
        and (piece.document, piece.start) not in request
        for sentence in sentences_of(piece)
    ]
    offer = (
        facts.narrower_offer(sentences, source, burden=_is_burden(reading)) if _may_offer(reading) else None
    )
    rights = facts.review_rights(plan.pieces, plan.zones, source)
    words = {
        "authority": body[1] if body else None,
        "reference": number[1] if number else None,
        "received": received.words if received else None,
        "responded": responded.words if responded else None,
        "deadline": promised.words if promised else None,
        "s16_offer": offer,
        "has_review_rights": rights,
    }
    return replace(
        reading,
        authority=body[0] if body else "",
        reference=number[0] if number else "",
        received=received.day if received else None,
        responded=responded.day if responded else None,
        deadline=promised.day if promised else None,
        s16_offer=offer is not None,
        has_review_rights=rights is not None,
        facts={name: evidence for name, evidence in words.items() if evidence is not None},
    )


def _may_offer(reading: Reading) -> bool:
    """Whether the letter refuses something, lacks it or puts it off, without which less makes no sense."""
    return (
        _is_burden(reading)
        or any(claim.role is ClaimRole.RELIED_ON for claim in reading.claims)
        or any(answer.outcome is FineOutcome.NOT_HELD for answer in reading.answers)
    )


def _is_burden(reading: Reading) -> bool:
    """Whether the work that the request makes is the reason, or is reckoned up beside a word of its cost."""
    if reading.cost.hours_estimated is not None and any(
        claim.kind is ClaimKind.COST for claim in reading.claims
    ):
        return True
    return reading.kind in _PUTS_OFF or any(
        claim.role is ClaimRole.RELIED_ON
        and (claim.kind in {ClaimKind.COST, ClaimKind.VEXATIOUS} or claim.provision in _UNREASONABLE)
        for claim in reading.claims
    )
