"""Works out the derived tables of what a write touched, from the rows alone: they can be made at any time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import Decision, Question
from foi_tracker.model.readings import Confidence, FoundAnswer, Reading
from foi_tracker.model.standing import standing
from foi_tracker.model.views import StandingAnswer
from foi_tracker.storage import derived as d
from foi_tracker.storage import tables as t
from foi_tracker.storage.reader_letters import decision_from_row, unpack_reading
from foi_tracker.storage.schema import Base
from foi_tracker.storage.unit import chunks
from foi_tracker.storage.values import (
    answer_from_json,
    answer_to_json,
    dumps,
    evidence_to_json,
    flags_to_text,
    provisions_to_text,
    storable,
)

Row: TypeAlias = dict[str, Any]

OF_LETTER: tuple[type[Base], ...] = (d.Suggestion, d.Ground, d.DataTable)
OF_REQUEST: tuple[type[Base], ...] = (d.Standing, d.MessageDigest, d.RequestDigest, d.RequestWords)


@dataclass(slots=True)
class _Letter:
    number: int
    kind: LetterKind
    day: date | None
    incoming: bool
    answers: dict[str, FoundAnswer] = field(default_factory=dict)
    matches: dict[int, list[tuple[str, bool]]] = field(default_factory=lambda: defaultdict(list))
    decisions: dict[int, Decision] = field(default_factory=dict)

    @property
    def suggests(self) -> bool:
        """Whether what was found in it counts: only their letters of some kinds set outcomes."""
        return self.incoming and self.kind.sets_outcomes

    @property
    def place(self) -> tuple[date, int]:
        """Where it stands among the letters of its request."""
        return self.day or date.max, self.number

    def suggested(self, question: int) -> tuple[FoundAnswer | None, bool]:
        """What it suggests for a question of the request, and whether the match is sure."""
        pairs = [
            (self.answers[found], sure)
            for found, sure in self.matches.get(question, ())
            if found in self.answers
        ]
        if not self.suggests or not pairs:
            return None, False
        return joined([answer for answer, _ in pairs]), all(sure for _, sure in pairs)


@dataclass(slots=True)
class _Asked:
    number: int
    authority: str = ""
    reference: str = ""
    title: str = ""
    questions: list[Question] = field(default_factory=list)
    letters: list[_Letter] = field(default_factory=list)
    events: list[str] = field(default_factory=list)


def joined(answers: Sequence[FoundAnswer]) -> FoundAnswer:
    """One answer where a letter deals with one question of ours in several of its own.

    What the parts agree on stands. Where they differ, the whole is partly answered if any part of it was,
    else it is as the first part says; either way a person must check it.
    """
    first, *others = answers
    if not others:
        return first
    outcomes = list(dict.fromkeys(answer.outcome for answer in answers))
    given = {FineOutcome.ANSWERED, FineOutcome.PARTLY}
    agree = len(outcomes) == 1
    outcome = FineOutcome.PARTLY if not agree and given & set(outcomes) else outcomes[0]
    parts = ", ".join(f"{answer.question} {answer.outcome.value.replace('_', ' ')}" for answer in answers)
    sure = agree and all(answer.confidence is Confidence.SURE for answer in answers)
    return FoundAnswer(
        question=first.question,
        outcome=outcome,
        regime=first.regime,
        evidence=tuple(dict.fromkeys(e for answer in answers for e in answer.evidence)),
        flags=tuple(dict.fromkeys(flag for answer in answers for flag in answer.flags)),
        provisions=tuple(dict.fromkeys(p for answer in answers for p in answer.provisions)),
        tables=tuple(dict.fromkeys(number for answer in answers for number in answer.tables)),
        confidence=Confidence.SURE if sure else Confidence.TO_CHECK,
        why=f"The letter deals with it in parts: {parts}.",
        gaps=tuple(dict.fromkeys(gap for answer in answers for gap in answer.gaps)),
    )


def letter_rows(letter: int, reading: Reading) -> dict[type[Base], list[Row]]:
    """The derived rows of one letter, by table."""
    return {
        d.Suggestion: [
            {
                "message_id": letter,
                "position": position,
                "label": storable(answer.question),
                "outcome": answer.outcome.value,
                "regime": answer.regime.value,
                "answer": answer_to_json(answer),
            }
            for position, answer in enumerate(reading.answers)
        ],
        d.Ground: [
            {
                "message_id": letter,
                "position": position,
                "provision": str(claim.provision or ""),
                "role": claim.role.value,
                "kind": claim.kind.value,
                "reason": storable(claim.reason),
                "questions": "" if claim.whole else storable(",".join(claim.questions)),
            }
            for position, claim in enumerate(reading.claims)
        ],
        d.DataTable: [
            {
                "message_id": letter,
                "position": position,
                "document": found.document,
                "title": storable(found.table.title),
                "cells": dumps(found.table.texts()),
            }
            for position, found in enumerate(reading.tables)
        ],
    }


def derive_letters(session: Session, letters: Iterable[int]) -> None:
    """Work out anew what lists and search need of these letters' current readings."""
    for part in chunks(sorted(letters)):
        clear(session, OF_LETTER, "message_id", part)
        rows = session.execute(
            select(t.Message.id, t.Reading.packed)
            .join(t.Reading, t.Reading.id == t.Message.reading_id)
            .where(t.Message.id.in_(part))
        ).all()
        fresh: dict[type[Base], list[Row]] = defaultdict(list)
        for letter, packed in rows:
            for table, values in letter_rows(letter, unpack_reading(packed)).items():
                fresh[table] += values
        _insert(session, fresh)


