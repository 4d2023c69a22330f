"""Reads letters, documents, what is suggested and what stands; sets of them in a fixed number of queries."""

import json
import zlib
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select

from foi_tracker.law.outcomes import FineOutcome, Outcome
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Document
from foi_tracker.model.kinds import AnswerState, LetterKind
from foi_tracker.model.library import Decision, Question, StoredDocument, StoredLetter
from foi_tracker.model.reading_codec import decode
from foi_tracker.model.readings import FoundAnswer, Match, Reading
from foi_tracker.model.views import StandingAnswer
from foi_tracker.storage import tables as t
from foi_tracker.storage.derived import MessageDigest, Standing, Suggestion
from foi_tracker.storage.unit import (
    LETTER_SHOWN,
    LETTERS,
    MOST_NAMED,
    REQUEST_SHOWN,
    REQUESTS,
    Unit,
    chunks,
    gone,
)
from foi_tracker.storage.values import (
    answer_from_json,
    document_from_values,
    evidence_from_json,
    flags_from_text,
    loads,
    provisions_from_text,
)


class LetterReader(Unit):
    """Letters and everything in them."""

    def letter(self, number: int) -> StoredLetter:
        """One letter.

        Raises:
            NotFoundError: if it is not there, or in the bin.
        """
        found = self._letters(t.Message.id == number)
        if not found:
            raise gone("letter")
        return found[0]

    def letters(self, request: int) -> tuple[StoredLetter, ...]:
        """The letters of a request, oldest first; those without a day last."""
        found = self._letters(t.Message.request_id == request)
        return tuple(sorted(found, key=lambda letter: (letter.day is None, letter.day, letter.id)))

    def suggested(self, letter: int) -> tuple[tuple[int, FoundAnswer, Match], ...]:
        """What the current reading of a letter suggests: question of the request, answer, and their match."""
        self.settle()
        rows = self.session.execute(
            select(
                t.Matching.question_id,
                t.Question.label,
                t.Matching.found,
                t.Matching.sure,
                t.Matching.why,
                Suggestion.answer,
            )
            .join(t.Question, t.Question.id == t.Matching.question_id)
            .join(
                Suggestion,
                (Suggestion.message_id == t.Matching.message_id) & (Suggestion.label == t.Matching.found),
            )
            .where(t.Matching.message_id == letter)
            .order_by(t.Question.position, t.Question.id, Suggestion.position)
        )
        return tuple(
            (question, answer_from_json(answer), Match(label, found, sure, why))
            for question, label, found, sure, why, answer in rows.all()
        )

    def standing(
        self, requests: Sequence[int] | None = None, campaign: int | None = None
    ) -> dict[int, tuple[StandingAnswer, ...]]:
        """The answers that stand, by request, in the order of the questions.

        Args:
            requests: Only of these.
            campaign: Only of this campaign.
        """
        self.settle()
        wanted: list[ColumnElement[bool]] = [REQUEST_SHOWN]
        if requests is not None and len(requests) <= MOST_NAMED:
            wanted.append(t.Request.id.in_(requests))
        if campaign is not None:
            wanted.append(t.Request.campaign_id == campaign)
        canonical = self._canonical(wanted)
        rows = self.session.execute(
            select(
                t.Question.request_id,
                t.Question.id,
                t.Question.label,
                t.Question.text,
                Standing.message_id,
                Standing.outcome,
                Standing.shown,
                Standing.state,
                Standing.regime,
                Standing.provisions,
                Standing.detail,
            )
            .select_from(
                REQUESTS.join(t.Question, t.Question.request_id == t.Request.id).join(
                    Standing, Standing.question_id == t.Question.id
                )
            )
            .where(*wanted)
            .order_by(t.Question.request_id, t.Question.position, t.Question.id)
        )
        found: dict[int, list[StandingAnswer]] = defaultdict(list)
        for request, number, label, text, letter, *answer in rows.all():
            question = Question(number, label, text, tuple(canonical[number]))
            found[request].append(_standing(question, letter, *answer))
        named = found if requests is None else found.keys() & set(requests)
        return {request: tuple(answers) for request, answers in found.items() if request in named}

    def letters_to_check(self, campaign: int | None = None) -> list[tuple[int, int]]:
        """Letters with suggestions that nobody has decided about yet, and their requests; oldest first."""
        self.settle()
        query = (
            select(t.Message.id, t.Message.request_id)
            .select_from(LETTERS.join(MessageDigest, MessageDigest.message_id == t.Message.id))
            .where(MessageDigest.to_check > 0, LETTER_SHOWN)
            .order_by(t.Message.day.is_(None), t.Message.day, t.Message.id)
        )
        if campaign is not None:
            query = query.where(t.Request.campaign_id == campaign)
        return [(letter, request) for letter, request in self.session.execute(query).all()]

    def document(self, number: int) -> Document:
        """One document as it was read.

        Raises:
            NotFoundError: if it is not there.
        """
        kept = t.Document
        row = self.session.execute(
            select(kept.name, kept.kind, kept.text, kept.sha256, kept.shape).where(kept.id == number)
        ).one_or_none()
        if row is None:
            raise gone("document")
        return document_from_values(*row)

    def content(self, number: int) -> bytes:
        """The bytes of a document, as they were received.

        Raises:
            NotFoundError: if it is not there.
        """
        packed = self.session.scalar(
            select(t.Content.packed)
            .join(t.Document, t.Document.sha256 == t.Content.sha256)
            .where(t.Document.id == number)
        )
        if packed is None:
            raise gone("document")
        return zlib.decompress(packed)

    def letter_by_content(self, sha256s: Sequence[str]) -> int | None:
        """The first letter that holds all these bytes, if there is one."""
        wanted = set(sha256s)
        if not wanted:
            return None
        query = (
            select(t.Message.id)
            .select_from(
                LETTERS.join(t.MessageDocument, t.MessageDocument.message_id == t.Message.id).join(
                    t.Document, t.Document.id == t.MessageDocument.document_id
                )
            )
            .where(t.Document.sha256.in_(wanted), LETTER_SHOWN)
            .group_by(t.Message.id)
            .having(func.count(t.Document.sha256.distinct()) == len(wanted))
            .order_by(t.Message.id)
            .limit(1)
        )
        return self.session.scalar(query)

    def _letters(self, wanted: ColumnElement[bool]) -> list[StoredLetter]:
        rows = self.session.execute(
            select(
                t.Message.id,
                t.Message.request_id,
                t.Message.kind,
                t.Message.day,
                t.Message.incoming,
                t.Reading.packed,
            )
            .select_from(LETTERS.join(t.Reading, t.Reading.id == t.Message.reading_id))
            .where(wanted, LETTER_SHOWN)
        ).all()
        numbers = [row[0] for row in rows]
        documents = self._documents(numbers)
        decisions = self._decisions(numbers)
        return [
            StoredLetter(
                id=number,
                request=request,
                kind=LetterKind(kind),
                day=day,
                incoming=incoming,
                documents=tuple(documents[number]),
                reading=unpack_reading(packed),
                decisions=tuple(decisions[number]),
            )
            for number, request, kind, day, incoming, packed in rows
        ]

    def _documents(self, letters: list[int]) -> dict[int, list[StoredDocument]]:
        found: dict[int, list[StoredDocument]] = defaultdict(list)
        link, document = t.MessageDocument, t.Document
        for part in chunks(letters):
            rows = self.session.execute(
                select(
                    link.message_id, document.id, link.name, document.kind, document.sha256, t.Content.size
                )
                .join(document, document.id == link.document_id)
                .join(t.Content, t.Content.sha256 == document.sha256)
                .where(link.message_id.in_(part))
                .order_by(link.message_id, link.position)
            )
            for letter, number, name, kind, digest, size in rows.all():
                found[letter].append(StoredDocument(number, name, kind, digest, size))
        return found

    def _decisions(self, letters: list[int]) -> dict[int, list[Decision]]:
        found: dict[int, list[Decision]] = defaultdict(list)
        for part in chunks(letters):
            rows = self.session.scalars(
                select(t.Decision)
                .join(t.Question, t.Question.id == t.Decision.question_id)
                .where(t.Decision.message_id.in_(part))
                .order_by(t.Question.position, t.Question.id)
            )
            for row in rows:
                found[row.message_id].append(decision_from_row(row))
        return found

    def _canonical(self, wanted: list[ColumnElement[bool]]) -> dict[int, list[str]]:
        rows = self.session.execute(
            select(t.QuestionLink.question_id, t.CampaignQuestion.label)
            .select_from(
                REQUESTS.join(t.Question, t.Question.request_id == t.Request.id)
                .join(t.QuestionLink, t.QuestionLink.question_id == t.Question.id)
                .join(t.CampaignQuestion, t.CampaignQuestion.id == t.QuestionLink.campaign_question_id)
            )
            .where(*wanted)
            .order_by(t.CampaignQuestion.position)
        )
        found: dict[int, list[str]] = defaultdict(list)
        for question, label in rows.all():
            found[question].append(label)
        return found


def unpack_reading(packed: bytes) -> Reading:
    """A reading from its stored bytes.

    Raises:
        LibraryError: if they are broken, or of a newer version.
    """
    return decode(json.loads(zlib.decompress(packed)))


def decision_from_row(row: t.Decision) -> Decision:
    """A decision as the model knows it."""
    return Decision(
        question=row.question_id,
        letter=row.message_id,
        outcome=FineOutcome(row.outcome),
        regime=Regime(row.regime),
        provisions=provisions_from_text(row.provisions),
        flags=flags_from_text(row.flags),
        evidence=evidence_from_json(loads(row.evidence)),
        note=row.note,
    )


def _standing(
    question: Question,
    letter: int,
    outcome: str,
    shown: str,
    state: str,
    regime: str,
    provisions: str,
    detail: str,
) -> StandingAnswer:
    flags, evidence, tables, why = loads(detail)
    return StandingAnswer(
        question=question,
        letter=letter,
        outcome=FineOutcome(outcome),
        shown=Outcome(shown),
        state=AnswerState(state),
        regime=Regime(regime),
        provisions=provisions_from_text(provisions),
        flags=flags_from_text(flags),
        evidence=evidence_from_json(evidence),
        tables=tuple(tables),
        why=why,
    )
