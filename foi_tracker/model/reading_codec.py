"""A reading as one plain JSON value, and back: what the library stores and what the terminal prints.

The outer keys have the shape of the annotated corpus, so that a printed reading can be scored as it is; the
key ``found`` holds every field of the reading, so that decoding gives back exactly what was encoded.
"""

import dataclasses
import types
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from foi_tracker.core.errors import FoiError, LibraryError
from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.cell_values import CellKind
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.readings import (
    Claim,
    ClaimRole,
    Counted,
    Evidence,
    FoundAnswer,
    FoundQuestion,
    PublicInterest,
    Reading,
)

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

VERSION: int = 1
"""Counts the shapes that readings were stored in; a reading of a later one is refused."""


class ReadingFormatError(LibraryError):
    """A stored reading is broken, or a newer version of the program wrote it."""


def encode(reading: Reading, *, file: str | None = None) -> dict[str, object]:
    """Turn a reading into plain JSON values.

    Args:
        reading: What was found in one letter.
        file: The name under which the letter was given, where it differs from its first document's.
    """
    names = [document.name for document in reading.documents]
    shown: dict[str, object] = {
        "file": file if file is not None else (names[0] if names else ""),
        "kind": reading.kind.value,
        "authority": reading.authority,
        "regime": reading.regime.value,
        "questions": [_question(reading, index) for index in range(len(reading.answers))]
        or [_unanswered(reading, question) for question in reading.questions if reading.kind in _PUT_OFF],
        "exemptions": [
            {
                "provision": str(claim.provision),
                "role": _plain_role(claim).value,
                "confidence": claim.confidence.value,
            }
            for claim in _named(reading)
        ],
        "tables": [found.table.texts() for found in reading.tables],
        "table_values": [_values(found.table) for found in reading.tables],
        "s12": {name: getattr(reading.cost, name) for name in _COST_FIELDS},
        "dates": {"received": _day(reading.received), "responded": _day(reading.responded)},
        "reference": reading.reference or None,
        "s16_offer": reading.s16_offer,
        "has_review_rights": reading.has_review_rights,
    }
    shown["evidence"] = [
        {
            "what": what,
            "document": names[words.document] if words.document < len(names) else "",
            "start": words.span.start,
            "end": words.span.end,
            "text": words.text,
        }
        for what, words in _evidence(reading)
    ]
    shown["version"] = VERSION
    shown["found"] = _plain(reading)
    return shown


def decode(value: Mapping[str, object]) -> Reading:
    """Turn what ``encode`` gave back into the same reading.

    Raises:
        ReadingFormatError: if the value is broken, or a newer version of the program wrote it.
    """
    version = value.get("version")
    if not isinstance(version, int) or version < 1:
        raise ReadingFormatError("A stored reading cannot be used.", "Read the letter again.", "no version")
    if version > VERSION:
        raise ReadingFormatError(
            "A newer version of this program read this letter.",
            "Open the library with that version, or read the letter again with this one.",
            f"version {version}, at most {VERSION} known",
        )
    try:
        reading: Reading = _value(Reading, value.get("found"))
    except (TypeError, ValueError, KeyError, IndexError, FoiError) as trouble:
        raise ReadingFormatError(
            "A stored reading cannot be used.", "Read the letter again.", str(trouble)
        ) from trouble
    return reading


_COST_FIELDS = ("records", "minutes_per_record", "hours_estimated", "limit_hours")


def _question(reading: Reading, index: int) -> dict[str, object]:
    answer = reading.answers[index]
    words = next((each.text for each in reading.questions if each.label == answer.question), "")
    return {
        "label": answer.question,
        "text_starts": " ".join(words.split()[:6]),
        "outcome": answer.shown.value,
        "exemptions": [str(provision) for provision in answer.provisions],
        "fine": answer.outcome.value,
        "flags": [flag.value for flag in answer.flags],
        "confidence": answer.confidence.value,
        "why": answer.why,
    }


def _unanswered(reading: Reading, question: FoundQuestion) -> dict[str, object]:
    """A question that a letter repeats whose kind answers none: shown to be scored, and never entered."""
    return {
        "label": question.label,
        "text_starts": " ".join(question.text.split()[:6]),
        "outcome": _PUT_OFF[reading.kind].value,
        "exemptions": [],
        "confidence": reading.kind_confidence.value,
        "why": reading.kind.words,
    }


# What has become of a question in a letter that answers none.
_PUT_OFF = {
    LetterKind.ACKNOWLEDGEMENT: Outcome.NOT_ANSWERED,
    LetterKind.EXTENSION: Outcome.NOT_ANSWERED,
    LetterKind.FEE_NOTICE: Outcome.NOT_ANSWERED,
    LetterKind.CLARIFICATION_ASKED: Outcome.UNCLEAR,
    LetterKind.TRANSFER: Outcome.NOT_HELD,
}


def _values(table: Table) -> list[dict[str, object]]:
    """What the cells say that hold more than words, by their place."""
    return [
        {"row": row, "column": column, **{key: each for key, each in _cell(cell).items() if each is not None}}
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell.value.kind not in {CellKind.WORDS, CellKind.BLANK}
    ]


def _cell(cell: Cell) -> dict[str, object]:
    value = cell.value
    return {"kind": value.kind.value, "number": value.number, "least": value.least, "most": value.most}