def derive_requests(session: Session, requests: Iterable[int]) -> None:
    """Work out anew what stands for these requests' questions, and their lines in lists and search."""
    for part in chunks(sorted(requests)):
        clear(session, OF_REQUEST, "request_id", part)
        fresh: dict[type[Base], list[Row]] = defaultdict(list)
        for asked in gather(session, part):
            for table, values in request_rows(asked).items():
                fresh[table] += values
        _insert(session, fresh)


def clear(session: Session, tables: Iterable[type[Base]], column: str, numbers: list[int]) -> None:
    """Remove derived rows."""
    for table in tables:
        session.execute(
            delete(table).where(table.__table__.c[column].in_(numbers)),
            execution_options={"synchronize_session": False},
        )


def _insert(session: Session, fresh: dict[type[Base], list[Row]]) -> None:
    for table, values in fresh.items():
        if values:
            session.connection().execute(insert(table), values)


def gather(session: Session, requests: list[int]) -> list[_Asked]:
    """Everything that the standing answers of these requests rest on, in a fixed number of queries."""
    found = {
        number: _Asked(number, authority, reference, title)
        for number, authority, reference, title in session.execute(
            select(t.Request.id, t.Authority.name, t.Request.reference, t.Request.title)
            .join(t.Authority, t.Authority.id == t.Request.authority_id)
            .where(t.Request.id.in_(requests))
            .order_by(t.Request.id)
        ).all()
    }
    for request, number, label, text in session.execute(
        select(t.Question.request_id, t.Question.id, t.Question.label, t.Question.text)
        .where(t.Question.request_id.in_(requests))
        .order_by(t.Question.position, t.Question.id)
    ).all():
        found[request].questions.append(Question(number, label, text))
    event = t.Event
    for request, kind, day, until in session.execute(
        select(event.request_id, event.kind, event.day, event.until)
        .outerjoin(t.Message, t.Message.id == event.message_id)
        .where(event.request_id.in_(requests), t.Message.binned.is_(None))
        .order_by(event.day, event.id)
    ).all():
        found[request].events.append(f"{kind}|{day.isoformat()}|{until.isoformat() if until else ''}")
    _gather_letters(session, found)
    return list(found.values())


