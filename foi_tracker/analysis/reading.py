"""The pipeline: from the documents of a letter to all that is found in it, each finding with its words."""

from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis import cost, dates, facts
from foi_tracker.analysis.alignment import align
from foi_tracker.analysis.answers import Answering, Bundle, residual_flag
from foi_tracker.analysis.claims import Found, gather, to_claim
from foi_tracker.analysis.completeness import with_gaps
from foi_tracker.analysis.letter_kind import kind_of_letter
from foi_tracker.analysis.outline import Outline, outline
from foi_tracker.analysis.particular import with_particular_reasons
from foi_tracker.analysis.pieces import Source, pieces_of, sentences_of
from foi_tracker.analysis.public_interest import with_tests
from foi_tracker.analysis.roles import mark_statements, uses_of
from foi_tracker.analysis.setting import first_setting, settle
from foi_tracker.analysis.statements import Statement, request_citations, statements_of
from foi_tracker.analysis.tables import found_tables
from foi_tracker.analysis.zones import Zone
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import BlockKind, Document
from foi_tracker.model.readings import (
    AskedQuestion,
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
    uses = uses_of(statements, plan, request_citations(plan, setting))
    mark_statements(uses, statements, plan)
    found = gather(uses)
    kind = kind_of_letter(plan, statements, found, source)
    law = settle(setting, found)
    bundles: list[Bundle] = []
    if kind.kind.sets_outcomes:
        bundles = Answering(plan, statements, found, documents, texts, aligned=aligned).bundles()
        residual_flag(bundles, found, plan)
    answers = with_particular_reasons(
        [_answer(bundle, law, source, documents) for bundle in bundles], texts, statements, source
    )
    if bundles:
        answers = with_gaps(answers, bundles, texts, plan, statements, source)
    reading = Reading(
        documents=tuple(DocumentRef(document.name, document.sha256) for document in documents),
        kind=kind.kind,
        regime=law,
        questions=tuple(
            _question(draft_text, plan, number, source) for number, draft_text in enumerate(texts)
        ),
        answers=answers,
        claims=with_tests([to_claim(entry, source) for entry in found], found, statements, source),
        tables=tuple(found_tables(documents, source)),
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


def _question(text: str, plan: Outline, number: int, source: Source) -> FoundQuestion:
    draft = plan.questions[number]
    if not draft.pieces:
        return FoundQuestion(draft.label, text)
    evidence = tuple(source.piece(piece) for piece in draft.pieces if piece.text.strip())
    words = " ".join(" ".join(each.text.split()) for each in evidence)
    return FoundQuestion(draft.label, words, evidence)


def _answer(bundle: Bundle, law: Regime, source: Source, documents: Sequence[Document]) -> FoundAnswer:
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
        confidence=Confidence.SURE if verdict.sure else Confidence.TO_CHECK,
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
    """The sums of a cost refusal; a letter that refuses nothing on cost has none."""
    refused = any(entry.role is ClaimRole.RELIED_ON and entry.kind is ClaimKind.COST for entry in found)
    return cost.estimate(statements, source) if refused else CostEstimate()


def _with_facts(reading: Reading, plan: Outline, source: Source) -> Reading:
    """The reading with its single facts: who, which, when, what else is offered."""
    body = facts.authority(plan.pieces, plan.zones, source)
    number = facts.reference(plan.pieces, plan.zones, source)
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
    offer = facts.narrower_offer(sentences, source) if _may_offer(reading) else None
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
    """Whether the letter refuses something, without which a narrower request makes no sense."""
    return any(claim.role is ClaimRole.RELIED_ON for claim in reading.claims)