def _named(reading: Reading) -> list[Claim]:
    """One claim for each provision: the one that relies on it, if any does."""
    best: dict[Provision, Claim] = {}
    for claim in reading.claims:
        if claim.provision is None:
            continue
        known = best.get(claim.provision)
        if known is None or (claim.role is ClaimRole.RELIED_ON and known.role is not ClaimRole.RELIED_ON):
            best[claim.provision] = claim
    return list(best.values())


def _plain_role(claim: Claim) -> ClaimRole:
    return ClaimRole.RELIED_ON if claim.role is ClaimRole.RELIED_ON else ClaimRole.MENTIONED


def _evidence(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """All evidence with the place in the printed value that it proves."""
    for words in reading.kind_evidence:
        yield "kind", words
    for name, words in reading.facts.items():
        yield (f"dates/{name}" if name in {"received", "responded"} else name), words
    texts = {question.label: question.evidence for question in reading.questions}
    for index, answer in enumerate(reading.answers):
        yield from _answered(f"questions/{index}", answer, texts.get(answer.question, ()))
    for index, question in enumerate(reading.questions if not reading.answers else ()):
        # What the letter is shows what has become of a question that it only repeats.
        yield from ((f"questions/{index}/text", words) for words in question.evidence)
        yield from ((f"questions/{index}/outcome", words) for words in reading.kind_evidence)
    for index, claim in enumerate(_named(reading)):
        for words in claim.evidence:
            yield f"exemptions/{index}", words
        yield from _tested(f"exemptions/{index}", claim.test)
    for index, table in enumerate(reading.tables):
        for words in table.evidence:
            yield f"tables/{index}", words
        yield from _counted(f"tables/{index}", table.counted)
    for name, words in reading.cost.evidence.items():
        yield f"s12/{name}", words


def _answered(
    place: str, answer: FoundAnswer, question: Iterable[Evidence]
) -> Iterator[tuple[str, Evidence]]:
    for words in question:
        yield f"{place}/text", words
    for words in answer.evidence:
        yield f"{place}/outcome", words
    for gap in answer.gaps:
        for words in gap.evidence:
            yield f"{place}/gaps/{gap.kind.value}", words
    yield from _counted(place, answer.counted)


def _counted(place: str, counted: Iterable[Counted]) -> Iterator[tuple[str, Evidence]]:
    for each in counted:
        for words in each.evidence:
            yield f"{place}/counted/{each.aspect.value}", words


def _tested(place: str, test: PublicInterest | None) -> Iterator[tuple[str, Evidence]]:
    for name in ("harm", "favouring", "against", "balance") if test is not None else ():
        for words in getattr(test, name):
            yield f"{place}/test/{name}", words


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _plain(value: object) -> Json:
    """Any value of the model as JSON; fields that have their default are left out."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type | Provision | Span):
        return {
            each.name: _plain(getattr(value, each.name))
            for each in dataclasses.fields(value)
            if not _is_default(each, getattr(value, each.name))
        }
    return _plain_leaf(value)


def _plain_leaf(value: object) -> Json:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Provision):
        return str(value)
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"a reading cannot hold a {type(value).__name__}")


def _is_default(each: "dataclasses.Field[Any]", value: object) -> bool:
    if each.default is not dataclasses.MISSING:
        return type(each.default) is type(value) and bool(each.default == value)
    if each.default_factory is not dataclasses.MISSING:
        return bool(each.default_factory() == value)
    return False


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, plain: object) -> Any:  # noqa: ANN401 - a type as annotations write it
    """Read ``plain`` as a value of the annotated type ``kind``."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _of_union(get_args(kind), plain)
    if origin is tuple:
        item = get_args(kind)[0]
        return tuple(_value(item, each) for each in _checked(plain, list))
    if origin is dict:
        item = get_args(kind)[1]
        return {key: _value(item, each) for key, each in _checked(plain, dict).items()}
    if dataclasses.is_dataclass(kind) and kind not in {Provision, Span}:
        hints = _hints(kind)  # type: ignore[arg-type]  # is_dataclass narrows to instances as well
        given = {name: _value(hints[name], each) for name, each in _checked(plain, dict).items()}
        return kind(**given)  # type: ignore[operator]
    return _leaf(kind, plain)


def _leaf(kind: Any, plain: object) -> object:  # noqa: ANN401
    if kind is Provision:
        return Provision.parse(_checked(plain, str))
    if kind is Span:
        start, end = _checked(plain, list)
        return Span(_checked(start, int), _checked(end, int))
    if kind is date:
        return date.fromisoformat(_checked(plain, str))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    return _checked(plain, kind)


def _of_union(kinds: tuple[Any, ...], plain: object) -> object:
    if plain is None:
        return None
    for kind in kinds:
        if kind is not type(None):
            return _value(kind, plain)
    raise TypeError("a field that can only be empty is not")


def _checked(plain: object, kind: Any) -> Any:  # noqa: ANN401
    """The value itself, if it is of the kind; a whole number stands for a fraction as well."""
    if kind is float and isinstance(plain, int) and not isinstance(plain, bool):
        return plain
    if not isinstance(plain, kind) or (kind is int and isinstance(plain, bool)):
        raise TypeError(f"{plain!r} is not a {kind.__name__}")
    return plain