def _gather_letters(session: Session, found: dict[int, _Asked]) -> None:
    message = t.Message
    letters: dict[int, _Letter] = {}
    for request, number, kind, day, incoming in session.execute(
        select(message.request_id, message.id, message.kind, message.day, message.incoming)
        .where(message.request_id.in_(found), message.binned.is_(None))
        .order_by(message.id)
    ).all():
        letters[number] = _Letter(number, LetterKind(kind), day, incoming)
        found[request].letters.append(letters[number])
    for part in chunks(letters):
        for letter, label, answer in session.execute(
            select(d.Suggestion.message_id, d.Suggestion.label, d.Suggestion.answer)
            .where(d.Suggestion.message_id.in_(part))
            .order_by(d.Suggestion.message_id, d.Suggestion.position)
        ).all():
            letters[letter].answers.setdefault(label, answer_from_json(answer))
        for letter, question, label, sure in session.execute(
            select(t.Matching.message_id, t.Matching.question_id, t.Matching.found, t.Matching.sure)
            .where(t.Matching.message_id.in_(part))
            .order_by(t.Matching.id)
        ).all():
            letters[letter].matches[question].append((label, sure))
        for row in session.scalars(select(t.Decision).where(t.Decision.message_id.in_(part))):
            letters[row.message_id].decisions[row.question_id] = decision_from_row(row)


def request_rows(asked: _Asked) -> dict[type[Base], list[Row]]:
    """The derived rows of one request, by table."""
    stands = {question.id: _stands(question, asked.letters) for question in asked.questions}
    waiting = {letter.number: _waiting(letter, asked) for letter in asked.letters}
    return {
        d.Standing: [_standing_row(asked.number, answer) for answer in stands.values() if answer],
        d.RequestDigest: [
            {
                "request_id": asked.number,
                "events": ",".join(asked.events),
                "answers": ",".join(
                    f"{a.shown.value}:{a.state.value}" if a else "-" for a in stands.values()
                ),
                "to_check": sum(waiting.values()),
            }
        ],
        d.RequestWords: [
            {
                "request_id": asked.number,
                "authority": asked.authority,
                "reference": asked.reference,
                "title": asked.title,
            }
        ],
        d.MessageDigest: [
            {
                "message_id": letter.number,
                "request_id": asked.number,
                "day": letter.day,
                "to_check": waiting[letter.number],
            }
            for letter in asked.letters
        ],
    }


def _stands(question: Question, letters: Iterable[_Letter]) -> StandingAnswer | None:
    return standing(
        question,
        (
            (letter.number, letter.day, *letter.suggested(question.id), letter.decisions.get(question.id))
            for letter in letters
        ),
    )


def _waiting(letter: _Letter, asked: _Asked) -> int:
    """How many suggestions of a letter wait: those that neither it nor a later letter has a decision on.

    A reply in which no question of ours was found must be looked at, too, until something in it is decided.
    """
    if not letter.suggests:
        return 0
    suggested = [question.id for question in asked.questions if letter.suggested(question.id)[0] is not None]
    if not suggested:
        return 0 if letter.decisions else 1
    later = [other for other in asked.letters if other.place >= letter.place]
    return sum(not any(question in other.decisions for other in later) for question in suggested)


def _standing_row(request: int, answer: StandingAnswer) -> Row:
    return {
        "question_id": answer.question.id,
        "request_id": request,
        "message_id": answer.letter,
        "outcome": answer.outcome.value,
        "shown": answer.shown.value,
        "state": answer.state.value,
        "regime": answer.regime.value,
        "provisions": provisions_to_text(answer.provisions),
        "quotation": storable(answer.evidence[0].text) if answer.evidence else "",
        "detail": dumps(
            [flags_to_text(answer.flags), evidence_to_json(answer.evidence), answer.tables, answer.why]
        ),
    }
