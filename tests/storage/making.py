"""Letters and requests to store, built from a few words, with evidence that stands where it says."""

from collections.abc import Sequence
from datetime import date

from foi_tracker.core.files import sha256
from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.documents import Block, BlockKind, Cell, Document, Table
from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.model.library import DraftQuestion, NewRequest
from foi_tracker.model.readings import (
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    DocumentRef,
    Evidence,
    FoundAnswer,
    FoundQuestion,
    FoundTable,
    Letter,
    Match,
    Reading,
)
from foi_tracker.storage.library import Library
from foi_tracker.storage.writer import Writer

QUESTIONS = (
    DraftQuestion("1", "How many drones do you have?", 0, 28),
    DraftQuestion("2", "What did each cost?", 29, 48),
    DraftQuestion("3", "Who flies them?", 49, 64),
)
TEXT = "\n".join(question.text for question in QUESTIONS)
SENT = date(2026, 9, 1)


def a_request(
    writer: Writer, campaign: int, authority: str = "Saltmarsh Police", *, reference: str = ""
) -> int:
    """Record a request with three questions and its sending."""
    body = writer.add_authority(authority, Nation.ENGLAND, BodyKind.POLICE)
    new = NewRequest(authority, Regime.FOIA, SENT, SENT, Nation.ENGLAND, BodyKind.POLICE, reference=reference)
    request = writer.add_request(campaign, body, new, "Drones", TEXT, QUESTIONS, None)
    writer.add_event(request, EventKind.SENT, SENT)
    return request


def a_campaign(library: Library, *authorities: str) -> tuple[int, list[int]]:
    """Record a campaign, by itself one change."""
    with library.write("Recorded a campaign") as writer:
        campaign = writer.add_campaign("Drones", TEXT, QUESTIONS)
        requests = [
            a_request(writer, campaign, authority) for authority in authorities or ["Saltmarsh Police"]
        ]
    return campaign, requests


def a_document(text: str, name: str = "reply.txt") -> Document:
    """A document of lines, the last one also a table of its words."""
    start = text.rfind("\n") + 1
    cells, at = [], start
    for word in text[start:].split(" "):
        cells.append(Cell(word, Span(at, at + len(word))) if word else Cell(""))
        at += len(word) + 1
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, start)),
        Block(BlockKind.TABLE, Span(start, len(text)), table=0),
    )
    tables = (Table((tuple(cells),), Span(start, len(text)), "Figures"),)
    return Document(name, "text", text, blocks, tables, sha256(text.encode("utf-8", "replace")), ("as sent",))


def a_reading(
    document: Document,
    answers: Sequence[tuple[str, FineOutcome, str]],
    *,
    sure: bool = True,
    kind: LetterKind = LetterKind.RESPONSE,
) -> Reading:
    """A reading that gives outcomes and grounds ("" for none), each proved by the document's first line."""
    first = document.text.partition("\n")[0]
    proof = (Evidence(0, Span(0, len(first)), first, "line 1"),)
    grounds = [Provision.parse(ground) for _, _, ground in answers if ground]
    return Reading(
        documents=(DocumentRef(document.name, document.sha256),),
        kind=kind,
        regime=Regime.FOIA,
        authority="Saltmarsh Police",
        responded=date(2026, 10, 1),
        questions=tuple(FoundQuestion(label, f"Question {label}", proof) for label, _, _ in answers),
        answers=tuple(
            FoundAnswer(
                label,
                outcome,
                Regime.FOIA,
                proof,
                provisions=(Provision.parse(ground),) if ground else (),
                tables=(0,),
                confidence=Confidence.SURE if sure else Confidence.TO_CHECK,
                why="It says so.",
            )
            for label, outcome, ground in answers
        ),
        claims=tuple(
            Claim(ground, ClaimRole.RELIED_ON, ClaimKind.WITHHELD, proof, whole=True) for ground in grounds
        ),
        tables=tuple(FoundTable(0, table) for table in document.tables),
    )


REPLY = "We hold this and refuse the rest.\nDrones 4 6 9"
ANSWERS = (
    ("1", FineOutcome.ANSWERED, ""),
    ("2", FineOutcome.REFUSED_EXEMPT, "FOIA s31(1)(a)"),
)


def a_letter(
    text: str = REPLY, answers: Sequence[tuple[str, FineOutcome, str]] = ANSWERS, *, sure: bool = True
) -> tuple[Letter, list[Match]]:
    """A letter of one document, each of its questions matched to ours of the same number."""
    document = a_document(text)
    reading = a_reading(document, answers, sure=sure)
    matches = [Match(label, label, sure=True, why="same number") for label, _, _ in answers]
    return Letter((document,), (text.encode("utf-8", "replace"),), reading), matches


def file_letter(
    library: Library,
    request: int,
    letter: tuple[Letter, list[Match]] | None = None,
    *,
    kind: LetterKind = LetterKind.RESPONSE,
    day: date | None = date(2026, 10, 1),
) -> int:
    """File a letter, by itself one change."""
    whole, matches = letter or a_letter()
    with library.write("Filed a letter") as writer:
        return writer.add_letter(request, kind, day, whole, matches)
