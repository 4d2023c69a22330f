"""Tables that are worked out from the others in the same transaction, so that lists and search are fast.

None of them is in the change log: after an undo they are worked out again.
"""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from foi_tracker.storage.schema import Base


class Standing(Base):
    """The answer that stands for a question; ``detail`` is JSON: flags, evidence, tables, why."""

    __tablename__ = "standing"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True, autoincrement=False)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), index=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), index=True)
    outcome: Mapped[str]
    shown: Mapped[str]
    state: Mapped[str]
    regime: Mapped[str]
    provisions: Mapped[str]
    quotation: Mapped[str]
    detail: Mapped[str]


class RequestDigest(Base):
    """What a list says of a request: its events and the answers to its questions, as short texts.

    Attributes:
        events: ``kind|day|until`` joined by commas, oldest first.
        answers: ``outcome:state`` a question, joined by commas; a lone ``-`` where no reply speaks of it.
        to_check: How many suggested answers wait for a decision.
    """

    __tablename__ = "request_digest"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), primary_key=True, autoincrement=False)
    events: Mapped[str]
    answers: Mapped[str]
    to_check: Mapped[int]


class RequestWords(Base):
    """What search finds a request by, apart from its text."""

    __tablename__ = "request_words"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), primary_key=True, autoincrement=False)
    authority: Mapped[str]
    reference: Mapped[str]
    title: Mapped[str]


class MessageDigest(Base):
    """How many answers of a letter wait for a decision; ``day`` orders the letters that are to be checked."""

    __tablename__ = "message_digest"
    __table_args__ = (Index(None, "to_check", "message_id"),)

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True, autoincrement=False)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), index=True)
    day: Mapped[date | None]
    to_check: Mapped[int]


class Suggestion(Base):
    """What the current reading suggests for one of the letter's own questions; ``answer`` is JSON."""

    __tablename__ = "suggestion"

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    outcome: Mapped[str]
    regime: Mapped[str]
    answer: Mapped[str]


class Ground(Base):
    """A provision that the current reading of a letter found relied on or named."""

    __tablename__ = "ground"

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    provision: Mapped[str] = mapped_column(index=True)
    role: Mapped[str]
    kind: Mapped[str]
    reason: Mapped[str]
    questions: Mapped[str]


class DataTable(Base):
    """A data table of a letter; ``cells`` is its rows of texts as one JSON value."""

    __tablename__ = "data_table"

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[int]
    title: Mapped[str]
    cells: Mapped[str]
