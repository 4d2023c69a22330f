"""Small values as JSON and back: evidence, grounds, found answers, the shape of a document.

JSON is written in ASCII, so that any text, also a broken one, can be stored by both databases.
"""

import json
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Any

from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Block, BlockKind, Cell, Document, Table
from foi_tracker.model.readings import Confidence, Evidence, FoundAnswer, Gap, GapKind

_BROKEN = {0: "\ufffd"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def storable(text: str) -> str:
    """The text with what a database cannot hold (NUL, half characters) replaced one for one.

    Positions in the text stay as they are.
    """
    if text.isascii() and "\0" not in text:
        return text
    return text.translate(_BROKEN)


def dumps(value: object) -> str:
    """The shortest JSON of ``value``."""
    return json.dumps(value, separators=(",", ":"))


def loads(text: str) -> Any:  # noqa: ANN401 - whoever reads it knows what was written
    """The value of a JSON text."""
    return json.loads(text)


def evidence_to_json(evidence: Iterable[Evidence]) -> list[list[object]]:
    """Evidence as plain lists: document, start, end, text, place."""
    return [[e.document, e.span.start, e.span.end, e.text, e.place] for e in evidence]


def evidence_from_json(value: Iterable[list[Any]]) -> tuple[Evidence, ...]:
    """What ``evidence_to_json`` wrote."""
    return tuple(
        Evidence(document, Span(start, end), text, place) for document, start, end, text, place in value
    )


def provisions_to_text(provisions: Iterable[Provision]) -> str:
    """Grounds as one text, spelt as everywhere: ``FOIA s30(1)(a); FOIA s23(5)``."""
    return "; ".join(str(provision) for provision in provisions)


@cache
def provisions_from_text(text: str) -> tuple[Provision, ...]:
    """What ``provisions_to_text`` wrote."""
    return tuple(Provision.parse(part) for part in text.split("; ")) if text else ()


def flags_to_text(flags: Iterable[Flag]) -> str:
    """Flags as one text."""
    return " ".join(flag.value for flag in flags)


@cache
def flags_from_text(text: str) -> tuple[Flag, ...]:
    """What ``flags_to_text`` wrote."""
    return tuple(Flag(part) for part in text.split())


def answer_to_json(answer: FoundAnswer) -> str:
    """A found answer as one JSON value; its gaps stand last, where it has any."""
    gaps = [[gap.kind.value, gap.asked, evidence_to_json(gap.evidence)] for gap in answer.gaps]
    return dumps(
        [
            answer.question,
            answer.outcome.value,
            answer.regime.value,
            evidence_to_json(answer.evidence),
            flags_to_text(answer.flags),
            provisions_to_text(answer.provisions),
            answer.tables,
            answer.confidence.value,
            answer.why,
            *([gaps] if gaps else []),
        ]
    )


def answer_from_json(text: str) -> FoundAnswer:
    """What ``answer_to_json`` wrote."""
    question, outcome, regime, evidence, flags, provisions, tables, confidence, why, *gaps = json.loads(text)
    return FoundAnswer(
        question=question,
        outcome=FineOutcome(outcome),
        regime=Regime(regime),
        evidence=evidence_from_json(evidence),
        flags=flags_from_text(flags),
        provisions=provisions_from_text(provisions),
        tables=tuple(tables),
        confidence=Confidence(confidence),
        why=why,
        gaps=tuple(
            Gap(GapKind(kind), asked, evidence_from_json(words)) for kind, asked, words in chain(*gaps)
        ),
    )


def shape_to_json(document: Document) -> str:
    """Blocks, tables and notes of a document as one JSON value."""
    return dumps(
        {
            "blocks": [
                [b.kind.value, b.span.start, b.span.end, b.level, b.marker, b.table] for b in document.blocks
            ],
            "tables": [
                [
                    table.span.start,
                    table.span.end,
                    table.title,
                    table.layout,
                    [[_cell_to_json(cell) for cell in row] for row in table.rows],
                ]
                for table in document.tables
            ],
            "notes": document.notes,
        }
    )


def document_from_values(name: str, kind: str, text: str, sha256: str, shape: str) -> Document:
    """A document from its columns and what ``shape_to_json`` wrote."""
    value = json.loads(shape)
    return Document(
        name=name,
        kind=kind,
        text=text,
        blocks=tuple(
            Block(BlockKind(kind), Span(start, end), level, marker, table)
            for kind, start, end, level, marker, table in value["blocks"]
        ),
        tables=tuple(
            Table(
                rows=tuple(tuple(_cell_from_json(cell) for cell in row) for row in rows),
                span=Span(start, end),
                title=title,
                layout=layout,
            )
            for start, end, title, layout, rows in value["tables"]
        ),
        sha256=sha256,
        notes=tuple(value["notes"]),
    )


def _cell_to_json(cell: Cell) -> list[object]:
    return [cell.text] if cell.span is None else [cell.text, cell.span.start, cell.span.end]


def _cell_from_json(value: list[Any]) -> Cell:
    return Cell(value[0], Span(value[1], value[2]) if len(value) > 1 else None)
