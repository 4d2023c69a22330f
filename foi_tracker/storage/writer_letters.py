"""Writes letters with their documents and readings, and what people decide about them."""

import json
import zlib
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select

from foi_tracker.core.errors import ConflictError, InputError
from foi_tracker.core.files import sha256
from foi_tracker.model import reading_codec
from foi_tracker.model.documents import Document
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import BinKind, Decision
from foi_tracker.model.readings import Letter, Match, Reading
from foi_tracker.storage import tables as t
from foi_tracker.storage.unit import gone
from foi_tracker.storage.values import (
    dumps,
    evidence_to_json,
    flags_to_text,
    provisions_to_text,
    shape_to_json,
    storable,
)
from foi_tracker.storage.writer_requests import RequestWriter

BINNED: dict[BinKind, type[t.Campaign | t.Request | t.Message]] = {
    BinKind.CAMPAIGN: t.Campaign,
    BinKind.REQUEST: t.Request,
    BinKind.LETTER: t.Message,
}


class LetterWriter(RequestWriter):
    """Letters, readings, decisions."""

    def add_letter(
        self,
        request: int,
        kind: LetterKind,
        day: date | None,
        letter: Letter,
        matches: Sequence[Match],
        incoming: bool = True,  # noqa: FBT001, FBT002 - the services' contract
    ) -> int:
        """File a letter: its documents with their bytes, its reading, and which of its questions are ours.

        Raises:
            NotFoundError: if the request is not there.
            ConflictError: if a match names a question that the request does not have.
        """
        row = self._request(request)
        documents = [
            self._document(document, content)
            for document, content in zip(letter.documents, letter.contents, strict=True)
        ]
        reading = self._reading(letter.reading)
        message = t.Message(
            request_id=request,
            kind=kind.value,
            day=day,
            incoming=incoming,
            reading_id=reading,
            added=self._now(),
            binned=None,
        )
        self._add(message)
        self.session.add_all(
            t.MessageDocument(
                message_id=message.id, position=position, document_id=number, name=storable(document.name)
            )
            for position, (number, document) in enumerate(zip(documents, letter.documents, strict=True))
        )
        self.session.add(
            t.MessageReading(message_id=message.id, number=1, reading_id=reading, made=self._now())
        )
        self._match(message, matches)
        self._touch_request(row)
        self.touched.letters.add(message.id)
        self.touched.reread.add(message.id)
        return message.id

    def add_reading(self, letter: int, reading: Reading, matches: Sequence[Match]) -> None:
        """Put a new reading beside the older ones of a letter; what people decided stays as it is."""
        message = self._letter(letter)
        number = self.session.scalar(
            select(func.max(t.MessageReading.number)).where(t.MessageReading.message_id == letter)
        )
        message.reading_id = self._reading(reading)
        self._add(
            t.MessageReading(
                message_id=letter, number=(number or 0) + 1, reading_id=message.reading_id, made=self._now()
            )
        )
        for match in self._matchings(letter):
            self.session.delete(match)
        self.session.flush()
        self._match(message, matches)
        self._touch_letter(message)
        self.touched.reread.add(letter)

    def set_letter(self, number: int, *, kind: LetterKind | None = None, day: date | None = None) -> None:
        """Correct the kind or the day of a letter."""
        message = self._letter(number)
        if kind is not None:
            message.kind = kind.value
        if day is not None:
            message.day = day
        self._touch_letter(message)

    def move_letter(self, number: int, request: int) -> None:
        """Move a letter to the request that it answers.

        Matches and decisions go with it to the questions of the same number and the same words. A match to a
        question of the same number whose words differ becomes one to be checked; all else is taken off.
        """
        message = self._letter(number)
        target = self._request(request)
        self._touch_letter(message)
        if message.request_id == request:
            return
        here = {question.id: question for question in self.questions(message.request_id)}
        there = {question.label.casefold(): question for question in self.questions(request)}
        for row in (
            *self._matchings(number),
            *self.session.scalars(select(t.Decision).filter_by(message_id=number)),
        ):
            question = here[row.question_id]
            other = there.get(question.label.casefold())
            same = other is not None and other.text.split() == question.text.split()
            if other is None or (isinstance(row, t.Decision) and not same):
                self.session.delete(row)
                continue
            row.question_id = other.id
            if isinstance(row, t.Matching):
                row.sure = row.sure and same
        for event in self.session.scalars(select(t.Event).filter_by(message_id=number)):
            event.request_id = request
        message.request_id = request
        self.session.flush()
        self._touch_request(target)

    def decide(self, decision: Decision) -> int:
        """Note what a person decided about one question at one letter, in place of an earlier decision there.

        Raises:
            InputError: if the letter is not one of the question's request.
        """
        message = self._letter(decision.letter)
        question = self._row(t.Question, decision.question, "question")
        if question.request_id != message.request_id:
            raise InputError(
                "This letter does not belong to the request of this question.", "Choose another letter."
            )
        row = self._decision(decision.question, decision.letter)
        if row is None:
            row = t.Decision(question_id=decision.question, message_id=decision.letter)
            self.session.add(row)
        row.outcome = decision.outcome.value
        row.regime = decision.regime.value
        row.provisions = provisions_to_text(decision.provisions)
        row.flags = flags_to_text(decision.flags)
        row.evidence = dumps(evidence_to_json(decision.evidence))
        row.note = storable(decision.note)
        row.made = self._now()
        self.session.flush()
        self._touch_letter(message)
        return row.id

    def undecide(self, question: int, letter: int) -> None:
        """Take back what was decided about a question at a letter."""
        message = self._letter(letter)
        row = self._decision(question, letter)
        if row is None:
            raise gone("decision")
        self.session.delete(row)
        self.session.flush()
        self._touch_letter(message)

    def delete(self, kind: BinKind, number: int) -> None:
        """Put a campaign, a request or a letter into the bin; what hangs on it is hidden with it."""
        row = self._row(BINNED[kind], number, kind.value)
        if row.binned is None:
            row.binned = self._now()
        self._touch_binned(row)

    def put_back(self, kind: BinKind, number: int) -> None:
        """Take a thing out of the bin, and whatever it hangs on as well, so that it shows."""
        row = self._row(BINNED[kind], number, kind.value)
        row.binned = None
        self._touch_binned(row)
        if isinstance(row, t.Message):
            self.put_back(BinKind.REQUEST, row.request_id)
        elif isinstance(row, t.Request):
            self._row(t.Campaign, row.campaign_id, "campaign").binned = None

    def _touch_binned(self, row: t.Campaign | t.Request | t.Message) -> None:
        if isinstance(row, t.Message):
            self._touch_letter(row)
        elif isinstance(row, t.Request):
            self._touch_request(row)
        else:
            self.touched.campaigns.add(row.id)

    def _letter(self, number: int) -> t.Message:
        message = self._row(t.Message, number, "letter")
        if message.binned is not None:
            raise gone("letter")
        return message

    def _decision(self, question: int, letter: int) -> t.Decision | None:
        return self.session.scalar(select(t.Decision).filter_by(question_id=question, message_id=letter))

    def _matchings(self, letter: int) -> list[t.Matching]:
        return list(self.session.scalars(select(t.Matching).filter_by(message_id=letter)))

    def _match(self, message: t.Message, matches: Sequence[Match]) -> None:
        known = {question.label.casefold(): question.id for question in self.questions(message.request_id)}
        rows: dict[tuple[int, str], t.Matching] = {}
        for match in matches:
            question = known.get(match.asked.casefold())
            if question is None:
                raise ConflictError(
                    f"This request has no question {match.asked} any more.",
                    "Someone may have changed its questions. File the letter again.",
                )
            found = storable(match.found)
            rows[question, found] = t.Matching(
                message_id=message.id,
                question_id=question,
                found=found,
                sure=match.sure,
                why=storable(match.why),
            )
        self._add(*rows.values())

    def _document(self, document: Document, content: bytes) -> int:
        digest_of_bytes = sha256(content)
        if self.session.get(t.Content, digest_of_bytes) is None:
            self._add(t.Content(sha256=digest_of_bytes, size=len(content), packed=zlib.compress(content)))
        text, shape = storable(document.text), shape_to_json(document)
        digest = sha256(f"{document.kind}\0{text}\0{shape}".encode())
        known = self.session.scalar(
            select(t.Document.id).where(t.Document.sha256 == digest_of_bytes, t.Document.digest == digest)
        )
        if known is not None:
            return known
        row = t.Document(
            sha256=digest_of_bytes,
            digest=digest,
            name=storable(document.name),
            kind=document.kind,
            text=text,
            shape=shape,
        )
        self._add(row)
        return row.id

    def _reading(self, reading: Reading) -> int:
        plain = json.dumps(reading_codec.encode(reading), separators=(",", ":"))
        row = t.Reading(codec=reading_codec.VERSION, packed=zlib.compress(plain.encode("ascii")))
        self._add(row)
        return row.id
